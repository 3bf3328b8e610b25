import Numerals
import Records

/// How figures moved against the period before.
extension Russian {
  func telling(_ fact: ShareChange) -> Telling {
    let moved = RussianNumbers.style.numerals.grouped(abs(fact.after - fact.before) * 100, decimals: 1)
    return changed(
      fact.figure, up: fact.after > fact.before, value(fact.before, .fraction), value(fact.after, .fraction),
      fact.verdict,
      ": \(fact.after > fact.before ? "больше" : "меньше") на \(moved) п. п. (вероятно, \(points(fact.low, fact.high)))",
      fact.relation)
  }

  func telling(_ fact: CountChange) -> Telling {
    changed(
      fact.figure, up: fact.after > fact.before, plain(fact.before), plain(fact.after), fact.verdict,
      ratio(fact.low, fact.high), fact.relation)
  }

  func telling(_ fact: MissingComparison) -> Telling {
    Telling(bound: "\(subject(fact.figure).capitalized): \(reason(fact.why)).")
  }

  func telling(_ fact: CategoryCrowd) -> Telling {
    let (category, reports) = ("«\(category(fact.category))»", Self.newReports(fact.count))
    return Telling(
      bound: "Категория \(category): \(reports) (порог \(plain(fact.limit))).",
      clause: "\(reports) в категории \(category)", brief: "\(reports) в одной категории",
      headline: "Категория \(category): \(reports), порог\u{A0}\(plain(fact.limit))")
  }

  /// Such as `12 новых сообщений`.
  static func newReports(_ count: Int) -> String {
    RussianNumbers.counted(count, "новое сообщение", "новых сообщения", "новых сообщений")
  }

  /// Such as `Неудачные запросы`, `Категория «Функциональность»`.
  private func object(_ figure: FigureID) -> String {
    switch (figure.base, figure.dimension) {
    case (.reports.byCategory, let category?): "Категория «\(self.category(category))»"
    case (.reports.byModule, let module?): "Модуль \(module)"
    case (_, let dimension?): "\(name(of: figure)), \(dimension)"
    case (_, nil): name(of: figure)
    }
  }

  private func changed(
    _ figure: FigureID, up: Bool, _ before: String, _ after: String, _ verdict: Verdict, _ range: String,
    _ relation: Comparison.Relation
  ) -> Telling {
    let object = object(figure)
    switch verdict {
    case .improved, .regressed:
      let of = figure.dimension != nil && figure.family == .reports ? reports(after) : after
      return Telling(
        bound: "\(object): \(of), \(ago(relation)) \(before)\(range).",
        clause: "\(object.lowercasedFirst): \(after), было \(before)",
        brief: figure.dimension == nil ? nil : "сообщений \(after), было \(before)",
        headline: isNamed(figure) ? RussianTypography.bound("\(object): \(of), было \(before)") : nil)
    case .noChange: return Telling(bound: "\(object): без существенных изменений (\(before) → \(after)).")
    case .notEnoughData:
      let what =
        before == after ? "изменение не подтверждено" : up ? "рост не подтверждён" : "снижение не подтверждено"
      return Telling(bound: "\(object): \(what) (\(before) → \(after)).")
    }
  }

  private func reports(_ written: String) -> String {
    "\(written) " + RussianNumbers.plural(written, "сообщение", "сообщения", "сообщений")
  }

  /// How far a share moved, from the nearer to the farther end of the interval: ` (на 0,81–1,26 п.п.)`.
  private func points(_ low: Double, _ high: Double) -> String {
    let ends = low < 0 && high <= 0 ? [-high, -low] : [low, high]
    let texts = ends.map { end in
      RussianNumbers.style.numerals.grouped(
        end * 100, decimals: ends.contains { abs($0) < 0.001 } ? 2 : 1, trimming: true)
    }
    return "на \(range(texts))\u{A0}п.\u{A0}п."
  }

  /// The interval of a ratio of counts: ` (в 1,3–4,2 раза)`, ` (на 43–97 %)`.
  private func ratio(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high, low.isFinite else { return "" }
    // An end so far away is not known at all: few counts before.
    if low >= 1, !(high < 20) { return " (не менее чем в \(times(RussianNumbers.style.numerals.significant(low, 2))))" }
    guard high.isFinite else { return "" }
    if high < 1 {
      return " (на \(range([1 - high, 1 - low].map { RussianNumbers.style.numerals.significant($0 * 100, 2) }))\u{A0}%)"
    }
    return " (в \(times(range([low, high].map { RussianNumbers.style.numerals.significant($0, 2) }))))"
  }

  /// The last number decides: `1,2–6 раз`, `1,3–4,2 раза`.
  private func times(_ written: String) -> String {
    let last = written.split { $0 == "–" || $0 == " " }.last.map(String.init) ?? written
    return "\(written)\u{A0}\(RussianNumbers.plural(last, "раз", "раза", "раз"))"
  }

  private func range(_ ends: [String]) -> String {
    if ends[0] == ends[1] { return ends[0] }
    return ends[0].hasPrefix("−") ? "\(ends[0])…\(ends[1])" : ends.joined(separator: "–")
  }
}
