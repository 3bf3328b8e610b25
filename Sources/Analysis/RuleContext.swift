import Records
import Settings
import Summaries

/// What rules judge from: the counts, the figures made of them, and the settings.
struct RuleContext {
  let input: ReportInput
  let figures: FigureSet
  let settings: Settings
  /// What rows, counts and incidents tell of checks.
  let checks: WatchedChecks
  /// What is told by host or by another group.
  let splits: [SplitMeasure]
  let panels: [ShownPanel]
  /// Figures beside what they usually are.
  let usual: [UsualComparison]
  /// Those of the settings, with limits that are recorded where the settings have none.
  let foreseen: [Measure]
  /// Nil where nothing is judged.
  let history: FigureHistory?
  /// Figures hour by hour; none where there is nothing to hold them against.
  let hours: [JudgedHours]
  /// Figures of a week or a month day by day, likewise.
  let days: [JudgedDays]

  init(
    input: ReportInput, figures: FigureSet, settings: Settings, panels: [ShownPanel] = [],
    usual: [UsualComparison] = [],
    history: FigureHistory? = nil, hours: [JudgedHours] = [], days: [JudgedDays] = []
  ) {
    self.input = input
    self.figures = figures
    self.settings = settings
    checks = input.checks
    splits = SplitMeasures.all(input)
    self.panels = panels
    self.usual = usual
    foreseen = LearntLimits.measures(settings.measures, input)
    self.history = history
    self.hours = hours
    self.days = days
  }

  /// The false discovery rate of verdicts on the first screen, which ask for attention
  /// (docs/methods.md#one-family-of-tests).
  static let falseDiscoveryRate = 0.01
  /// That of changes to watch.
  static let watchDiscoveryRate = 0.05
  /// Below this coverage of the period or its reference no verdict is given (docs/methods.md#verdicts).
  static let neededCoverage = 0.95

  /// Whether so few hours are missing that the period and its reference can be compared.
  var coverageAllowsVerdicts: Bool { lowCoverage == nil }

  /// Where too many hours are missing for that; nil where it can be done.
  var lowCoverage: LowCoverage? {
    func low(_ share: Double?) -> Double? { share.flatMap { $0 < Self.neededCoverage ? $0 : nil } }
    let period = low((input.otherCoverage ?? input.metrics.value?.coverage)?.share)
    let baseline = low(input.referenceMetrics.value?.coverage.share)
    return period == nil && baseline == nil ? nil : LowCoverage(period: period, baseline: baseline)
  }

  /// Those of which history tells enough, while the period has its hours.
  var testedUsual: [(comparison: UsualComparison, test: UsualComparison.Test)] {
    guard lowCoverage?.period == nil else { return [] }
    return usual.compactMap { comparison in comparison.test.map { (comparison, $0) } }
  }

  /// Whether a figure is held against its usual value; else against the period before.
  func hasUsual(_ figure: FigureID) -> Bool { testedUsual.contains { $0.comparison.judged.figure == figure } }

  /// The day that the period is compared with; nil where that is longer.
  var comparedDay: Day? {
    input.period.kind.isOfOneDay ? input.comparison.baseline.days[0].day : nil
  }

  /// The value of a figure, when it has one.
  func value(_ id: FigureID) -> Double? { figures[id]?.value }

  /// Evidence that cites a figure; nothing when it has no value.
  func cite(_ name: String, _ id: FigureID) -> [Evidence] {
    value(id).map { [Evidence(name, $0, figure: id)] } ?? []
  }

  /// Whether nobody waits for rows from an hour after the last one to the end of the period: all these days are holidays or
  /// maintenance of the calendar.
  func isQuiet(since last: Instant) -> Bool {
    let period = input.period
    let events = settings.calendar.filter(\.isQuiet)
    guard !events.isEmpty, let end = period.days.last?.day else { return false }
    var day = period.zone.day(containing: last.adding(seconds: 3600))
    while day <= end {
      guard events.contains(where: { $0.contains(day) }) else { return false }
      day = day.adding(1)
    }
    return true
  }

  /// φ̂ of failed requests from the five-minute buckets of the period and its reference
  /// (docs/methods.md#over-dispersion).
  var errorOverdispersion: Double { RequestBursts.ofFailures(input) }
}
