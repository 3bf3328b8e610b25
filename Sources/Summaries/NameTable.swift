package import Records

/// Numbers the distinct values of one column, so that a row costs a comparison of bytes and no String.
///
/// A value is made legible and masked, and a known word brought to its one form, when it is first met.
///
/// Its size is bounded: of a column with more names than `limit` the further ones get the number 0, `(other)`, and the
/// rows are to be read once more with the choice of `overflow`, which keeps the largest.
package final class NameTable {
  /// What NULL and the empty string read as.
  static let none = "(none)"
  /// What the names beyond the limit are called.
  package static let other = "(other)"
  static let limit = 16_384

  private(set) var names = [other]
  private var rows = [0]
  private var numbers = [other: 0]
  private let intake: TextIntake
  private let words: KnownWords?
  private let choice: NameChoice?
  private var sketch: NameSketch?
  /// By the hash of their bytes; of those with one hash the first.
  private var spellings: [UInt64: NameSpelling] = [:]
  private var latest: NameSpelling?

  private struct NameSpelling {
    let bytes: [UInt8]
    let number: Int
  }

  /// Spellings beyond this many are taken over anew each time.
  private static let spellingLimit = 1 << 14
  private static let longest = 1024

  package init(_ intake: TextIntake, words: KnownWords? = nil, keeping choice: NameChoice? = nil) {
    self.intake = intake
    self.words = words
    self.choice = choice
  }

  /// The name that these bytes read as, or `(other)`.
  package func name(of bytes: UnsafeRawBufferPointer) -> String { names[unsafe number(of: bytes)] }

  func number(of bytes: UnsafeRawBufferPointer) -> Int {
    if let latest, unsafe bytes.equals(latest.bytes) { return counted(latest.number) }
    let hash = unsafe ByteHash.of(bytes)
    if let known = spellings[hash], unsafe bytes.equals(known.bytes) {
      latest = known
      return counted(known.number)
    }
    let number = number(of: unsafe text(of: bytes))
    if number > 0, bytes.count <= Self.longest, spellings.count < Self.spellingLimit, spellings[hash] == nil {
      spellings[hash] = NameSpelling(bytes: unsafe Array(bytes), number: number)
    }
    return counted(number)
  }

  /// What these bytes read as, whether their name is kept or not.
  func text(of bytes: UnsafeRawBufferPointer) -> String {
    let text = unsafe intake.text(bytes)
    return text.isEmpty ? Self.none : words?.known(text) ?? text
  }

  private func counted(_ number: Int) -> Int {
    rows[number] += 1
    return number
  }

  private func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    let isKnown = words?.words.contains(name) ?? false
    if let choice, !isKnown, !choice.holds(name) { return 0 }
    guard names.count <= Self.limit || isKnown else {
      if sketch == nil { sketch = NameSketch() }
      sketch?.add(1, at: NameSketch.bucket(of: name))
      return 0
    }
    numbers[name] = names.count
    names.append(name)
    rows.append(0)
    return names.count - 1
  }

  /// What to keep when the rows are read once more; nil when no name was left out, or this is that reading.
  package var overflow: NameChoice? {
    guard choice == nil, var sketch else { return nil }
    for (name, rows) in zip(names, rows).dropFirst() {
      sketch.add(UInt64(rows), at: NameSketch.bucket(of: name))
    }
    return sketch.heaviest()
  }

  /// Whether the name is a word that Daybook understands.
  func isKnown(_ number: Int) -> Bool { words?.words.contains(names[number]) ?? true }

  /// The largest names of these counts by number; words that Daybook knows always.
  func largest(_ counts: [Int: Int]) -> NameCounts {
    NameCounts(largest: named(counts), always: Set(words?.words ?? []))
  }

  /// Counts by number of words that Daybook does not know; nil when there are none.
  func unknown(
    _ table: SourceTable, _ column: UnknownWords.WordColumn, _ counts: [Int: Int], of rows: Int
  ) -> UnknownWords? {
    let byName = Dictionary(named(counts).map { ($0.name, $0.count) }, uniquingKeysWith: +)
    return UnknownWords.counted(byName, column, of: table, rows: rows)
  }

  /// Counts by number with their names.
  func named(_ counts: [Int: Int]) -> [NameCounts.Element] {
    counts.map { (name: names[$0.key], count: $0.value) }
  }
}
