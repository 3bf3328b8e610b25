import Records

/// How a sentence about a figure begins, and in which gender its verb stands.
///
/// Always singular: a number of things is told as their «число».
struct RussianSubject: Sendable {
  enum Gender: Sendable { case masculine, feminine, neuter }

  /// In the nominative, as in the middle of a sentence.
  let text: String
  let gender: Gender

  init(_ text: String, _ gender: Gender) {
    self.text = text
    self.gender = gender
  }

  /// Such as `выросла`, `снизилось`.
  func moved(up: Bool) -> String {
    switch gender {
    case .masculine: up ? "вырос" : "снизился"
    case .feminine: up ? "выросла" : "снизилась"
    case .neuter: up ? "выросло" : "снизилось"
    }
  }

  var capitalized: String { text.prefix(1).uppercased() + text.dropFirst() }

  /// By the name of the figure; of others only the name is known.
  static let known: [FigureID: RussianSubject] = [
    .requests.count: .init("число запросов", .neuter),
    .requests.throughput: .init("число запросов в секунду", .neuter),
    .requests.withStatus: .init("число запросов с известным статусом", .neuter),
    .requests.errors: .init("число неудачных запросов", .neuter), .requests.errorRate: .init("доля неудачных запросов", .feminine),
    .requests.clientErrors: .init("число отклонённых запросов", .neuter),
    .requests.slow: .init("число медленных запросов", .neuter),
    .requests.chatty: .init("число запросов, в которых больше 20 обращений к базе", .neuter),
    .requests.duration.mean: .init("среднее время ответа", .neuter),
    .requests.duration.p50: .init("медианное время ответа", .neuter),
    .requests.duration.p95: .init("время ответа p95", .neuter),
    .requests.duration.p99: .init("время ответа p99", .neuter),
    .requests.duration.max: .init("самый долгий ответ", .masculine),
    .availability.uptime: .init("доступность", .feminine),
    .resources.cpuUsage.mean: .init("средняя загрузка процессора", .feminine),
    .resources.cpuUsage.max: .init("наибольшая загрузка процессора", .feminine),
    .resources.memoryUsage.mean: .init("средняя доля занятой памяти", .feminine),
    .resources.memoryUsage.max: .init("наибольшая доля занятой памяти", .feminine),
    .resources.diskUsage.last: .init("доля занятого места на диске в конце", .feminine),
    .resources.diskUsage.max: .init("наибольшая доля занятого места на диске", .feminine),
    .resources.databaseConnections.mean: .init("среднее число соединений с базой", .neuter),
    .resources.databaseConnections.max: .init("наибольшее число соединений с базой", .neuter),
    .resources.activeUsers.mean: .init("среднее число активных пользователей", .neuter),
    .resources.activeUsers.max: .init("наибольшее число активных пользователей", .neuter),
    .business.revenue.sum: .init("выручка", .feminine), .business.orders.sum: .init("число заказов", .neuter),
    .business.averageOrder: .init("средний чек", .masculine),
    .reports.new: .init("число новых сообщений об ошибках", .neuter),
    .reports.resolved: .init("число устранённых сообщений об ошибках", .neuter),
    .reports.backlog: .init("число открытых сообщений об ошибках", .neuter),
    .reports.unresolvedCritical: .init("число открытых критических сообщений", .neuter),
    .reports.events: .init("число случаев ошибок", .neuter),
    .incidents.started: .init("число инцидентов", .neuter),
    .incidents.open: .init("число неустранённых инцидентов", .neuter),
    .incidents.resolve.median: .init("медианное время устранения инцидентов", .neuter),
    .incidents.resolve.max: .init("наибольшее время устранения инцидентов", .neuter),
    .deployments.count: .init("число выкладок", .neuter),
    .deployments.rolledBack: .init("число откатов", .neuter),
    .health.passRate: .init("доля пройденных проверок", .feminine),
    .scenarios.successRate: .init("доля успешных сценариев", .feminine),
    .feedback.count: .init("число отзывов", .neuter), .feedback.rating.mean: .init("средняя оценка", .feminine),
    .users.new: .init("число новых пользователей", .neuter), .users.total: .init("число пользователей", .neuter),
    .security.reports: .init("число новых сообщений о безопасности", .neuter),
    .security.open: .init("число открытых сообщений о безопасности", .neuter),
    .security.denied: .init("число отказов в доступе", .neuter), .coverage.share: .init("полнота данных", .feminine),
  ]
}

extension Russian {
  func subject(_ figure: FigureID) -> RussianSubject {
    guard let dimension = figure.dimension else {
      return RussianSubject.known[figure.base] ?? RussianSubject("показатель «\(name(of: figure))»", .masculine)
    }
    switch figure.base {
    case .reports.byCategory:
      return RussianSubject("число новых сообщений в категории «\(category(dimension))»", .neuter)
    case .reports.byModule: return RussianSubject("число новых сообщений по модулю \(dimension)", .neuter)
    default: return RussianSubject("показатель «\(name(of: figure)), \(dimension)»", .masculine)
    }
  }

  /// What single readings are of; the figure may be their mean.
  func gauge(_ figure: FigureID) -> String {
    switch figure.base {
    case .resources.cpuUsage.mean, .resources.cpuUsage.max: "Загрузка процессора"
    case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Доля занятой памяти"
    case .resources.databaseConnections.mean, .resources.databaseConnections.max: "Число соединений с базой"
    case .resources.activeUsers.mean, .resources.activeUsers.max: "Число активных пользователей"
    default: subject(figure).capitalized
    }
  }

  /// `Доля ошибок`, over a chart; nil for a figure that has no name of its own.
  func opening(of figure: FigureID) -> String? {
    isNamed(figure) ? RussianTypography.bound(subject(figure).capitalized) : nil
  }

  func isNamed(_ figure: FigureID) -> Bool {
    figure.dimension == nil ? RussianSubject.known[figure.base] != nil : figure.family == .reports
  }

  func plain(_ count: Int) -> String { RussianNumbers.plain(count) }
}
