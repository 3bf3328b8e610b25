import Records
import Summaries

/// A row of the error report table.
struct ReportRow {
  var id: String
  var title: String
  var category: String
  var severity: String
  var module: String
  var status: String
  var createdAt: Instant?
  var updatedAt: Instant?
  var resolvedAt: Instant?
  /// resolved_at holds something that is no time.
  var hasBrokenResolvedAt = false
}

extension ErrorFold {
  func add(_ row: ReportRow) {
    func time(_ instant: Instant?) -> Int64 { instant?.microseconds ?? TimeParser.unreadable }
    let times = Row(
      createdAt: time(row.createdAt), updatedAt: time(row.updatedAt), resolvedAt: time(row.resolvedAt),
      hasResolvedAt: row.resolvedAt != nil || row.hasBrokenResolvedAt)
    unsafe add(times) { column, use in
      let text =
        switch column {
        case .id: row.id
        case .title: row.title
        case .category: row.category
        case .severity: row.severity
        case .module: row.module
        case .status: row.status
        case .assignee: ""
        }
      unsafe Array(text.utf8).withUnsafeBytes { unsafe use($0) }
    }
  }
}

/// The definitions of "new", "resolved", "open" applied to all rows, one figure at a time.
struct NaiveErrors {
  let period: Period
  let asOf: Instant
  let days: [DaySpan]
  let rows: [ReportRow]

  func summary() -> ErrorSummary {
    let read = rows.filter { $0.createdAt.map { $0 < asOf } ?? false }.map(worded)
    var rejections: [Rejection] = []
    let unreadable = rows.filter { $0.createdAt == nil }.count
    let later = rows.count - unreadable - read.count
    if unreadable > 0 {
      rejections.append(Rejection(source: .table(.reports), reason: .unreadableTime, count: unreadable))
    }
    let unclear = read.filter(isUnclear).count
    if unclear > 0 { rejections.append(Rejection(source: .table(.reports), reason: .unusableValue, count: unclear)) }
    if later > 0 { rejections.append(Rejection(source: .table(.reports), reason: .afterAsOf, count: later)) }
    let open = read.filter { isOpen($0, at: period.end) }
      .sorted { ($1.createdAt!, $0.id) < ($0.createdAt!, $1.id) }
    let (critical, others) = (open.filter { $0.severity == "critical" }, open.filter { $0.severity != "critical" })
    return ErrorSummary(
      current: counts(read, period), reference: counts(read, Comparison(period).baseline),
      days: days.map { day($0, read) },
      weekdayHours: weekdayHours(read),
      newestOpen: (critical + others).prefix(10).map {
        ErrorReport(
          id: $0.id, title: $0.title, category: $0.category, severity: $0.severity, module: $0.module,
          status: $0.status, createdAt: $0.createdAt!, assignee: .nobody)
      },
      firstDay: read.map { $0.createdAt! }.min().map { period.zone.day(containing: $0) }, rejections: rejections,
      unknownWords: unknownWords(read))
  }

  /// Known words in any case are taken.
  private func worded(_ row: ReportRow) -> ReportRow {
    var row = row
    if row.status == "Resolved" { row.status = "resolved" }
    if row.severity == "Critical" { row.severity = "critical" }
    return row
  }

  private func unknownWords(_ rows: [ReportRow]) -> [UnknownWords] {
    let start = days[0].start
    let looked = rows.filter { $0.createdAt! < period.end && ($0.createdAt! >= start || isOpen($0, at: period.end)) }
    func unknown(_ column: UnknownWords.WordColumn, _ words: [String], _ known: [String]) -> UnknownWords? {
      let ranked = ranked(words.filter { !known.contains($0) })
      guard !ranked.isEmpty else { return nil }
      return UnknownWords(
        .reports, column: column, rows: ranked.reduce(0) { $0 + $1.count }, of: looked.count,
        words: ranked.map { UnknownWords.Word($0.name, $0.count) })
    }
    return [
      unknown(.severity, looked.map(\.severity), ["critical", "high", "medium", "low"]),
      unknown(.status, looked.map(\.status), ["new", "resolved", "wont_fix", "investigating"]),
    ].compactMap { $0 }
  }

  /// created_at < E and (status not resolved/wont_fix, or coalesce(resolved_at, updated_at) ≥ E).
  private func isOpen(_ row: ReportRow, at end: Instant) -> Bool {
    guard row.createdAt! < end else { return false }
    guard row.status == "resolved" || row.status == "wont_fix" else {
      return row.status == "new" || row.status == "investigating" || (row.resolvedAt.map { $0 >= end } ?? true)
    }
    return (row.resolvedAt ?? row.updatedAt).map { $0 >= end } ?? false
  }

  /// Closed, created before E, created or last changed in the period, and when it was closed cannot be told for sure.
  private func isUnclear(_ row: ReportRow) -> Bool {
    guard ["resolved", "wont_fix"].contains(row.status), row.createdAt! < period.end, row.resolvedAt == nil else {
      return false
    }
    let touches = [row.createdAt, row.updatedAt].compactMap { $0 }.contains(where: period.contains)
    return touches && (row.hasBrokenResolvedAt || row.updatedAt == nil)
  }

  private func counts(_ rows: [ReportRow], _ period: Period) -> ErrorSummary.Counts {
    let new = rows.filter { period.contains($0.createdAt!) }
    let open = rows.filter { isOpen($0, at: period.end) }
    var counts = ErrorSummary.Counts()
    counts.new = new.count
    counts.resolved = rows.filter { $0.status == "resolved" && ($0.resolvedAt.map(period.contains) ?? false) }.count
    counts.backlog = open.count
    counts.unresolvedCritical = open.filter { $0.severity == "critical" }.count
    func isClosed(_ row: ReportRow) -> Bool { ["resolved", "wont_fix"].contains(row.status) }
    counts.criticalClosedSince = open.filter { $0.severity == "critical" && isClosed($0) }.count
    counts.stillOpen = new.filter { !isClosed($0) }.count
    counts.stillOpenByCategory = ranked(new.filter { !isClosed($0) }.map(\.category))
    counts.newCritical = new.filter { $0.severity == "critical" }.count
    counts.oldCritical = open.filter { $0.severity == "critical" && $0.createdAt! < period.start }.count
    counts.openSecurity = open.filter { $0.category == "security" }.count
    counts.byCategory = ranked(new.map(\.category))
    counts.bySeverity = ranked(new.map(\.severity))
    counts.byStatus = ranked(new.map(\.status))
    counts.byModule = ranked(new.map(\.module))
    let starts = starts(new)
    counts.events = starts.count
    if period == self.period {
      counts.eventsByCategory = Dictionary(starts.map { (named($0.category), 1) }, uniquingKeysWith: +)
    }
    return counts
  }

  /// Reports that no other of their group came ten minutes before, of equal times the one of the first category.
  private func starts(_ rows: [ReportRow]) -> [ReportRow] {
    Dictionary(grouping: rows, by: { named($0.module) + "\u{0}" + $0.title }).values.flatMap { group in
      let sorted = group.sorted {
        ($0.createdAt!.microseconds, Array(named($0.category).utf8).map(Int.init))
          < ($1.createdAt!.microseconds, Array(named($1.category).utf8).map(Int.init))
      }
      return sorted.indices.filter { place in
        place == 0 || sorted[place].createdAt!.microseconds - sorted[place - 1].createdAt!.microseconds > 600_000_000
      }.map { sorted[$0] }
    }
  }

  /// Events of the days before that tell the usual, of a category or of all; of days that begin after the first report.
  func before(_ category: String? = nil) -> [Day: Int] {
    let read = rows.filter { $0.createdAt.map { $0 < asOf } ?? false }.map(worded)
    let spans = Comparison(period).usualDays
    let starts = starts(read.filter { row in spans.contains { $0.contains(row.createdAt!) } })
    let told = starts.filter { category.map([named($0.category)].contains) ?? true }
    let first = read.map { $0.createdAt! }.min()!
    return Dictionary(
      spans.filter { $0.start > first }.map { span in
        (span.day, told.count { span.contains($0.createdAt!) })
      }
    ) { one, _ in one }
  }

  private func named(_ text: String) -> String { text.isEmpty ? "(none)" : text }

  private func ranked(_ names: [String]) -> NameCounts {
    NameCounts(
      Dictionary(grouping: names.map(named)) { $0 }.map { (name: $0.key, count: $0.value.count) }
        .sorted { (-$0.count, Array($0.name.utf8).map(Int.init)) < (-$1.count, Array($1.name.utf8).map(Int.init)) })
  }

  private func day(_ span: DaySpan, _ rows: [ReportRow]) -> ErrorSummary.DayCounts {
    var bySeverity: [String: Int] = [:]
    for row in rows where span.contains(row.createdAt!) {
      bySeverity[["critical", "high", "medium", "low"].contains(row.severity) ? row.severity : "other", default: 0] += 1
    }
    return ErrorSummary.DayCounts(
      day: span.day, newBySeverity: bySeverity,
      resolved: rows.filter { $0.status == "resolved" && ($0.resolvedAt.map(span.contains) ?? false) }.count,
      backlog: rows.filter { isOpen($0, at: span.end) }.count)
  }

  private func weekdayHours(_ rows: [ReportRow]) -> [[Int]] {
    var counts = Array(repeating: Array(repeating: 0, count: 24), count: 7)
    for row in rows {
      guard let span = days.first(where: { $0.contains(row.createdAt!) }) else { continue }
      counts[span.day.weekday - 1][period.zone.clockHour(at: row.createdAt!)] += 1
    }
    return counts
  }
}

private func < <Number: Comparable>(a: (Number, [Int]), b: (Number, [Int])) -> Bool {
  a.0 != b.0 ? a.0 < b.0 : a.1.lexicographicallyPrecedes(b.1)
}
