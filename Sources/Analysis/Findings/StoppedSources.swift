import Records
import Settings
import Summaries

/// What fell silent stays an alarm until rows come again or somebody says that it is meant so: what earlier reports told
/// stands beside what this one finds (docs/methods.md#silent-types-and-tables).
struct StoppedSources {
  private let input: ReportInput
  private let settings: Settings

  init(_ input: ReportInput, _ settings: Settings) {
    self.input = input
    self.settings = settings
  }

  init(_ context: RuleContext) { self.init(context.input, context.settings) }

  /// What this report finds to have fallen silent, without what is acknowledged.
  var types: [SilentType] {
    (input.metrics.value?.silentTypes ?? []).filter { !isAcknowledged(.metric, $0.name) }
  }
  var tables: [SourceTable] { input.silentTables.filter { !isAcknowledged(.table, $0.name) } }

  /// What earlier reports told and of which no row came since: an alarm where this report's own rules tell nothing of it, and
  /// whatever is acknowledged.
  var standing: [StoppedSource] {
    input.stopped.filter { stop in
      guard isRead(stop) else { return false }
      let holds = stop.holds(throughout: input.period) && !hasResumed(stop)
      guard stop.acknowledgement != nil else { return holds && !isFound(stop) }
      return holds || stop.touches(input.period) && isFound(stop)
    }
  }

  /// As they are told.
  var told: [ToldStop] {
    standing.map { stop in
      let name = SourceTable(named: stop.name).flatMap { stop.kind == .table ? $0.name(settings) : nil } ?? stop.name
      let since = LocalSpan(from: stop.since, to: nil, of: input.period)
      return ToldStop(StoppedRows(name, isTable: stop.kind == .table, since: since), stop.acknowledgement)
    }
  }

  /// For the next reports: what fell silent and had not come back by the period's end, and what came back.
  var changes: [StoppedSource] {
    let types = (input.metrics.value?.silentTypes ?? []).compactMap { silent in
      silent.openSince.map {
        StoppedSource(.metric, silent.name, since: input.metrics.value?.newest[silent.name] ?? $0)
      }
    }
    let tables = input.silentTables.map {
      StoppedSource(.table, $0.name, since: input.newestRows[$0] ?? input.period.start)
    }
    let resumed = input.stopped.filter { $0.resumed == nil && hasResumed($0) }.map { stop in
      var stop = stop
      stop.resumed = max(stop.since, input.period.start)
      return stop
    }
    return resumed + types + tables
  }

  private func isAcknowledged(_ kind: StoppedSource.SourceKind, _ name: String) -> Bool {
    input.stopped.contains {
      $0.kind == kind && $0.name == name && $0.acknowledgement != nil && $0.touches(input.period)
    }
  }

  private func isFound(_ stop: StoppedSource) -> Bool {
    switch stop.kind {
    case .metric: input.metrics.value?.silentTypes.contains { $0.name == stop.name } ?? false
    case .table: input.silentTables.contains { $0.name == stop.name }
    }
  }

  /// A table that could not be read tells nothing of its rows, and its section says so.
  private func isRead(_ stop: StoppedSource) -> Bool {
    switch stop.kind {
    case .metric: if case .failed = input.metrics { false } else { true }
    case .table:
      if let table = SourceTable(named: stop.name), SourceTable.all.contains(table),
        case .failed = input.result(of: table)
      {
        false
      } else {
        true
      }
    }
  }

  private func hasResumed(_ stop: StoppedSource) -> Bool {
    let newest: Instant? =
      switch stop.kind {
      case .metric: input.metrics.value?.newest[stop.name]
      case .table: SourceTable(named: stop.name).flatMap { input.newestRows[$0] }
      }
    return newest.map { $0 > stop.since } ?? false
  }
}
