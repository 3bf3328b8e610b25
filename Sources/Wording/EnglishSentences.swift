public import Records

/// Facts and advice as whole sentences.
extension English {
  public func sentence(_ fact: Fact) -> String {
    switch fact {
    case .beyondLimit(let figure, let value, let limit, let unit, let level, let rises):
      return
        "\(statement(figure)) \(self.value(value, unit)), \(rises ? "above" : "below") the \(level.rawValue) limit "
        + "of \(self.value(limit, unit))."
    case .shareBeyond(let figure, let count, let of, let crossing, let span):
      let share = share(count, of: of)
      let rest = "\(EnglishDates.stretch(span)) (\(plain(count)) of \(plain(of))), \(limit(crossing))."
      return figure == "requests.error_rate"
        ? "\(share) of requests failed \(rest)" : "\(title(figure)): \(share) \(rest)"
    case .quantileBeyond(let figure, let count, let of, let crossing, let span):
      let requests = figure.family == .requests
      let rows =
        "\(plain(count)) of \(EnglishNumbers.counted(of, requests ? "request" : "row", requests ? "requests" : "rows"))"
      return "\(past(figure)) \(limit(crossing)) \(EnglishDates.stretch(span)): \(rows) "
        + (requests ? "took longer." : count == 1 ? "was beyond it." : "were beyond it.")
    case .readingsBeyond(let figure, let count, let crossing, let span):
      return "\(gauge(figure)) \(limit(crossing)) \(EnglishDates.stretch(span)): \(plain(count)) readings in a row."
    case .shareChanged(let figure, let before, let after, let low, let high, let verdict):
      let (old, new) = (value(before, .fraction), value(after, .fraction))
      switch verdict {
      case .improved, .regressed:
        return "\(subject(figure)) \(after > before ? "rose" : "fell") from \(old) a week before to \(new) "
          + "(by \(points(low, high)) points)."
      case .noChange: return "\(title(figure)): no real change (\(old) → \(new))."
      case .notEnoughData: return "\(title(figure)): no clear change (\(old) → \(new))."
      }
    case .countChanged(let figure, let before, let after, let low, let high, let verdict):
      switch verdict {
      case .improved, .regressed:
        return "\(title(figure)) \(after > before ? "rose" : "fell") from \(plain(before)) a week before to "
          + "\(plain(after))\(ratio(low, high))."
      case .noChange: return "\(title(figure)): no real change (\(plain(before)) → \(plain(after)))."
      case .notEnoughData: return "\(title(figure)): no clear change (\(plain(before)) → \(plain(after)))."
      }
    case .crowdedCategory(let category, let count, let limit):
      return "\(EnglishNumbers.counted(count, "new report", "new reports")) in the category \(quoted(category)), "
        + "more than the limit of \(limit)."
    case .recovered(let figure):
      return figure.dimension == nil && EnglishFigures.subjects[figure.base] != nil
        ? "\(subject(figure)) is back within its limit." : "\(title(figure)): back within the limit."
    case .notCompared(let figure, let why): return "\(title(figure)): \(reason(why))."
    case .criticals(let open, let new, let settled, let named):
      return criticals(open, new, settled, named)
    case .incidents(let incidents):
      return incidents.count == 1
        ? "Incident \(length(incidents[0]))." : "\(plain(incidents.count)) incidents: \(list(incidents))."
    case .deployments(let versions, let rolledBack): return deployed(versions, rolledBack) + "."
    case .gaps(let hours, let of, let source):
      return "No \(rows(source)) arrived in \(hours) of \(EnglishNumbers.counted(of, "hour", "hours")): "
        + "the figures may be incomplete."
    case .typeSilent(let type, let hours, let of):
      return "No rows of \(type) arrived in \(hours) of \(EnglishNumbers.counted(of, "hour", "hours")), "
        + "while other metrics did."
    case .tableSilent(let table):
      return "No rows arrived in the table \(table), though each of the four weeks before had at least 14."
    case .rejectedRows(let source, let rejected, let of):
      let verb = rejected == 1 ? "holds" : "hold"
      return
        "\(plain(rejected)) of \(EnglishNumbers.counted(of, "row", "rows")) of \(table(source)) \(verb) a value that cannot be used."
    case .unknownWords(let words): return unknown(words)
    case .sectionFailed(let section, let reason):
      return "The section “\(self.section(section))” could not be filled: \(unstopped(reason))."
    }
  }

  public func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    "\(rises ? "above" : "below") \(value(limit, unit))"
  }

  /// Before a value: `The p95 response time is`; plurals and the user's own measures get a colon.
  func statement(_ figure: FigureID) -> String {
    figure.dimension == nil && EnglishFigures.subjects[figure.base] != nil
      ? subject(figure) + " is" : title(figure) + ":"
  }

  /// The same of the past, before a limit.
  func past(_ figure: FigureID) -> String {
    figure.dimension == nil && EnglishFigures.subjects[figure.base] != nil
      ? subject(figure) + " was" : title(figure) + ":"
  }

  /// What single readings are of, before a limit; the figure may be their mean.
  func gauge(_ figure: FigureID) -> String {
    EnglishFigures.gauge(figure).map { $0 + " was" } ?? title(figure) + ":"
  }

  private func limit(_ crossing: Crossing) -> String {
    "\(crossing.rises ? "above" : "below") the \(crossing.level.rawValue) limit of "
      + value(crossing.limit, crossing.unit)
  }

  /// To the percent where that is exact enough.
  public func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }

  /// The first words of a sentence about a figure.
  func subject(_ figure: FigureID) -> String {
    guard figure.dimension == nil, let subject = EnglishFigures.subjects[figure.base] else { return title(figure) }
    return subject
  }

  private func title(_ figure: FigureID) -> String {
    guard let dimension = figure.dimension else { return name(of: figure) }
    switch figure.name {
    case "reports.by_category": return "New reports in the category \(quoted(dimension))"
    case "reports.by_module": return "New reports in the module \(dimension)"
    default: return "\(name(of: figure)), \(dimension)"
    }
  }

  func quoted(_ category: String) -> String { "“\(self.category(category))”" }

  func plain(_ count: Int) -> String { EnglishNumbers.plain(Double(count)) }

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
