package import Records

/// User scenarios by name.
///
/// Only the status success has succeeded.
package struct ScenarioFold: TableFold {
  package static var table: SourceTable { .scenarios }

  private enum ScenarioColumn {
    static let name = 0
    static let status = 1
    static let executed = 2
  }

  private let period: Period
  private let usualDays: TimeSlots
  private var before = SumsBefore()
  private var reading: RowReading
  private var faults: RejectionCounter
  private var scenarios: [String: ScenarioSummary.Scenario] = [:]
  private var unknown: [String: Int] = [:]

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    usualDays = TimeSlots(request.comparison.usualDays)
    reading = RowReading(
      storedZone: request.storedZone, request.intake, words: [ScenarioColumn.status: .scenarioStatuses],
      keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let executed = reading.instant(row, ScenarioColumn.executed) else {
      return faults.noteTime(row, ScenarioColumn.executed)
    }
    guard executed < period.end else { return }
    let status = reading.name(row, ScenarioColumn.status)
    guard period.contains(executed) else {
      return before.add(status == "success" ? 0 : 1, of: 1, at: executed.microseconds, in: usualDays)
    }
    let name = reading.name(row, ScenarioColumn.name)
    if !KnownWords.scenarioStatuses.words.contains(status) {
      faults.note(.unknownStatus, row, ScenarioColumn.status)
      unknown[status, default: 0] += 1
    }
    var scenario = scenarios[name] ?? ScenarioSummary.Scenario(name: name)
    if status == "success" { scenario.succeeded += 1 } else { scenario.failed += 1 }
    scenarios[name] = scenario
  }

  package func summary() -> ScenarioSummary {
    var summary = ScenarioSummary()
    summary.rejections = faults.rejections
    summary.fold(Array(scenarios.values))
    summary.before = before
    summary.unknownWords = UnknownWords.counted(
      unknown, .status, of: Self.table, rows: scenarios.values.reduce(0) { $0 + $1.succeeded + $1.failed })
    return summary
  }
}
