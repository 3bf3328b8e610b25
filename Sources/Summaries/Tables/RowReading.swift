import Records

/// Reads the columns of rows by the conventions that hold for every source.
struct RowReading {
  private var parser: TimeParser
  private let intake: TextIntake
  private let words: [Int: KnownWords]
  private let choices: [Int: NameChoice]
  private var tables: [Int: NameTable] = [:]

  /// - Parameters:
  ///   - words: of the columns whose names have a meaning.
  ///   - choices: what a first reading told to keep of columns with too many names.
  init(
    storedZone: Zone, _ intake: TextIntake, words: [Int: KnownWords] = [:], keeping choices: [Int: NameChoice] = [:]
  ) {
    parser = TimeParser(zone: storedZone)
    self.intake = intake
    self.words = words
    self.choices = choices
  }

  /// What to keep when the rows are read once more, because a column has too many names; empty when none has.
  var overflow: [Int: NameChoice] { tables.compactMapValues(\.overflow) }

  /// Microseconds since 1970, or `TimeParser.unreadable` for NULL, numbers, BLOBs and text that is no time.
  mutating func microseconds(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> Int64 {
    row.microseconds(column, &parser)
  }

  /// Nil for what is no time.
  mutating func instant(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> Instant? {
    let time = microseconds(row, column)
    return time == TimeParser.unreadable ? nil : Instant(microseconds: time)
  }

  /// Nothing stands there: NULL or empty text.
  func isBlank(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> Bool {
    switch row.cell(column) {
    case .null: true
    case .text: unsafe row.withBytes(column) { unsafe $0.isEmpty }
    case .number, .blob: false
    }
  }

  /// Whether a flag is set: a number other than 0.
  func isSet(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> Bool {
    row.cell(column) == .number && row.real(column) != 0
  }

  /// Legible and masked; empty for NULL.
  func text(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> String {
    unsafe row.withBytes(column) { unsafe intake.text($0) }
  }

  /// The same for a column by whose values rows are counted: known words in their one form, `(none)` for NULL and the
  /// empty text, `(other)` for what is not kept of too many names.
  mutating func name(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> String {
    if let table = tables[column] { return unsafe row.withBytes(column) { unsafe table.name(of: $0) } }
    let table = NameTable(intake, words: words[column], keeping: choices[column])
    tables[column] = table
    return unsafe row.withBytes(column) { unsafe table.name(of: $0) }
  }

  /// The row's key, legible.
  func identifier(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> String {
    unsafe row.withBytes(column) { unsafe intake.identifier($0) }
  }

  /// Legible and masked; nil for NULL and for text without anything to see.
  func visibleText(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> String? {
    TextIntake.visible(text(row, column))
  }

  /// As the settings want people shown; nil when none stands there or they are not shown.
  func person(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> String? {
    unsafe row.withBytes(column) { unsafe intake.person($0) }
  }

  /// The texts of a JSON array, legible and masked; nil for what is no array of texts.
  func list(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> [String]? {
    guard row.cell(column) == .text else { return nil }
    return unsafe row.withBytes(column) { unsafe JSONTexts.decoded($0) }?.compactMap {
      TextIntake.visible(intake.text($0))
    }
  }

  /// Nil for what is no finite number.
  func number(_ row: borrowing some StoredRow & ~Copyable, _ column: Int) -> Double? {
    guard row.cell(column) == .number else { return nil }
    let value = row.real(column)
    return value.isFinite ? value : nil
  }
}
