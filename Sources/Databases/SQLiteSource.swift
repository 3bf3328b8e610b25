package import Records
import SQLite
package import Settings
package import Summaries

/// The application's SQLite database: opened read-only, read in short statements, never written.
package struct SQLiteSource: ReportSource {
  let path: String
  /// Those that were given, with what presets say of the tables.
  package let settings: Settings
  /// What the tables were read by; empty where they are Daybook's own or the settings map them.
  package let presets: [Preset]
  private let file: SourceFile
  let schema: Schema
  let panels: PanelQueries
  let connection: Connection
  let budget: RetryBudget
  private let rules: ReadingRules

  /// Opens the file and looks at its tables.
  package init(_ settings: Settings) throws(SourceError) {
    try self.init(settings, budget: RetryBudget(limit: Double(settings.source.wait)))
  }

  init(_ settings: Settings, budget: RetryBudget, rules: ReadingRules = ReadingRules()) throws(SourceError) {
    guard let path = settings.source.path else {
      throw SourceError(
        doing: "Looking for the source", problem: "no database is named",
        remedy: "Give --source FILE, or source.url in daybook.yaml.")
    }
    self.path = path
    self.budget = budget
    self.rules = rules
    let doing = "Opening \(path)"
    let opened = try Self.starting(rules, path, doing: doing) { () throws(SourceError) in
      try SourceCheck.check(path, doing: doing)
      return try Self.open(settings, budget, rules, doing: doing)
    }
    (file, connection, schema, panels) = (opened.file, opened.connection, opened.schema, opened.panels)
    presets = opened.choice.presets
    self.settings = presets.reduce(settings) { $0.adopting($1) }
    if let fault = opened.choice.fault { throw fault }
    let substantial = SourceTable.all.filter(\.isSubstantial)
    let hasSubstance = substantial.contains { table in
      if case .absent = schema[table] { false } else { true }
    }
    let hasBusiness = SourceTable.business.contains { !schema[$0].sources.isEmpty }
    if let fault = SourceError.joined(schema.faults + panels.faults) { throw fault }
    guard hasSubstance || !panels.all.isEmpty || hasBusiness else {
      let known = substantial.map(\.name).joined(separator: ", ")
      throw SourceError(
        doing: doing, problem: "the database has none of the tables Daybook knows (\(known))",
        remedy: "Check --source, or map your tables under source.tables in daybook.yaml (docs/databases.md).")
    }
  }

  /// Begins again while the file is replaced under the run, up to a limit.
  ///
  /// `body` answers nil when it was.
  private static func starting<SQLiteValue>(
    _ rules: ReadingRules, _ path: String, doing: String, _ body: () throws(SourceError) -> SQLiteValue?
  ) throws(SourceError) -> SQLiteValue {
    for _ in 0..<rules.starts {
      if let value = try body() { return value }
    }
    throw SourceError(SQLiteError.replaced, doing: doing, path: path)
  }

  /// Nil when another file took the place of the one that was opened.
  private static func open(
    _ settings: Settings, _ budget: RetryBudget, _ rules: ReadingRules, doing: String
  ) throws(SourceError) -> (
    file: SourceFile, connection: Connection, schema: Schema, panels: PanelQueries, choice: PresetChoice
  )? {
    let path = settings.source.path ?? ""
    var file: SourceFile?
    do throws(SQLiteError) {
      let opened = try SourceFile(path, rules: rules)
      file = opened
      let connection = try opened.connect()
      let choice = try budget.retrying { () throws(SQLiteError) in try PresetChoice(settings, connection) }
      let adopted = choice.presets.reduce(settings) { $0.adopting($1) }
      let schema = try budget.retrying { () throws(SQLiteError) in
        try Schema(connection, settings: adopted.source)
      }
      let panels = try budget.retrying { () throws(SQLiteError) in try PanelQueries(connection, settings.panels) }
      try opened.verify([connection])
      return (opened, connection, schema, panels, choice)
    } catch {
      if file?.isReplaced ?? true { return nil }
      if error.kind == .cannotOpen, let asleep = SleepingWAL.problem(path) {
        throw SourceError(doing: doing, problem: asleep.problem, remedy: asleep.remedy)
      }
      throw SourceError(error, doing: doing, path: path)
    }
  }

  package func read(_ plan: ReadPlan, threads: Int) throws(SourceError) -> ReportInput {
    var source: SQLiteSource? = self
    return try Self.starting(rules, path, doing: "Reading \(path)") { () throws(SourceError) in
      let opened = if let source { source } else { try SQLiteSource(settings, budget: budget, rules: rules) }
      source = nil
      return try opened.readOnce(plan, threads: threads)
    }
  }

  package func count(
    _ periods: [Period], _ plan: ReadPlan, threads: Int
  ) throws(SourceError) -> [RecordedPeriod]? {
    for table in [SourceTable.metrics, .requests] { if case .wrong = schema[table] { return nil } }
    let days = Dictionary(periods.flatMap(\.days).map { ($0.day, $0) }) { one, _ in one }
    let request = plan.counting(days.values.sorted { $0.start < $1.start })
    let sources = metricSources
    guard !days.isEmpty, !sources.isEmpty else { return [] }
    do throws(SQLiteError) {
      if let table = schema[.metrics].plainTable, sources.count == 1 {
        let reader = try budget.retrying { () throws(SQLiteError) in
          try MetricReader(
            file, connection: connection, table: table, storedZone: settings.source.storedTimezone, request: request,
            budget: budget, threads: threads, smallTable: rules.smallTable)
        }
        return try reader.count(periods, request)
      }
      return try MappedMetricReader(
        connection, sources, request, storedZone: settings.source.storedTimezone, budget
      ).count(periods)
    } catch {
      throw SourceError(error, doing: "Counting the past in \(path)", path: path)
    }
  }

  private var metricSources: [(MappedSource, SourceTable)] {
    [SourceTable.metrics, .requests].flatMap { table in schema[table].sources.map { ($0, table) } }
  }

  /// Nil when the file was replaced meanwhile: what was read may be of both.
  private func readOnce(_ plan: ReadPlan, threads: Int) throws(SourceError) -> ReportInput? {
    do throws(SQLiteError) {
      let input = try input(plan, threads: threads)
      try file.verify([connection])
      return input
    } catch {
      if file.isReplaced || connection.hasMoved { return nil }
      throw SourceError(error, doing: "Reading \(path)", path: path)
    }
  }

  private func input(_ plan: ReadPlan, threads: Int) throws(SQLiteError) -> ReportInput {
    var input = ReportInput(plan.comparison, asOf: plan.asOf)
    let hasMetrics = try readMetrics(plan, into: &input, threads: threads)
    let tables = SQLiteTableReader(
      connection, schema, plan, storedZone: settings.source.storedTimezone, budget)
    try input.readTables(tables, plan.intake)
    input.origins += tables.origins
    var reader = PanelReader(
      connection, plan, storedZone: settings.source.storedTimezone, language: settings.report.language.rawValue, budget)
    for table in SourceTable.business { input.panels += try reader.read(table, schema[table]) }
    for query in panels.all { input.panels.append((query.panel, try reader.read(query))) }
    input.origins += reader.origins
    input.silentTables = tables.arrivals.silentTables
    input.arrivals.merge(tables.arrivals.byDay) { one, _ in one }
    for (panel, result) in input.panels {
      if let rows = result.value?.dayRows, !rows.isEmpty { input.arrivals["panel \(panel.id)"] = rows }
    }
    input.retentions = try retentions(plan.asOf)
    input.tableStarts = tables.arrivals.starts
    input.newestRows = tables.arrivals.newest
    input.remember(plan.past)
    // Users of Django, say, stand beside what middleware records.
    input.isMapped = SourceTable.all.filter(\.isSubstantial).allSatisfy {
      schema[$0].sources.allSatisfy { $0.plainTable == nil }
    }
    // Where each measurement is a check, too, a failed one has no value and is no gap.
    let isMeasuredByChecks = schema[.metrics].plainTable == nil && schema[.requests].sources.isEmpty
    if !hasMetrics || isMeasuredByChecks && input.health.value?.rowsOfPeriod ?? 0 > 0 {
      input.otherCoverage = tables.arrivals.coverage(storedZone: settings.source.storedTimezone)
    }
    return input
  }

  /// - Returns: whether metrics tell of the application: rows were once written, or should have been readable.
  private func readMetrics(
    _ plan: ReadPlan, into input: inout ReportInput, threads: Int
  ) throws(SQLiteError) -> Bool {
    for table in [SourceTable.metrics, .requests] {
      guard case .wrong(let reason) = schema[table] else { continue }
      return fail(&input, reason)
    }
    let sources = metricSources
    if sources.isEmpty { return false }
    let result: MetricReader.Result
    if let table = schema[.metrics].plainTable, sources.count == 1 {
      result = try metrics(table, plan, threads: threads)
    } else {
      let reader = MappedMetricReader(
        connection, sources, plan, storedZone: settings.source.storedTimezone, budget)
      switch try reader.read() {
      case .success(let read): result = read
      case .failure(let failure): return fail(&input, failure.reason)
      }
    }
    input.metrics = .read(result.metrics)
    input.referenceMetrics = .read(result.reference)
    input.history = result.history
    input.origins = result.origins
    input.arrivals = result.arrivals
    return result.hasRows
  }

  private func fail(_ input: inout ReportInput, _ reason: String) -> Bool {
    input.metrics = .failed(reason: reason)
    input.referenceMetrics = .failed(reason: reason)
    return true
  }

  /// The metric table, read once more when it changed between the reads of a scan.
  ///
  /// If it did so again, that is said.
  private func metrics(_ table: MappedTable, _ plan: ReadPlan, threads: Int) throws(SQLiteError) -> MetricReader.Result
  {
    func read() throws(SQLiteError) -> MetricReader.Result {
      let reader = try budget.retrying { () throws(SQLiteError) in
        try MetricReader(
          file, connection: connection, table: table, storedZone: settings.source.storedTimezone, request: plan,
          budget: budget, threads: threads, smallTable: rules.smallTable)
      }
      return try reader.read(plan)
    }
    let first = try read()
    guard first.moved > 0 else { return first }
    var second = try read()
    if second.moved > 0 {
      second.metrics.rejections.append(
        Rejection(source: .metricTable(table.name), reason: .changedWhileRead, count: second.moved))
    }
    return second
  }

  /// How texts are taken over from the database, for what is said of it.
  var intake: TextIntake { TextIntake(masks: settings.report.mask) }
}
