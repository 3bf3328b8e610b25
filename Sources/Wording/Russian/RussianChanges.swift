import Numerals
import Records

/// How figures moved against the period before.
extension Russian {
  func telling(_ fact: ShareChange) -> Telling {
    moved(
      fact.figure, up: fact.after > fact.before, value(fact.before, .fraction), value(fact.after, .fraction),
      fact.verdict, points(fact.low, fact.high), fact.relation)
  }

  func telling(_ fact: CountChange) -> Telling {
    moved(
      fact.figure, up: fact.after > fact.before, plain(fact.before), plain(fact.after), fact.verdict,
      ratio(fact.low, fact.high), fact.relation)
  }

  func telling(_ fact: MissingComparison) -> Telling {
    Telling(bound: "\(subject(fact.figure).capitalized): \(reason(fact.why)).")
  }

  func telling(_ fact: CategoryCrowd) -> Telling {
    let (category, reports) = ("«\(category(fact.category))»", Self.newReports(fact.count))
    return Telling(
      bound: "В категории \(category) \(reports) — больше порога (\(plain(fact.limit))).",
      clause: "\(reports) в категории \(category)",
      headline: "Ошибки \(category): \(reports), порог\u{A0}\(plain(fact.limit))")
  }

  /// Such as `12 новых сообщений`.
  static func newReports(_ count: Int) -> String {
    RussianNumbers.counted(count, "новое сообщение", "новых сообщения", "новых сообщений")
  }

  private func moved(
    _ figure: FigureID, up: Bool, _ before: String, _ after: String, _ verdict: Verdict, _ range: String,
    _ relation: Comparison.Relation
  ) -> Telling {
    let subject = subject(figure)
    switch verdict {
    case .improved, .regressed:
      let moved = subject.moved(up: up)
      // The whole sentence would be too long for a headline or a clause.
      let category =
        figure.base == .reports.byCategory ? figure.dimension.map { "ошибки «\(self.category($0))»" } : nil
      return Telling(
        bound: "\(subject.capitalized) \(moved) с \(before) \(ago(relation)) до \(after)\(range).",
        clause: category.map { "\($0): было \(before), стало \(after)" }
          ?? "\(subject.text) \(moved) с \(before) до \(after)",
        headline: category.map {
          "\($0.prefix(1).uppercased() + $0.dropFirst()): было\u{A0}\(before), стало\u{A0}\(after)"
        }
          ?? (isNamed(figure)
            ? RussianTypography.bound("\(subject.capitalized) \(moved)") + " с\u{A0}\(before)\u{A0}до\u{A0}\(after)"
            : nil))
    case .noChange:
      return Telling(bound: "\(subject.capitalized): без существенных изменений (\(before) → \(after)).")
    case .notEnoughData:
      let what =
        before == after ? "изменение не подтверждено" : up ? "рост не подтверждён" : "снижение не подтверждено"
      return Telling(bound: "\(subject.capitalized): \(what) (\(before) → \(after)).")
    }
  }

  /// How far a share moved, from the nearer to the farther end of the interval: ` (на 0,81–1,26 п.п.)`.
  private func points(_ low: Double, _ high: Double) -> String {
    let ends = low < 0 && high <= 0 ? [-high, -low] : [low, high]
    let texts = ends.map { RussianNumbers.style.numerals.grouped($0 * 100, decimals: 2, trimming: true) }
    return " (на \(range(texts))\u{A0}п.п.)"
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
