package import Records

/// What set the state of the service.
extension Russian {
  package func note(_ reason: StateReason) -> String { RussianTypography.bound(unbound(reason)) }

  private func unbound(_ reason: StateReason) -> String {
    switch reason {
    case .nothingRecorded: return "не записано ничего, по чему можно судить о состоянии"
    case .missingHours(let gaps):
      let none =
        switch gaps.source {
        case .metrics: "нет метрик"
        case .checks: "нет проверок"
        case .reports: "нет сообщений об ошибках"
        }
      return "\(none) за \(plain(gaps.hours)) из \(RussianNumbers.genitive(gaps.of, "часа", "часов"))"
    case .finding(let fact, let isOver):
      let told = telling(fact)
      return (told.clause ?? String(told.sentence.dropLast(told.sentence.hasSuffix(".") ? 1 : 0)))
        + (isOver.map { over($0, fact.span) } ?? "")
    }
  }

  private func over(_ isOver: Bool, _ span: LocalSpan?) -> String {
    guard isOver else { return ", не закончилось" }
    return span.flatMap(RussianDates.end).map { ", закончилось в \($0)" } ?? ", закончилось"
  }
}
