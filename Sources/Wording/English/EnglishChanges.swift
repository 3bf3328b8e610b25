import Records

/// How figures moved against the period before.
extension English {
  func telling(_ fact: ShareChange) -> Telling {
    let figure = fact.figure
    let (old, new) = (value(fact.before, .fraction), value(fact.after, .fraction))
    let isUp = fact.after > fact.before
    switch fact.verdict {
    case .improved, .regressed:
      return Telling(
        "\(subject(figure)) \(moved(isUp)) from \(old) \(ago(fact.relation)) to \(new) (by \(points(fact.low, fact.high)) points).",
        clause: "\(short(figure)) \(isUp ? "up" : "down") from \(old) to \(new)",
        headline: EnglishFigures.headlines[figure.base].map {
          "\($0) \(moved(isUp)) from \(tight(old)) to \(tight(new))"
        })
    case .noChange: return Telling("\(title(figure)): no real change (\(old) → \(new)).")
    case .notEnoughData: return Telling("\(title(figure)): no clear change (\(old) → \(new)).")
    }
  }

  func telling(_ fact: CountChange) -> Telling {
    let figure = fact.figure
    let (old, new) = (plain(fact.before), plain(fact.after))
    let isUp = fact.after > fact.before
    switch fact.verdict {
    case .improved, .regressed:
      return Telling(
        "\(title(figure)) \(moved(isUp)) from \(old) \(ago(fact.relation)) to \(new)\(ratio(fact.low, fact.high)).",
        clause: "\(short(figure)) \(isUp ? "up" : "down") from \(old) to \(new)",
        headline: headline(figure).map { "\($0) \(moved(isUp)) from \(old) to \(new)" })
    case .noChange: return Telling("\(title(figure)): no real change (\(old) → \(new)).")
    case .notEnoughData: return Telling("\(title(figure)): no clear change (\(old) → \(new)).")
    }
  }

  func telling(_ fact: MissingComparison) -> Telling { Telling("\(title(fact.figure)): \(reason(fact.why)).") }

  func telling(_ fact: CategoryCrowd) -> Telling {
    let reports = EnglishNumbers.counted(fact.count, "new report", "new reports")
    return Telling(
      "\(reports) in the category \(quoted(fact.category)), more than the limit of \(fact.limit).",
      clause: "\(reports) in \(quoted(fact.category))",
      headline: "\(plain(fact.count)) \(about(fact.category)), limit \(plain(fact.limit))")
  }

  private func moved(_ isUp: Bool) -> String { isUp ? "rose" : "fell" }

  private func headline(_ figure: FigureID) -> String? {
    if figure.base == .reports.byCategory, let category = figure.dimension {
      return about(category).prefix(1).uppercased() + about(category).dropFirst()
    }
    return EnglishFigures.headlines[figure.base]
  }

  private func about(_ category: String) -> String { "reports about \(self.category(category).lowercased())" }

  /// How far a share moved, from the nearer to the farther end of the interval, in percentage points.
  private func points(_ low: Double, _ high: Double) -> String {
    let ends = low < 0 && high <= 0 ? [-high, -low] : [low, high]
    return ends.map { EnglishNumbers.grouped($0 * 100, decimals: 2, trimming: true) }.joined(separator: " to ")
  }

  /// The interval of a ratio of counts: `(1.3 to 4.2 times as many)`, `(43 to 97 % fewer)`.
  private func ratio(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high, low.isFinite else { return "" }
    // An end so far away is not known at all: few counts before.
    if low >= 1, !(high < 20) { return " (at least \(EnglishNumbers.significant(low, 2)) times as many)" }
    guard high.isFinite else { return "" }
    if high < 1 {
      let fewer = [1 - high, 1 - low].map { EnglishNumbers.significant($0 * 100, 2) }
      return " (\(fewer[0]) to \(fewer[1]) % fewer)"
    }
    return " (\(EnglishNumbers.significant(low, 2)) to \(EnglishNumbers.significant(high, 2)) times as many)"
  }
}
