package import Records

/// Incidents that touch the period.
///
/// One is open from its start to its resolution, whatever its status says.
package struct IncidentFold: TableFold {
  package static var table: SourceTable { .incidents }

  private enum IncidentColumn {
    static let id = 0
    static let title = 1
    static let severity = 2
    static let status = 3
    static let started = 4
    static let detected = 5
    static let acknowledged = 6
    static let resolved = 7
    static let rootCause = 8
    static let mitigated = 9
    static let services = 10
    static let resolution = 11
    static let assignee = 12
    static let check = 13
  }

  /// No usual figure is made of what is longer ago, in seconds.
  private static let memory: Int64 = 190 * 86_400

  private let period: Period
  private let baseline: Period
  private let tellsAssignees: Bool
  private var reading: RowReading
  private var faults: RejectionCounter
  private var counts = IncidentSummary()
  private var severities: [String: Int] = [:]
  private var unknown: [String: Int] = [:]

  package init(_ request: TableRequest, keeping choices: [Int: NameChoice]) {
    period = request.comparison.current
    baseline = request.comparison.baseline
    tellsAssignees = request.tellsPeople("assigned_to")
    counts.hasCheckColumn = !request.absentColumns.contains("check_name")
    reading = RowReading(
      storedZone: request.storedZone, request.intake, words: [IncidentColumn.severity: .severities], keeping: choices)
    faults = RejectionCounter(Self.table, request)
  }

  package var overflow: [Int: NameChoice] { reading.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    guard let started = reading.instant(row, IncidentColumn.started) else {
      return faults.noteTime(row, IncidentColumn.started)
    }
    guard started < period.end else { return }
    let resolved = reading.instant(row, IncidentColumn.resolved)
    if !reading.isBlank(row, IncidentColumn.check) { return addOutage(row, from: started, to: resolved) }
    counts.isOfIncidents = true
    let startedHere = period.contains(started)
    let resolvedHere = resolved.map(period.contains) ?? false
    let isOpen = resolved.map { $0 >= period.end } ?? true
    let severity = reading.name(row, IncidentColumn.severity)
    if startedHere {
      counts.started += 1
      severities[severity, default: 0] += 1
    }
    if baseline.contains(started) { counts.referenceStarted += 1 }
    if isOpen { counts.open += 1 }
    if let resolved, resolvedHere {
      counts.resolved += 1
      if resolved >= started { counts.resolveSeconds.append(resolved.seconds(since: started)) }
    }
    let span = started..<max(started, resolved ?? period.end)
    if ReportSeverity.grave.contains(severity), span.upperBound >= period.start.adding(seconds: -Self.memory) {
      counts.grave.append(GraveIncident(reading.text(row, IncidentColumn.title), severity: severity, span))
    }
    guard startedHere || resolvedHere || isOpen else { return }
    if !KnownWords.severities.words.contains(severity) { unknown[severity, default: 0] += 1 }
    let detected = reading.instant(row, IncidentColumn.detected)
    let acknowledged = reading.instant(row, IncidentColumn.acknowledged)
    let mitigated = reading.instant(row, IncidentColumn.mitigated)
    let services = reading.list(row, IncidentColumn.services)
    let isBackwards = resolved.map { $0 < started } ?? false
    let read: [(column: Int, isUsable: Bool)] = [
      (IncidentColumn.detected, detected != nil), (IncidentColumn.acknowledged, acknowledged != nil),
      (IncidentColumn.mitigated, mitigated != nil), (IncidentColumn.services, services != nil),
      (IncidentColumn.resolved, resolved != nil && !isBackwards),
    ]
    if let unusable = read.first(where: { !$0.isUsable && !reading.isBlank(row, $0.column) })?.column {
      faults.note(.unusableValue, row, unusable)
    }
    counts.list.append(
      Incident(
        id: reading.identifier(row, IncidentColumn.id), title: reading.text(row, IncidentColumn.title),
        severity: severity,
        status: reading.text(row, IncidentColumn.status), startedAt: started, detectedAt: detected,
        acknowledgedAt: acknowledged, mitigatedAt: mitigated.flatMap { $0 < period.end ? $0 : nil },
        resolvedAt: isOpen ? nil : resolved,
        rootCause: reading.visibleText(row, IncidentColumn.rootCause),
        resolution: isOpen ? nil : reading.visibleText(row, IncidentColumn.resolution),
        affectedServices: services ?? [],
        assignee: tellsAssignees ? Assignee(reading.person(row, IncidentColumn.assignee)) : .unknown))
  }

  /// An incident that names a check is an outage of it.
  private mutating func addOutage(
    _ row: borrowing some StoredRow & ~Copyable, from started: Instant, to resolved: Instant?
  ) {
    let end = resolved.map { max(started, $0) }
    let check = reading.name(row, IncidentColumn.check)
    counts.checksWithOutages.insert(check)
    guard end.map({ $0 > baseline.start }) ?? true else { return }
    let isOfPeriod = end.map { $0 > period.start || started >= period.start } ?? true
    guard isOfPeriod || started < baseline.end else { return }
    if resolved.map({ $0 < started }) ?? !reading.isBlank(row, IncidentColumn.resolved), isOfPeriod {
      faults.note(.unusableValue, row, IncidentColumn.resolved)
    }
    counts.outages[check, default: []].append(
      Outage(
        from: started, to: end.flatMap { $0 < period.end ? $0 : nil },
        message: reading.visibleText(row, IncidentColumn.rootCause)))
  }

  package func summary() -> IncidentSummary {
    var summary = counts
    summary.outages = summary.outages.mapValues(Outage.inOrder)
    summary.grave.sort {
      $0.span.lowerBound != $1.span.lowerBound
        ? $0.span.lowerBound < $1.span.lowerBound
        : TextOrder.precedes([$0.title, $0.severity], [$1.title, $1.severity])
    }
    summary.bySeverity = NameCounts(
      largest: severities.map { (name: $0.key, count: $0.value) }, always: Set(KnownWords.severities.words))
    summary.unknownWords = UnknownWords.counted(unknown, .severity, of: Self.table, rows: summary.list.count)
    summary.resolveSeconds.sort()
    summary.rejections = faults.rejections
    summary.list.sort {
      $0.startedAt != $1.startedAt ? $0.startedAt < $1.startedAt : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    return summary
  }
}
