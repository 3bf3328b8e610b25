import Records
import SQLite
import Summaries

/// Reads the columns of one row with this source's conventions.
struct RowReading {
  private var parser: TimeParser
  private let intake: TextIntake
  private let words: [Int32: KnownWords]
  private let choices: [Int32: NameChoice]
  private var tables: [Int32: NameTable] = [:]

  /// - Parameters:
  ///   - words: of the columns whose names have a meaning.
  ///   - choices: what a first reading told to keep of columns with too many names.
  init(
    storedZone: Zone, _ intake: TextIntake, words: [Int32: KnownWords] = [:], keeping choices: [Int32: NameChoice] = [:]
  ) {
    parser = TimeParser(zone: storedZone)
    self.intake = intake
    self.words = words
    self.choices = choices
  }

  /// What to keep when the rows are read once more, because a column has too many names; empty when none has.
  var overflow: [Int32: NameChoice] { tables.compactMapValues(\.overflow) }

  /// Microseconds since 1970, or `TimeParser.unreadable` for NULL, numbers, BLOBs and text that is no time.
  mutating func microseconds(_ row: borrowing Statement, _ column: Int32) -> Int64 {
    guard row.kind(column) == .text else { return TimeParser.unreadable }
    return unsafe row.withBytes(column) { unsafe parser.parse($0) }
  }

  /// Nil for what is no time.
  mutating func instant(_ row: borrowing Statement, _ column: Int32) -> Instant? {
    let time = microseconds(row, column)
    return time == TimeParser.unreadable ? nil : Instant(microseconds: time)
  }

  /// Nothing stands there: NULL or empty text.
  func isBlank(_ row: borrowing Statement, _ column: Int32) -> Bool {
    switch row.kind(column) {
    case .null: true
    case .text: unsafe row.withBytes(column) { unsafe $0.isEmpty }
    case .integer, .real, .blob: false
    }
  }

  /// Legible and masked; empty for NULL.
  func text(_ row: borrowing Statement, _ column: Int32) -> String {
    unsafe row.withBytes(column) { unsafe intake.text($0) }
  }

  /// The same for a column by whose values rows are counted: known words in their one form, `(none)` for NULL and the
  /// empty text, `(other)` for what is not kept of too many names.
  mutating func name(_ row: borrowing Statement, _ column: Int32) -> String {
    let table = tables[column] ?? NameTable(intake, words: words[column], keeping: choices[column])
    tables[column] = table
    return unsafe row.withBytes(column) { unsafe table.name(of: $0) }
  }

  /// The row's key, legible.
  func identifier(_ row: borrowing Statement, _ column: Int32) -> String {
    unsafe row.withBytes(column) { unsafe intake.identifier($0) }
  }

  /// Legible and masked; nil for NULL and for text without anything to see.
  func visibleText(_ row: borrowing Statement, _ column: Int32) -> String? {
    let text = text(row, column)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// Nil for what is no finite number.
  func number(_ row: borrowing Statement, _ column: Int32) -> Double? {
    switch row.kind(column) {
    case .real, .integer:
      let value = row.real(column)
      return value.isFinite ? value : nil
    case .text, .blob, .null: return nil
    }
  }
}
