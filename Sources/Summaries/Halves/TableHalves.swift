package import Records

/// What is kept of the smaller tables of a closed period, so that later reports can be compared with it when its rows are
/// gone.
///
/// Its form is that of the ledger's file: what a member is called and means stays as it is.
package struct TableHalves: Codable, Hashable, Sendable {
  /// Nil where the table was not read.
  var errors: ErrorSummary.ErrorHalf?
  var errorEvents: OccurrenceSummary.OccurrenceHalf?
  var incidents: IncidentSummary.IncidentHalf?
  var deployments: DeploymentSummary.DeploymentHalf?
  var health: HealthSummary.HealthHalf?
  var healthCounts: HealthSummary.HealthHalf?
  var jobs: JobSummary.JobHalf?
  var feedback: FeedbackSummary.FeedbackHalf?
  var users: UserSummary.UserHalf?
  /// By the panel's id.
  var panels: [String: PanelSummary.PanelHalf] = [:]
  /// For each table that was read, by its name, its rows that figures of the period count; nil where an earlier version wrote it.
  var rows: [String: Int]?

  /// Of the period that was read.
  package init(_ input: ReportInput) {
    let comparison = input.comparison
    errors = input.errors.value?.half(comparison)
    errorEvents = input.errorEvents.value?.half(comparison)
    incidents = input.incidents.value?.half(comparison)
    deployments = input.deployments.value?.half(comparison)
    health = input.health.value?.half(comparison)
    healthCounts = input.healthCounts.value?.half(comparison)
    jobs = input.jobs.value?.half(comparison)
    feedback = input.feedback.value?.half(comparison)
    users = input.users.value?.half(comparison)
    for (panel, result) in input.panels { panels[panel.id] = result.value?.half(comparison) }
    rows = Dictionary(SourceTable.all.compactMap { table in input.rows(of: table).map { (table.name, $0) } }) {
      one, _ in one
    }
  }

  /// Whether rows of the table were counted, or may have been.
  func hasRows(of table: SourceTable) -> Bool { rows?[table.name] != 0 }

  /// Tables of which the source holds fewer rows of that period than were counted, because it has removed its oldest.
  package func lostTables(in later: ReportInput) -> [SourceTable] {
    SourceTable.all.filter { table in
      guard let counted = rows?[table.name], let start = later.tableStarts[table] else { return false }
      return start > later.period.start && later.rows(of: table) ?? 0 < counted
    }
  }

  /// The tables of which something is kept.
  package var tables: Set<SourceTable> {
    let kept: [(SourceTable, Bool)] = [
      (.reports, errors != nil), (.errorEvents, errorEvents != nil), (.incidents, incidents != nil),
      (.deployments, deployments != nil), (.health, health != nil), (.healthCounts, healthCounts != nil),
      (.jobs, jobs != nil), (.feedback, feedback != nil), (.users, users != nil),
    ]
    return Set(kept.filter(\.1).map(\.0))
  }
}

extension ReportInput {
  /// Takes what was kept of the period that this one is compared with, in place of what rows told of it.
  /// - Parameter tables: those whose rows of it are gone; a table that was not read, or not kept, stays as it is.
  package mutating func adopt(reference halves: TableHalves, of tables: Set<SourceTable>) {
    adopt(halves, of: tables, asReference: true)
    keptTables.formUnion(tables.intersection(halves.tables))
  }

  /// The same for panels, by their ids.
  package mutating func adopt(reference halves: TableHalves, ofPanels ids: Set<String>) {
    adoptPanels(halves, ids) { summary, half in summary.adopt(reference: half) }
  }

  package mutating func adopt(series halves: TableHalves, ofPanels ids: Set<String>) {
    adoptPanels(halves, ids) { summary, half in summary.adopt(series: half) }
  }

  private mutating func adoptPanels(
    _ halves: TableHalves, _ ids: Set<String>, _ change: (inout PanelSummary, PanelSummary.PanelHalf) -> Void
  ) {
    for index in panels.indices where ids.contains(panels[index].panel.id) {
      guard let half = halves.panels[panels[index].panel.id], case .read(var summary) = panels[index].result else {
        continue
      }
      change(&summary, half)
      panels[index].result = .read(summary)
    }
  }

  /// Takes the days of series from what was kept of another period before this one.
  package mutating func adopt(series halves: TableHalves, of tables: Set<SourceTable>) {
    adopt(halves, of: tables, asReference: false)
  }

  private mutating func adopt(_ halves: TableHalves, of tables: Set<SourceTable>, asReference: Bool) {
    let comparison = comparison
    func adopt<Summary: TableSummary>(
      _ result: inout TableResult<Summary>, _ half: Summary.Half?, _ table: SourceTable
    ) {
      guard tables.contains(table), let half, case .read(var summary) = result else { return }
      if asReference { summary.adopt(reference: half, comparison) } else { summary.adopt(series: half, comparison) }
      result = .read(summary)
    }
    adopt(&errors, halves.errors, .reports)
    adopt(&errorEvents, halves.errorEvents, .errorEvents)
    adopt(&incidents, halves.incidents, .incidents)
    adopt(&deployments, halves.deployments, .deployments)
    adopt(&health, halves.health, .health)
    adopt(&healthCounts, halves.healthCounts, .healthCounts)
    adopt(&jobs, halves.jobs, .jobs)
    adopt(&feedback, halves.feedback, .feedback)
    adopt(&users, halves.users, .users)
  }
}
