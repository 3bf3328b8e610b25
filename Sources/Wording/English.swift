public import Records

/// English, the language of a report unless the settings say otherwise.
public struct English: Words {
  public init() {}

  public let language = "en"

  public func label(_ label: Label) -> String { EnglishLabels.text(label) }

  public func value(_ value: Double, _ unit: Unit) -> String { EnglishNumbers.value(value, unit) }

  public func value(_ figure: Figure) -> String {
    switch figure.state {
    case .missing(let reason): missing(reason)
    case .exact: figure.value.map { value($0, figure.unit) } ?? missing(.noRows)
    case .estimate: "≈ " + (figure.value.map { value($0, figure.unit) } ?? missing(.noRows))
    }
  }

  public func change(from before: Double, to after: Double, _ unit: Unit) -> String? {
    if before == after { return "unchanged" }
    // "0 → 7" has no percentage, and shares of shares confuse: both show their two values instead.
    if before == 0 || unit == .fraction { return nil }
    if unit == .count, abs(before) < 10 { return nil }
    let percent = (after / before - 1) * 100
    guard percent.isFinite, abs(percent) < 1000 else { return nil }
    if abs(percent) < 0.5 { return "± 0 %" }
    return (percent > 0 ? "+" : "") + EnglishNumbers.grouped(percent, decimals: 0) + " %"
  }

  public func missing(_ reason: MissingReason) -> String {
    switch reason {
    case .noRows: "no data"
    case .notRecorded: "not recorded"
    case .noSuchField: "not recorded in these rows"
    case .tooFewRows: "too few rows"
    case .failed: "could not be read"
    }
  }

  public func day(_ day: Day) -> String { EnglishDates.day(day) }
  public func moment(_ instant: Instant, in zone: Zone) -> String { EnglishDates.moment(instant, in: zone) }
  public func period(_ period: Period) -> String { EnglishDates.period(period) }
  public func duration(_ seconds: Double) -> String { EnglishNumbers.duration(seconds) }

  public func section(_ section: Section) -> String {
    switch section {
    case .errors: "Errors"
    case .performance: "Performance"
    case .system: "System"
    case .users: "Users"
    case .business: "Business"
    case .incidents: "Incidents"
    case .deployments: "Deployments"
    case .security: "Security"
    case .feedback: "Feedback"
    }
  }

  public func severity(_ severity: Severity) -> String { severity.rawValue }

  public func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .improved: "better"
    case .regressed: "worse"
    case .noChange: "no real change"
    case .notEnoughData: "no clear change"
    }
  }

  public func name(of figure: FigureID) -> String {
    let name = figure.name.hasPrefix("reference.") ? String(figure.name.dropFirst(10)) : figure.name
    if let known = EnglishFigures.names[name] { return known }
    return name.hasPrefix("custom.") ? String(name.dropFirst(7)) : name
  }

  public func definition(of figure: FigureID) -> String? { EnglishFigures.definitions[figure.name] }

  public func absent(table: String, section: Section) -> String {
    "\(self.section(section)): the database has no table \(table)."
  }

  public func quiet(_ section: Section) -> String {
    switch section {
    case .incidents: "No incidents."
    case .deployments: "No deployments."
    case .feedback: "No feedback came in."
    default: "Nothing was recorded in this period."
    }
  }

  public func failed(table: String, reason: String) -> String { "\(table) could not be read: \(reason)." }

  public func honesty(_ coverage: Coverage?, rejections: [Rejection], asOf: Instant, zone: Zone) -> [String] {
    var lines: [String] = []
    if let coverage {
      lines.append(
        coverage.gaps.isEmpty
          ? "All \(EnglishNumbers.counted(coverage.hours, "hour", "hours")) covered by metric rows."
          : "\(EnglishNumbers.counted(coverage.gaps.count, "hour", "hours")) of \(coverage.hours) without metric rows: "
            + "\(coverage.gaps.prefix(6).map { EnglishDates.moment($0, in: zone) }.joined(separator: "; "))"
            + (coverage.gaps.count > 6 ? " and others." : "."))
    } else {
      lines.append("No metric rows were read: nothing is known of response times, errors and resources.")
    }
    for rejection in rejections {
      let count = (rejection.atLeast ? "more than " : "") + EnglishNumbers.counted(rejection.count, "row", "rows")
      switch rejection.reason {
      case .unreadableTime: lines.append("\(rejection.source): \(count) left out, the time cannot be read.")
      case .notANumber: lines.append("\(rejection.source): \(count) left out, the value is no finite number.")
      case .negativeDuration: lines.append("\(rejection.source): \(count) left out, the duration is negative.")
      case .afterAsOf: lines.append("\(rejection.source): \(count) stamped later than this report, not read.")
      }
    }
    lines.append("Status, severity and category are as read on \(EnglishDates.moment(asOf, in: zone)).")
    return lines
  }

  public func allQuiet(_ kind: Period.Kind) -> String {
    kind == .daily
      ? "A quiet day: nothing crossed a limit and nothing clearly changed."
      : "A quiet week: nothing crossed a limit and nothing clearly changed."
  }

  public func partial(until end: Instant, in zone: Zone) -> String {
    "Unfinished period: everything up to \(EnglishDates.moment(end, in: zone))."
  }

  func categoryName(_ category: String) -> String { "“\(category)”" }
}
