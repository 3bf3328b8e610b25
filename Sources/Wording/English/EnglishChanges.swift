import Records

/// How figures moved against the period before.
extension English {
  func telling(_ fact: ShareChange) -> Telling {
    let figure = fact.figure
    let (old, new) = (value(fact.before, .fraction), value(fact.after, .fraction))
    let isUp = fact.after > fact.before
    guard fact.verdict == .improved || fact.verdict == .regressed else {
      return fact.before == 0 && fact.after == 0
        ? Telling(english: "\(title(figure)): none, as \(then(fact.relation, fact.day)).")
        : unmoved(figure, fact.verdict, old, new)
    }
    let moved = EnglishNumbers.grouped(abs(fact.after - fact.before) * 100, decimals: 1)
    if let job = fact.figure.jobName {
      let before = "\(old) \(then(fact.relation, fact.day))"
      let told = "\(self.job(job)): \(new) of runs failed\(parts(fact.partsAfter)), \(before)\(parts(fact.partsBefore))"
      return Telling(
        english: "\(told): \(isUp ? "up" : "down") \(moved) points (likely \(points(fact.low, fact.high))).",
        line: told, clause: "\(self.job(job)): \(new) failed, \(isUp ? "up" : "down") from \(old)",
        brief: "\(self.job(job)): \(new) failed", headline: "\(self.job(job)): \(new) of runs failed, \(before)")
    }
    let name = title(figure)
    let told = "\(name) \(isUp ? "rose" : "fell") to \(new), from \(old) \(then(fact.relation, fact.day))"
    return Telling(
      english: told + ": \(isUp ? "up" : "down") \(moved) points (likely \(points(fact.low, fact.high))).", line: told,
      clause: "\(short(figure)) \(isUp ? "up" : "down") from \(old) to \(new)",
      brief: "\(short(figure)) \(isUp ? "up" : "down") to \(new)",
      headline: named(figure).map { "\($0) \(isUp ? "rose" : "fell") from \(old) to \(new)" })
  }

  /// Such as ` (30 of 615)`.
  private func parts(_ parts: ShareParts?) -> String {
    parts.map { " (\(plain($0.part)) of \(plain($0.whole)))" } ?? ""
  }

  func telling(_ fact: FunnelChange) -> Telling {
    func share(_ parts: ShareParts) -> String { value(Double(parts.part) / Double(parts.whole), .fraction) }
    let step = "\(fact.previous) → \(fact.figure.dimension ?? "")"
    let (old, new) = (share(fact.before), share(fact.after))
    let told =
      "\(step): \(new) went on\(parts(fact.after)), \(old) \(then(fact.relation, fact.day))\(parts(fact.before))"
    return Telling(
      english: told + ".", line: "\(step): \(new) went on, \(old) \(then(fact.relation, fact.day))",
      clause: "\(step): \(new) went on, from \(old)", brief: "\(step): \(new) went on",
      headline: "\(step): \(new) went on, \(old) \(then(fact.relation, fact.day))")
  }

  func telling(_ fact: CountChange) -> Telling {
    let figure = fact.figure
    let (old, new) = (plain(fact.before), plain(fact.after))
    let isUp = fact.after > fact.before
    guard fact.verdict == .improved || fact.verdict == .regressed else {
      return unmoved(figure, fact.verdict, old, new)
    }
    let name = counted(figure)
    let isFirst = fact.before == 0 && figure.family == .occurrences
    let moved =
      fact.after == 0
      ? "none, down from \(old)"
      : isFirst
        ? "\(new), none" : "\(new), \(isUp ? "up" : "down") from \(old)"
    return Telling(
      english: "\(name): \(moved) \(then(fact.relation, fact.day))\(ratio(fact)).",
      line: "\(name): \(moved)\(isFirst ? " before" : "")",
      clause: "\(name.lowercasedFirst) \(isUp ? "up" : "down") from \(old) to \(new)",
      brief: figure.dimension == nil
        ? "\(name.lowercasedFirst) \(isUp ? "up" : "down") to \(new)"
        : "\(figure.family == .reports ? "reports" : name) \(isUp ? "up" : "down") from \(old) to \(new)",
      headline: headline(figure).map { "\($0): \(moved)" })
  }

  func telling(_ fact: MissingComparison) -> Telling {
    Telling(english: "\(title(fact.figure)): \(reason(fact.why)).")
  }

  func telling(_ fact: CategoryCrowd) -> Telling {
    let reports = "\(reports(fact.count, in: fact.category)) (limit \(plain(fact.limit)))"
    return Telling(
      english: reports + ".", clause: self.reports(fact.count, in: fact.category),
      brief: EnglishNumbers.counted(fact.count, "report", "reports") + " in one category", headline: reports)
  }

  /// `66 functionality reports`, `12 reports without a category`.
  func reports(_ count: Int, in category: String) -> String {
    guard let named = categoryName(category) else {
      return EnglishNumbers.counted(count, "error report", "error reports") + " without a category"
    }
    return "\(plain(count)) \(named) \(count == 1 ? "error report" : "error reports")"
  }

  private func unmoved(_ figure: FigureID, _ verdict: Verdict, _ old: String, _ new: String) -> Telling {
    let what = verdict == .noChange ? "no real change" : "no clear change"
    return Telling(english: "\(counted(figure)): \(what) (\(old) → \(new)).")
  }

  /// `Functionality reports`, `Reports of the module cart`.
  func counted(_ figure: FigureID) -> String {
    guard let dimension = figure.dimension else { return title(figure) }
    switch figure.base {
    case .reports.byCategory:
      return categoryName(dimension).map { $0.prefix(1).uppercased() + $0.dropFirst() + " error reports" }
        ?? "Error reports without a category"
    case .reports.byModule: return "Error reports of the module \(dimension)"
    case .occurrences.byKind: return "“\(dimension)”"
    default: return title(figure)
    }
  }

  /// Over a chart; nil for figures that have no headline.
  private func named(_ figure: FigureID) -> String? {
    EnglishFigures.headlines[figure.base] ?? figure.definition.panel.map(name)
  }

  private func headline(_ figure: FigureID) -> String? {
    figure.base == .reports.byCategory && figure.dimension != nil
      ? counted(figure) : named(figure)
  }

  /// Before «reports»; nil for those that have none.
  private func categoryName(_ stored: String) -> String? {
    if ["other", "(none)"].contains(stored) { return nil }
    let name = category(stored)
    return name == stored ? "“\(stored)”" : name.lowercased()
  }

  /// How far a share moved, from the nearer to the farther end of the interval, in percentage points.
  func points(_ low: Double, _ high: Double) -> String {
    let ends = low < 0 && high <= 0 ? [-high, -low] : [low, high]
    let decimals = ends.contains { abs($0) < 0.001 } ? 2 : 1
    return ends.map { EnglishNumbers.grouped($0 * 100, decimals: decimals, trimming: true) }.joined(separator: " to ")
  }

  /// `, 6.6 times as many (at least 2.3 times, with 95 % confidence); limit 10 reports`, `: 82 % fewer (likely 43 to
  /// 97 %)`.
  private func ratio(_ fact: CountChange) -> String {
    let limit = fact.limit.map { "; limit \(reports($0))" } ?? ""
    guard fact.before > 0, fact.after > 0, let low = fact.low, low.isFinite else { return limit }
    func written(_ value: Double) -> String { EnglishNumbers.significant(value, 2) }
    let point = Double(fact.after) / Double(fact.before)
    // An end so far away is not known at all: few counts before.
    let high = fact.high.flatMap { $0 < 20 || point < 1 ? $0 : nil }
    if point >= 1 {
      let likely = high.map { "likely \(written(low)) to \(written($0)) times" }
      return ", \(written(point)) times as many "
        + "(\(likely ?? "at least \(written(low)) times, with 95 % confidence"))\(limit)"
    }
    guard let high else { return limit }
    let ends = [1 - high, 1 - low].map { written($0 * 100) }
    return ": \(written((1 - point) * 100)) % fewer (likely \(ends[0]) to \(ends[1]) %)\(limit)"
  }
}
