package import Records
import Statistics

/// Checks, a row each.
///
/// Only the status PASS has passed, and MAINTENANCE counts as neither; a status that is not known has failed. Where the
/// table has no column of statuses a row is a sign of life: it has passed.
package struct HealthFold: TableFold {
  package static var table: SourceTable { .health }

  private enum HealthColumn {
    static let checked = 0
    static let name = 1
    static let status = 2
    static let responseTime = 3
    static let paused = 4
  }

  private let period: Period
  private let hasStatus: Bool
  private var reading: RowReading
  private var faults: RejectionCounter
  private var checks: CheckTallies
  private var unknown: [String: Int] = [:]

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    hasStatus = !request.absentColumns.contains("status")
    reading = RowReading(
      storedZone: request.storedZone, request.intake, words: [HealthColumn.status: .checkStatuses], keeping: choices)
    faults = RejectionCounter(Self.table, request)
    checks = CheckTallies(request.comparison)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let checked = reading.instant(row, HealthColumn.checked) else {
      return faults.noteTime(row, HealthColumn.checked)
    }
    guard checked < period.end else { return }
    let status = hasStatus ? reading.name(row, HealthColumn.status) : "PASS"
    let seconds = reading.number(row, HealthColumn.responseTime).flatMap {
      $0 >= 0 && Magnitude.isUsable($0) ? $0 : nil
    }
    let name = reading.name(row, HealthColumn.name)
    checks.add(name, at: checked, isPassed: status == "PASS", isPaused: reading.isSet(row, HealthColumn.paused)) {
      slot in
      switch status {
      case "PASS": slot.passed += 1
      case "MAINTENANCE": slot.maintenance += 1
      default: slot.failed += 1
      }
      guard let seconds, status != "MAINTENANCE" else { return }
      slot.timed += 1
      slot.responses.add(seconds)
    }
    guard period.contains(checked) else { return }
    if !KnownWords.checkStatuses.words.contains(status) {
      faults.note(.unknownStatus, row, HealthColumn.status)
      unknown[status, default: 0] += 1
    } else if seconds == nil, !reading.isBlank(row, HealthColumn.responseTime) {
      faults.note(.unusableValue, row, HealthColumn.responseTime)
    }
  }

  package func summary() -> HealthSummary {
    var summary = HealthSummary(checks.all)
    summary.rejections = faults.rejections
    summary.unknownWords = UnknownWords.counted(unknown, .status, of: Self.table, rows: summary.rowsOfPeriod)
    return summary
  }
}
