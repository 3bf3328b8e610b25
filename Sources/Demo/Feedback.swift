import Records
import SQLite

/// Rows of user_feedback.
enum Feedback {
  private static let good = [
    "Всё удобно, доставили за час.", "Great shop, fast checkout.", "Очень вкусный кофе!", "Nice pictures, easy to use.",
    "",
  ]
  private static let fair = [
    "Нормально, но поиск медленный.", "Search could be faster.", "Мало способов оплаты.", "OK.", "",
  ]
  private static let bad = [
    "Не смог оплатить заказ с третьей попытки.", "The site is slow today.", "Курьер опоздал на два часа.",
    "Checkout shows an error.",
  ]
  private static let categories = ["delivery", "website", "quality", "prices", "support"]

  /// By time.
  static func rows(_ plan: Plan, accounts: [Account]) -> [[SQLiteValue]] {
    var random = RandomSource(seed: plan.seed, stream: "feedback")
    var forms = StoredForms()
    var rows: [[SQLiteValue]] = []
    var hostile = HostileTexts.comments
    for hour in 0..<Int(plan.end.seconds(since: plan.start)) / 3600 {
      let start = plan.start.adding(seconds: Int64(hour) * 3600)
      let mean = 3.0 / 24 * Rhythm.expected(at: start) * plan.trafficFactor(at: start)
      let minutes = (0..<random.poisson(mean)).map { _ in random.uniform(0, 60) }.sorted()
      for minute in minutes {
        let time = start.adding(minutes: minute)
        let isAnnoyed = plan.effects.contains { effect in
          if case .serverErrors = effect.kind { effect.contains(time) } else { false }
        }
        let rating =
          random.index(weights: isAnnoyed ? [0.4, 0.3, 0.15, 0.1, 0.05] : [0.03, 0.05, 0.12, 0.35, 0.45]) + 1
        var comment = random.pick(rating >= 4 ? good : rating == 3 ? fair : bad)
        if time.utcDay >= plan.reportWeek.monday, !hostile.isEmpty { comment = hostile.removeFirst() }
        let author = random.pick(accounts)
        rows.append([
          .text(forms.identifier(&random)), .text(forms.time(time)),
          random.chance(0.03) ? .null : .integer(Int64(rating)), .text(random.pick(categories)), .text(comment),
          author.joined < time ? .integer(Int64(author.id)) : .null,
        ])
      }
    }
    return rows
  }
}
