import Records
import Summaries

/// `health.*`: what checks found, and how long each was down (docs/methods.md#checks).
enum CheckFigures {
  static func add(_ input: ReportInput, to builder: inout FigureBuilder) {
    let tables: [(table: SourceTable, summary: HealthSummary?)] = [
      (.health, input.health.value), (.healthCounts, input.healthCounts.value),
    ]
    let read = tables.filter { $0.summary != nil }
    let checks = input.checks
    let all = checks.all + [checks.others].compactMap(\.self)
    let origins = read.map { OriginID.table($0.table) }
    if !read.isEmpty {
      let judged = all.reduce(0) { $0 + $1.now.judged }
      builder.count(.health.checks, judged, from: origins)
      builder.put(.health.passed, Double(all.reduce(0) { $0 + $1.now.passed }), n: judged, from: origins)
    }
    if input.incidents.value?.recordsOutages == true, !all.isEmpty {
      builder.count(.health.outages, all.reduce(0) { $0 + $1.now.outages }, from: [.table(.incidents)])
    }
    for scope in FigureID.Scope.counted {
      for (id, made) in Self.columns {
        for check in checks.all { put(id.of(scope).named(check.name), made, check, scope, origins, to: &builder) }
        if let others = checks.others { put(id.of(scope).at(.others), made, others, scope, origins, to: &builder) }
      }
    }
    if let names = checks.otherNames { builder.otherNames(of: .health.byCheck.passRate, names, from: origins) }
  }

  private typealias Column = @Sendable (CheckCounts) -> (value: Double?, rows: Int)

  private static let columns: [(FigureID, Column)] = [
    (.health.byCheck.passRate, { ($0.passRate, $0.judged) }),
    (.health.byCheck.uptime, { ($0.uptime, $0.outages) }),
    (.health.byCheck.down, { ($0.watchedSeconds == nil ? nil : $0.downSeconds, $0.outages) }),
    (.health.byCheck.outages, { ($0.watchedSeconds == nil ? nil : Double($0.outages), $0.outages) }),
    (.health.byCheck.longest, { ($0.outages == 0 ? nil : $0.longestSeconds, $0.outages) }),
    (.health.byCheck.maintenance, { ($0.maintenanceSeconds > 0 ? $0.maintenanceSeconds : nil, $0.judged) }),
    (.health.byCheck.response, { ($0.meanResponse, $0.timed) }),
  ]

  private static func put(
    _ id: FigureID, _ column: Column, _ check: CheckRecord, _ scope: FigureID.Scope, _ origins: [OriginID],
    to builder: inout FigureBuilder
  ) {
    let made = column(scope == .current ? check.now : check.before)
    let isOfRows = id.definition.tables.contains(.health)
    // That checks have no response time is told; all else that is not there is not.
    let isTold = scope == .current && check.now.judged > 0 && [.health.byCheck.response].contains(id.base)
    guard made.value != nil || isTold else { return }
    builder.put(
      id, made.value, n: made.rows, from: isOfRows ? origins : [.table(.incidents)] + origins,
      otherwise: .noSuchField)
  }
}
