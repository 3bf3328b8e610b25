package import Records

/// English, the language of a report unless the settings say otherwise.
package struct English: Words {
  package init() {}

  package let language = "en"

  package func label(_ label: Label) -> String { EnglishLabels.text(label) }

  package func value(_ value: Double, _ unit: Unit) -> String { EnglishNumbers.value(value, unit) }

  package func value(_ figure: Figure) -> String {
    switch figure.state {
    case .missing(let reason): missing(reason)
    case .exact: figure.value.map { value($0, figure.unit) } ?? missing(.noRows)
    case .estimate: "≈ " + (figure.value.map { value($0, figure.unit) } ?? missing(.noRows))
    }
  }

  package func change(from before: Double, to after: Double, _ unit: Unit) -> Change? {
    before == after ? Change("unchanged", .stayed) : EnglishNumbers.style.change(from: before, to: after, unit)
  }

  package func apart(_ before: Double, _ after: Double, _ unit: Unit) -> (before: String, after: String) {
    EnglishNumbers.style.apart(before, after, unit)
  }

  package func scale(_ unit: Unit, upTo largest: Double) -> (factor: Double, suffix: String) {
    EnglishNumbers.style.scale(unit, upTo: largest)
  }

  package func currency(_ code: String) -> String { EnglishNumbers.style.currency(code) }

  package func missing(_ reason: MissingReason) -> String {
    switch reason {
    case .noRows: "no data"
    case .notRecorded: "not recorded"
    case .noSuchField: "not recorded in these rows"
    case .tooFewRows: "too few rows"
    case .notKept: "no longer complete"
    case .otherUnit: "in another unit"
    case .byGroup: "told one by one"
    case .failed: "could not be read"
    }
  }

  package func day(_ day: Day) -> String { EnglishDates.day(day) }
  package func moment(_ instant: Instant, in zone: Zone) -> String { EnglishDates.moment(instant, in: zone) }
  package func period(_ period: Period) -> String {
    "\(words(of: period.kind).name(period)), \(period.zone.identifier)"
  }
  package func duration(_ seconds: Double) -> String { EnglishNumbers.duration(seconds) }

  package func hours(_ count: Int) -> String { EnglishNumbers.counted(count, "hour", "hours") }
  package func days(_ count: Int) -> String { EnglishNumbers.counted(count, "day", "days") }

  package func weeks(_ count: Int) -> String { EnglishNumbers.counted(count, "week", "weeks") }
  package func months(_ count: Int) -> String { EnglishNumbers.counted(count, "month", "months") }

  package func section(_ section: Section) -> String {
    switch section {
    case .errors: "Error reports"
    case .performance: "Performance"
    case .checks: "Checks"
    case .system: "System"
    case .jobs: "Jobs"
    case .users: "Users"
    case .business: "Business"
    case .incidents: "Incidents"
    case .deployments: "Deployments"
    case .security: "Security"
    case .feedback: "Feedback"
    }
  }

  package func severity(_ severity: Severity) -> String { severity.rawValue }

  package func was(_ before: String) -> String { "was\u{A0}\(before)" }

  package func verdict(_ verdict: Verdict, isLikely: Bool) -> String {
    switch verdict {
    case .improved where isLikely: "probably better"
    case .regressed where isLikely: "probably worse"
    case .improved: "better"
    case .regressed: "worse"
    case .noChange: "no real change"
    case .notEnoughData: "no clear change"
    }
  }

  package func reason(_ reason: Incomparable) -> String {
    switch reason {
    case .littleHistory: "too little history to judge"
    case .fewRequests(let count): "too few requests (\(EnglishNumbers.plain(Double(count))))"
    case .missingHours: "too many hours without data to judge"
    }
  }

  package func news(of count: Int) -> String { count == 0 ? "none new" : "\(EnglishNumbers.plain(Double(count))) new" }

  package func name(of figure: FigureID) -> String {
    if let custom = figure.custom { return custom.title }
    if let whole = figure.ofAllGroups { return name(of: whole) }
    if let panel = figure.definition.panel { return name(of: panel) }
    if case .otherNames = figure.definition.role { return "Names not shown one by one" }
    guard let name = EnglishFigures.names[figure.base] else { return figure.definition.name }
    return figure.slot == .others ? "\(name), others" : name
  }

  package func shortName(of figure: FigureID) -> String {
    figure == .reports.unresolvedCritical ? "Open critical reports" : name(of: figure)
  }

  package func definition(of figure: FigureID) -> String? {
    figure.definition.panel.map { $0.standard.flatMap(definition) }
      ?? EnglishFigures.definitions[figure.ofAllGroups ?? figure.base]
  }

  package func absent(table: String, section: Section) -> String {
    "The database has no table \(table)."
  }

  package func quiet(_ section: Section) -> String {
    switch section {
    case .errors: "No error reports: none new, none resolved, none open."
    case .performance: "No requests were recorded in this period."
    case .business: "Neither revenue nor orders were recorded in this period."
    case .incidents: "No incidents."
    case .deployments: "No deployments."
    case .feedback: "No feedback came in."
    case .security: "No security reports, new or open, and no denied requests were recorded in this period."
    case .users: "Neither accounts nor active users were recorded in this period."
    case .checks: "No checks were recorded in this period."
    case .system: "Nothing was recorded in this period."
    case .jobs: "No runs of jobs were recorded in this period."
    }
  }

  package func failed(table: String, reason: String) -> String { "\(table) could not be read: \(unstopped(reason))." }

  package func note(_ note: PictureNote) -> String {
    switch note {
    case .noneDrawn(let reason): "No picture could be drawn: \(unstopped(reason))."
    case .notDrawn(let name, let reason): "The picture \(name) could not be drawn: \(unstopped(reason))."
    case .substituteFont: "The font Inter is not installed, pictures use DejaVu Sans (install fonts-inter)."
    case .missingGlyphs(let text):
      {
        let (list, more) = PictureNote.named(text) { "“\($0)”" }
        return "No font of the pictures has \(list)\(more > 0 ? " and \(more) others" : ""): question marks stand in "
          + "\(text.count == 1 ? "its" : "their") place."
      }()
    }
  }

  package func allQuiet(_ kind: ReportKind, isJudged: Bool) -> String {
    let changes =
      isJudged
      ? "nothing crossed a limit and nothing clearly changed"
      : "nothing crossed a limit, but changes cannot all be judged"
    let quiet = words(of: kind).quiet
    return "\(quiet.prefix(1).uppercased() + quiet.dropFirst()): \(changes)."
  }

  package func noActivity(_ kind: ReportKind) -> String {
    "No activity expected: none was due \(words(of: kind).within), and none was recorded."
  }

  package func partial(until end: Instant, in zone: Zone) -> String {
    "The period is not over: this report covers it up to \(EnglishDates.moment(end, in: zone))."
  }

  package func besideUsual(_ comparison: Comparison) -> String {
    "Beside the usual; else a" + against(comparison).dropFirst()
  }

  package func against(_ comparison: Comparison) -> String {
    "Against " + words(of: comparison.kind).baseline(comparison.baseline)
      + (comparison.lengthRatio == 1 ? "" : "; totals per day")
  }

  package func more(_ count: Int) -> String { "and \(count) more in the full report" }

  package func unlisted(_ count: Int) -> String {
    EnglishNumbers.plain(Double(count)) + (count == 1 ? " more is not listed." : " more are not listed.")
  }

  package func nothing(in title: String) -> String { "“\(title)”: nothing in this period." }

  package func withoutPath(_ count: Int) -> String {
    EnglishNumbers.counted(count, "request", "requests") + " without a path "
      + (count == 1 ? "is" : "are") + " not among them."
  }

  /// A reason without the full stop that the sentence around it will set.
  func unstopped(_ reason: String) -> String {
    let end = reason.lastIndex { $0 != "." && !$0.isWhitespace }
    return end.map { String(reason[...$0]) } ?? "no reason given"
  }
}
