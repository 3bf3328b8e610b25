import Foundation
public import Records
import SQLite
public import Settings
public import Summaries

/// The application's SQLite database: opened read-only, read in short statements, never written.
public struct SQLiteSource {
  let path: String
  let settings: Settings
  private let file: SourceFile
  let schema: Schema
  let connection: Connection
  let patience: Patience
  private let rules: ReadingRules

  /// Opens the file and looks at its tables.
  public init(_ settings: Settings) throws(SourceError) {
    try self.init(settings, patience: Patience(limit: Double(settings.source.wait)))
  }

  init(_ settings: Settings, patience: Patience, rules: ReadingRules = ReadingRules()) throws(SourceError) {
    guard let path = settings.source.path else {
      throw SourceError(
        doing: "Looking for the source", problem: "no database is named",
        remedy: "Give --source FILE, or source.url in daybook.yaml.")
    }
    self.path = path
    self.settings = settings
    self.patience = patience
    self.rules = rules
    let doing = "Opening \(path)"
    (file, connection, schema) = try Self.starting(rules, path, doing: doing) { () throws(SourceError) in
      try Self.check(path, doing: doing)
      return try Self.open(settings, patience, rules, doing: doing)
    }
    let hasSubstance = SourceTable.all.filter(\.isSubstantial).contains { table in
      if case .absent = schema[table] { false } else { true }
    }
    guard hasSubstance else {
      let known = SourceTable.all.filter(\.isSubstantial).map(\.name).joined(separator: ", ")
      throw SourceError(
        doing: doing, problem: "the database has none of the tables Daybook knows (\(known))",
        remedy: "Check --source, or map your tables under source.tables in daybook.yaml.")
    }
  }

  /// Begins again while the file is replaced under the run, up to a limit. `body` answers nil when it was.
  private static func starting<Value>(
    _ rules: ReadingRules, _ path: String, doing: String, _ body: () throws(SourceError) -> Value?
  ) throws(SourceError) -> Value {
    for _ in 0..<rules.starts {
      if let value = try body() { return value }
    }
    throw SourceError(SQLiteError.replaced, doing: doing, path: path)
  }

  /// Nil when another file took the place of the one that was opened.
  private static func open(
    _ settings: Settings, _ patience: Patience, _ rules: ReadingRules, doing: String
  ) throws(SourceError) -> (SourceFile, Connection, Schema)? {
    let path = settings.source.path ?? ""
    var file: SourceFile?
    do throws(SQLiteError) {
      let opened = try SourceFile(path, rules: rules)
      file = opened
      let connection = try opened.connect()
      let schema = try patience.retrying { () throws(SQLiteError) in
        try Schema(connection, settings: settings.source)
      }
      try opened.verify([connection])
      return (opened, connection, schema)
    } catch {
      if file?.isReplaced ?? true { return nil }
      if error.kind == .cannotOpen, let asleep = SleepingWAL.problem(path) {
        throw SourceError(doing: doing, problem: asleep.problem, remedy: asleep.remedy)
      }
      throw SourceError(error, doing: doing, path: path)
    }
  }

  private static func check(_ path: String, doing: String) throws(SourceError) {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SourceError(
        doing: doing, problem: "no such file", remedy: "Check --source; relative paths start in the working directory.")
    }
    if isFolder.boolValue {
      throw SourceError(doing: doing, problem: "it is a folder", remedy: "Name the database file in it.")
    }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw SourceError(
        doing: doing, problem: "permission denied", remedy: "Let the user Daybook runs as read it (chmod or chgrp).")
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? nil
    if size == 0 {
      throw SourceError(
        doing: doing, problem: "the file is empty", remedy: "Check that the application has written its database there."
      )
    }
    if let asleep = SleepingWAL.problem(path) {
      throw SourceError(doing: doing, problem: asleep.problem, remedy: asleep.remedy)
    }
  }

  /// Reads and counts everything one report needs.
  /// - Parameter threads: 1 or more connections that read at the same time; the result does not depend on it.
  public func read(_ comparison: Comparison, asOf: Instant, threads: Int) throws(SourceError) -> Material {
    var source: SQLiteSource? = self
    return try Self.starting(rules, path, doing: "Reading \(path)") { () throws(SourceError) in
      let opened = if let source { source } else { try SQLiteSource(settings, patience: patience, rules: rules) }
      source = nil
      return try opened.readOnce(comparison, asOf: asOf, threads: threads)
    }
  }

  /// Nil when the file was replaced meanwhile: what was read may be of both.
  private func readOnce(_ comparison: Comparison, asOf: Instant, threads: Int) throws(SourceError) -> Material? {
    do throws(SQLiteError) {
      let material = try material(comparison, asOf: asOf, threads: threads)
      try file.verify([connection])
      return material
    } catch {
      if file.isReplaced || connection.hasMoved { return nil }
      throw SourceError(error, doing: "Reading \(path)", path: path)
    }
  }

  private func material(_ comparison: Comparison, asOf: Instant, threads: Int) throws(SQLiteError) -> Material {
    var material = Material(comparison, asOf: asOf)
    var origins: [Origin] = []
    let arrivals = ArrivalLog(comparison)
    let tables = TableReader(
      connection: connection, comparison: comparison, asOf: asOf, storedZone: settings.source.storedTimezone,
      intake: intake, arrivals: arrivals)
    var hasMetrics = false

    switch schema[.metrics] {
    case .present(let table):
      let result = try metrics(table, comparison, asOf: asOf, threads: threads)
      material.metrics = .read(result.metrics)
      material.referenceMetrics = .read(result.reference)
      material.history = result.history
      hasMetrics = result.hasRows
      origins += result.origins
    case .absent: break
    case .wrong(let reason):
      material.metrics = .failed(reason: reason)
      material.referenceMetrics = .failed(reason: reason)
      hasMetrics = true
    }
    func take<Value: TableSummary>(
      _ standard: SourceTable, _ read: (Table) throws(SQLiteError) -> (Value, Origin)
    ) throws(SQLiteError) -> Readout<Value> {
      switch schema[standard] {
      case .absent: return .absent
      case .wrong(let reason): return .failed(reason: reason)
      case .present(let table):
        let (value, origin) = try patience.retrying { () throws(SQLiteError) in try read(table) }
        origins.append(origin)
        // Nothing is known of such a table, which is not the same as nothing having happened.
        let unreadable = value.rejections.filter { $0.reason == .unreadableTime }.reduce(0) { $0 + $1.count }
        if unreadable > 0, unreadable == origin.rows {
          return .failed(reason: "the table \(table.name) has \(unreadable) rows and none with a time that can be read")
        }
        return .read(value)
      }
    }
    let days = comparison.seriesDays
    material.errors = try take(.reports) { table throws(SQLiteError) in try tables.errors(table, days: days) }
    material.comments = try take(.comments, tables.comments)
    material.incidents = try take(.incidents, tables.incidents)
    material.deployments = try take(.deployments, tables.deployments)
    material.health = try take(.health, tables.health)
    material.scenarios = try take(.scenarios, tables.scenarios)
    material.feedback = try take(.feedback, tables.feedback)
    material.users = try take(.users, tables.users)
    material.origins = origins
    material.silentTables = arrivals.silentTables.map(\.name)
    if !hasMetrics { material.otherCoverage = arrivals.coverage(storedZone: settings.source.storedTimezone) }
    return material
  }

  /// How texts are taken over from the database.
  var intake: TextIntake { TextIntake(masks: settings.report.mask) }

  /// The metric table, read once more when it changed between the reads of a scan. If it did so again, that is said.
  private func metrics(
    _ table: Table, _ comparison: Comparison, asOf: Instant, threads: Int
  ) throws(SQLiteError) -> MetricReader.Result {
    func read() throws(SQLiteError) -> MetricReader.Result {
      let reader = try patience.retrying { () throws(SQLiteError) in
        try MetricReader(
          file, connection: connection, table: table, storedZone: settings.source.storedTimezone,
          measures: settings.measures, intake: intake, patience: patience, threads: threads,
          smallTable: rules.smallTable)
      }
      return try reader.read(comparison, asOf: asOf)
    }
    let first = try read()
    guard first.moved > 0 else { return first }
    var second = try read()
    if second.moved > 0 {
      second.metrics.rejections.append(
        Rejection(source: table.name, reason: .changedWhileRead, count: second.moved))
    }
    return second
  }
}
