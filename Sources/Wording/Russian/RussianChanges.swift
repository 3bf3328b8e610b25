import Numerals
import Records

/// How figures moved against the period before.
extension Russian {
  func telling(_ fact: ShareChange) -> Telling {
    let (old, new) = (value(fact.before, .fraction), value(fact.after, .fraction))
    let isUp = fact.after > fact.before
    let object = object(fact.figure)
    guard fact.verdict == .improved || fact.verdict == .regressed else {
      return fact.before == 0 && fact.after == 0
        ? Telling(bound: "\(object): ни одного, как и \(then(fact.relation, fact.day)).")
        : unmoved(object, fact.verdict, old, new, isUp)
    }
    let moved = RussianNumbers.style.numerals.grouped(abs(fact.after - fact.before) * 100, decimals: 1)
    if let job = fact.figure.jobName {
      let before = "\(old) \(then(fact.relation, fact.day))"
      let now = "\(self.job(job)): с ошибкой \(new) запусков"
      let told = "\(now)\(parts(fact.partsAfter)) против \(before)\(parts(fact.partsBefore))"
      return Telling(
        bound: told + ", \(isUp ? "больше" : "меньше") на \(moved)\u{A0}п.\u{A0}п. "
          + "(вероятно, \(points(fact.low, fact.high))\u{A0}п.\u{A0}п.).",
        line: told, clause: "\(self.job(job)): с ошибкой \(new), было \(old)",
        brief: "\(self.job(job)): с ошибкой \(new)",
        headline: RussianTypography.bound("\(now), \(before)"))
    }
    let told = "\(object): \(new) против \(old) \(then(fact.relation, fact.day))"
    return Telling(
      bound: told + ", \(isUp ? "больше" : "меньше") на \(moved)\u{A0}п.\u{A0}п. "
        + "(вероятно, \(points(fact.low, fact.high))\u{A0}п.\u{A0}п.).",
      line: told,
      clause: "\(object.lowercasedFirst): \(new), было \(old)",
      headline: isNamed(fact.figure) ? RussianTypography.bound("\(object): \(new), было \(old)") : nil)
  }

  /// Such as ` (30 из 615)`.
  private func parts(_ parts: ShareParts?) -> String {
    parts.map { " (\(plain($0.part)) из \(plain($0.whole)))" } ?? ""
  }

  func telling(_ fact: FunnelChange) -> Telling {
    func share(_ parts: ShareParts) -> String { value(Double(parts.part) / Double(parts.whole), .fraction) }
    let step = "\(fact.previous) → \(fact.figure.dimension ?? "")"
    let (old, new) = (share(fact.before), share(fact.after))
    let line = "\(step): дальше прошли \(new) против \(old) \(then(fact.relation, fact.day))"
    return Telling(
      bound:
        "\(step): дальше прошли \(new)\(parts(fact.after)) против \(old) \(then(fact.relation, fact.day))"
        + "\(parts(fact.before)).",
      line: line, clause: "\(step): дальше прошли \(new), было \(old)", brief: "\(step): дальше прошли \(new)",
      headline: RussianTypography.bound(line))
  }

  func telling(_ fact: CountChange) -> Telling {
    let (old, new) = (plain(fact.before), plain(fact.after))
    let isUp = fact.after > fact.before
    let object = object(fact.figure)
    guard fact.verdict == .improved || fact.verdict == .regressed else {
      return unmoved(object, fact.verdict, old, new, isUp)
    }
    let isOfReports = fact.figure.dimension != nil && fact.figure.family == .reports
    let now =
      !isOfReports
      ? new
      : fact.after == 0
        ? "сообщений нет" : RussianNumbers.counted(fact.after, "сообщение", "сообщения", "сообщений")
    return Telling(
      bound: fact.after == 0
        ? "\(object): \(now), \(then(fact.relation, fact.day)) \(old)\(ratio(fact))."
        : "\(object): \(now) против \(old) \(then(fact.relation, fact.day))\(ratio(fact)).",
      line: "\(object): \(now), \(then(fact.relation, fact.day))\u{A0}— \(old)",
      clause: "\(object.lowercasedFirst): \(new), было \(old)",
      brief: fact.figure.dimension == nil
        ? nil : fact.figure.family == .reports ? "сообщений \(new), было \(old)" : "\(object): \(new), было \(old)",
      headline: isNamed(fact.figure) ? RussianTypography.bound("\(object): \(now), было \(old)") : nil)
  }

  func telling(_ fact: MissingComparison) -> Telling {
    Telling(bound: "\(object(fact.figure)): \(reason(fact.why)).")
  }

  func telling(_ fact: CategoryCrowd) -> Telling {
    let (object, reports) = (object(.reports.byCategory.named(fact.category)), Self.newReports(fact.count))
    return Telling(
      bound: "\(object): \(reports) (порог \(plain(fact.limit))).", clause: "\(object.lowercasedFirst): \(reports)",
      brief: "\(reports) в одной категории",
      headline: RussianTypography.bound("\(object): \(reports), порог \(plain(fact.limit))"))
  }

  /// Such as `12 новых сообщений`.
  static func newReports(_ count: Int) -> String {
    RussianNumbers.counted(count, "новое сообщение", "новых сообщения", "новых сообщений")
  }

  /// Such as `Неудачные запросы`, `Категория «Функциональность»`, `Без категории`.
  func object(_ figure: FigureID) -> String {
    switch (figure.base, figure.dimension) {
    case (.reports.byCategory, "other"), (.reports.byCategory, "(none)"): "Ошибки без категории"
    case (.reports.byCategory, let category?): "Ошибки категории «\(self.category(category))»"
    case (.reports.eventsByCategory, "other"), (.reports.eventsByCategory, "(none)"): "Случаи ошибок без категории"
    case (.reports.eventsByCategory, let category?): "Случаи ошибок категории «\(self.category(category))»"
    case (.occurrences.episodesByKind, let kind?): "Серии «\(kind)»"
    case (.funnel.step.rate, let step?): "Переход к шагу «\(step)»"
    case (.reports.byModule, let module?): "Ошибки модуля \(module)"
    case (.occurrences.byKind, let kind?): "«\(kind)»"
    case (.health.byCheck.passRate, let check?): "Доступность \(check)"
    case (_, let dimension?): grouped(figure) ?? "\(name(of: figure)), \(dimension)"
    case (_, nil): name(of: figure)
    }
  }

  private func unmoved(_ object: String, _ verdict: Verdict, _ old: String, _ new: String, _ isUp: Bool) -> Telling {
    let what =
      verdict == .noChange
      ? "без существенных изменений"
      : old == new ? "изменение не подтверждено" : isUp ? "рост не подтверждён" : "снижение не подтверждено"
    return Telling(bound: "\(object): \(what) (\(old) → \(new)).")
  }

  /// How far a share moved, from the nearer to the farther end of the interval: `на 0,81–1,26`.
  func points(_ low: Double, _ high: Double) -> String {
    let ends = low < 0 && high <= 0 ? [-high, -low] : [low, high]
    let texts = ends.map { end in
      RussianNumbers.style.numerals.grouped(
        end * 100, decimals: ends.contains { abs($0) < 0.001 } ? 2 : 1, trimming: true)
    }
    return "на \(range(texts))"
  }

  /// `, в 6,6 раза больше (почти наверняка не менее чем в 2,3 раза); порог — 10 сообщений`, `, меньше на 82 % (вероятно, на 43–97 %)`.
  private func ratio(_ fact: CountChange) -> String {
    let limit = fact.limit.map { "; порог — \(reports($0))" } ?? ""
    guard fact.before > 0, fact.after > 0, let low = fact.low, low.isFinite else { return limit }
    func written(_ value: Double) -> String { RussianNumbers.style.numerals.significant(value, 2) }
    let point = Double(fact.after) / Double(fact.before)
    // An end so far away is not known at all: few counts before.
    let high = fact.high.flatMap { $0 < 20 || point < 1 ? $0 : nil }
    if point >= 1 {
      let likely = high.map { "вероятно, в \(times(range([written(low), written($0)])))" }
      return
        ", в \(times(written(point))) больше (\(likely ?? "почти наверняка не менее чем в \(times(written(low)))"))\(limit)"
    }
    guard let high else { return limit }
    let ends = range([1 - high, 1 - low].map { written($0 * 100) })
    return ", меньше на \(written((1 - point) * 100)) % (вероятно, на \(ends) %)\(limit)"
  }

  /// The last number decides: `1,2–6 раз`, `1,3–4,2 раза`.
  func times(_ written: String) -> String {
    let last = written.split { $0 == "–" || $0 == " " }.last.map(String.init) ?? written
    return "\(written)\u{A0}\(RussianNumbers.plural(last, "раз", "раза", "раз"))"
  }

  func range(_ ends: [String]) -> String {
    if ends[0] == ends[1] { return ends[0] }
    return ends[0].hasPrefix("−") ? "\(ends[0])…\(ends[1])" : ends.joined(separator: "–")
  }
}
