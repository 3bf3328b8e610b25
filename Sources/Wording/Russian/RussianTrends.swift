import Records

/// Trends, and when a level reaches its limit.
extension Russian {
  func telling(_ fact: LimitAhead) -> Telling {
    let name = gauge(of: fact.figure)
    // What the tables have; of readings that differ from day to day that of an ordinary one.
    let now = fact.reading == .last ? fact.value : LevelValue.rounded(fact.level, fact.crossing.unit)
    let level = value(now, fact.crossing.unit)
    let step = RussianNumbers.style.step(abs(fact.slope), fact.crossing.unit)
    let moves = fact.slope > 0 ? "растёт на \(step) в день" : "снижается на \(step) в день"
    let told =
      switch fact.reading {
      case .last: "\(level), \(fact.slope > 0 ? "рост" : "снижение") на \(step) в день"
      case .mean: "в среднем \(level), среднее за день \(moves)"
      case .peak: "до \(level), дневной максимум \(moves)"
      case .low: "от \(level), дневной минимум \(moves)"
      }
    let line = "\(name): \(told); \(ahead(fact))"
    let limit = value(fact.crossing.limit, fact.crossing.unit)
    return Telling(
      bound: stopped(line + burst(fact)),
      line: line, clause: "\(name.lowercasedFirst): \(limit) \(soon(fact))",
      headline: RussianTypography.bound("\(name): \(limit) — \(soon(fact))"))
  }

  func telling(_ fact: FigureTrend) -> Telling {
    let (from, to) = apart(LevelValue.rounded(fact.from, fact.unit), LevelValue.rounded(fact.to, fact.unit), fact.unit)
    let (length, each) =
      fact.kind.isOfOneDay
      ? (days(fact.length), "в день")
      : fact.kind.usualPeriods < 8
        ? (months(fact.length), "в месяц")
        : (RussianNumbers.counted(fact.length, "неделю", "недели", "недель"), "в неделю")
    // A noun: verbs would have to agree with the figure's name.
    let moved = "\(fact.rises ? "рост" : "снижение") за \(length)"
    let line = "\(object(fact.figure)): \(moved), примерно с \(from) до \(to)"
    return Telling(
      bound: "\(line) (на \(RussianNumbers.style.step(abs(fact.slope), fact.unit)) \(each)).", line: line,
      clause: "\(object(fact.figure).lowercasedFirst): \(moved)",
      headline: isNamed(fact.figure) ? RussianTypography.bound("\(object(fact.figure)): \(moved)") : nil)
  }

  func sentence(_ advice: LimitAhead) -> String {
    let object =
      switch advice.figure.base {
      case .resources.diskUsage.last, .resources.diskUsage.max: "Освободите место на диске"
      case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Выясните, что занимает всё больше памяти"
      case .resources.databaseConnections.mean, .resources.databaseConnections.max:
        "Выясните, что держит всё больше соединений с базой"
      default:
        advice.crossing.rises
          ? "Позаботьтесь о запасе для «\(gauge(of: advice.figure))»"
          : "Выясните, почему снижается показатель «\(gauge(of: advice.figure))»"
      }
    return stopped("\(object): \(ahead(advice))")
  }

  /// `100 — примерно через 26 дней (22–30), около 11 декабря`.
  private func ahead(_ fact: LimitAhead) -> String {
    let day = fact.reached
    let date = day.year == fact.day.year ? RussianDates.dayAndMonth(day) : RussianDates.day(day)
    let soonest = plain(Int(held: fact.soonest.rounded()))
    let latest = fact.latest.map { plain(Int(held: $0.rounded())) }
    let range = latest.map { $0 == soonest ? "" : " (\(soonest)–\($0))" } ?? " (не меньше \(soonest))"
    return "\(value(fact.crossing.limit, fact.crossing.unit)) — \(soon(fact))\(range), около \(date)"
  }

  /// Nothing where it would be the same day.
  private func burst(_ fact: LimitAhead) -> String {
    guard let earliest = fact.burstDay else { return "" }
    let date = earliest.year == fact.day.year ? RussianDates.dayAndMonth(earliest) : RussianDates.day(earliest)
    let kind = fact.crossing.rises ? "при всплеске, как наибольший" : "при провале, как наибольший"
    return "; \(kind) за эти дни, — уже с \(date)"
  }

  /// A date with its year ends with a full stop already.
  private func stopped(_ text: String) -> String { text.hasSuffix(".") ? text : text + "." }

  private func soon(_ fact: LimitAhead) -> String {
    let whole = Int(held: fact.days.rounded())
    return whole < 1 ? "меньше чем через день" : "примерно через \(days(whole))"
  }
}
