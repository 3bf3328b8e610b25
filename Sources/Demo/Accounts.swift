import Records

/// The people of the shop: staff, testers from the beginning, customers who sign up day by day.
enum Accounts {
  static let staff = ["admin", "m.orlova", "d.weber", "i.petrov", "support"]

  private static let names: [(first: String, last: String, login: String)] = [
    ("Анна", "Смирнова", "anna.smirnova"), ("Иван", "Кузнецов", "ivan.kuznetsov"), ("Мария", "Попова", "maria.popova"),
    ("Олег", "Соколов", "oleg.sokolov"), ("Елена", "Лебедева", "elena.lebedeva"), ("Пётр", "Козлов", "petr.kozlov"),
    ("Ольга", "Новикова", "olga.novikova"), ("Дмитрий", "Морозов", "dmitry.morozov"), ("Emma", "Clarke", "emma.clarke"),
    ("Jonas", "Weiß", "jonas.weiss"), ("Sofia", "Rossi", "sofia.rossi"), ("Liam", "O'Brien", "liam.obrien"),
    ("Zoë", "Martin", "zoe.martin"), ("Ayşe", "Yılmaz", "ayse.yilmaz"), ("陈", "伟", "chen.wei"), ("", "", "guest"),
  ]

  /// In order of sign-up; ids count from 1.
  static func all(_ plan: Plan) -> [Account] {
    var random = RandomSource(seed: plan.seed, stream: "accounts")
    let staffJoined = plan.start.adding(seconds: -40 * 86_400)
    var accounts = staff.enumerated().map { index, name in
      Account(
        id: index + 1, username: name, firstName: "", lastName: "", isStaff: true, isSuperuser: index == 0,
        // Created by a script, to the second.
        joined: staffJoined.adding(seconds: Int64(index)),
        lastLogin: plan.end.adding(minutes: -random.exponential() * 600), password: unusablePassword(&random))
    }
    var joined = (0..<25).map { _ in plan.start.adding(minutes: -random.uniform(1, 20 * 1440)) }
    let days = plan.end.utcDay.number - plan.firstDay.number
    for day in 0...days {
      let start = plan.start.adding(seconds: Int64(day) * 86_400)
      for _ in 0..<random.poisson(3 * plan.trafficFactor(at: start)) {
        joined.append(start.adding(minutes: random.uniform(5 * 60, 20 * 60)))
      }
    }
    for time in joined.sorted() where time < plan.end {
      let id = accounts.count + 1
      let name = random.pick(names)
      let lastLogin = time.adding(minutes: random.exponential() * 6 * 1440)
      accounts.append(
        Account(
          id: id, username: "\(name.login)\(id)", firstName: name.first, lastName: name.last, isStaff: false,
          isSuperuser: false, joined: time,
          lastLogin: random.chance(0.15) ? nil : min(lastLogin, plan.end.adding(seconds: -1)),
          password: unusablePassword(&random)))
    }
    return accounts
  }

  /// As Django's `make_unusable_password`: nobody can log in to the example.
  private static func unusablePassword(_ random: inout RandomSource) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return "!" + String((0..<40).map { _ in random.pick(letters) })
  }
}
