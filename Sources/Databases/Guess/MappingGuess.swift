import Records
import SQLite
package import Settings
package import Summaries

extension SQLiteSource {
  /// A first guess of how the tables of a database that Daybook does not know are to be read.
  package static func guess(_ settings: Settings) throws(SourceError) -> SettingsDraft {
    let path = settings.source.path ?? ""
    let doing = "Looking at \(path)"
    try SourceCheck.check(path, doing: doing)
    do throws(SQLiteError) {
      let connection = try SourceFile(path, rules: ReadingRules()).connect()
      let budget = RetryBudget(limit: Double(settings.source.wait))
      return try budget.retrying { () throws(SQLiteError) in
        let sampler = TableSampler(connection: connection, intake: TextIntake(masks: settings.report.mask))
        return try MappingGuess(tables: try sampler.tables()).draft(connection)
      }
    } catch {
      throw SourceError(error, doing: doing, path: path)
    }
  }
}

/// Takes tables for standard ones by their names, columns and what stands in them.
struct MappingGuess {
  let tables: [SampledTable]

  /// Each table as what it looks most like.
  var guesses: [GuessedTable] {
    tables.compactMap { table in
      let guesses = TableKind.all.compactMap { GuessedTable(table, as: $0, among: tables) }
      return guesses.reduce(nil as GuessedTable?) { best, next in next.points > best?.points ?? 0 ? next : best }
    }
  }

  func draft(_ connection: Connection) throws(SQLiteError) -> SettingsDraft {
    var draft = SettingsDraft()
    let guesses = guesses
    draft.remarks = ["No program that Daybook knows wrote this database. A first guess of what its tables hold:"]
    draft.remarks += tables.map { "- \($0.name), \($0.count): \(told($0, guesses))" }
    draft.remarks += [
      "docs/databases.md explains how tables are mapped. daybook doctor says what is read by this file."
    ]
    for standard in SourceTable.mapped {
      var certain: [String] = []
      var doubtful: [String] = []
      for guess in guesses where guess.kind.table == standard {
        let lines = guess.lines
        let fault = try fault(lines, standard, connection)
        if let doubt = guess.doubt ?? fault {
          doubtful += ["# Not certain: \(doubt)"] + lines.map { "# \($0)" }
        } else {
          certain += lines
        }
      }
      if !certain.isEmpty {
        draft.tables.append(TableDraft(standard, remarks: [], lines: certain + doubtful))
      } else if !doubtful.isEmpty {
        draft.tables.append(
          TableDraft(
            standard, remarks: [],
            lines: doubtful.map { String($0.dropFirst(2)) }.filter { !$0.hasPrefix("Not certain: ") },
            doubt: doubtful.first { $0.hasPrefix("# Not") }.map { String($0.dropFirst(15)) } ?? ""))
      }
    }
    return draft
  }

  private func told(_ table: SampledTable, _ guesses: [GuessedTable]) -> String {
    guard let guess = guesses.first(where: { $0.table.name == table.name }) else {
      if table.rows == 0 { return "empty" }
      return table.times.isEmpty
        ? "no column of times" : "not recognised (times: \(table.times.map(\.name).joined(separator: ", ")))"
    }
    let name = guess.kind.table.name
    return guess.doubt == nil ? name : "perhaps \(name)"
  }

  /// What Daybook would say of these lines in a settings file; nil where they can be used.
  private func fault(_ lines: [String], _ table: SourceTable, _ connection: Connection) throws(SQLiteError) -> String? {
    let text = "source:\n  tables:\n    \(table.name):\n" + lines.map { "      \($0)\n" }.joined()
    guard let settings = try? Settings.parse(Array(text.utf8), file: "guess", environment: [:]) else {
      return "its names cannot be written here"
    }
    return try Schema(connection, settings: settings.source).faults.first?.description
  }
}
