/// Numbers the distinct values of one column, so that a row costs a comparison of bytes and no String. A value is made
/// legible and masked when it is first met.
public final class NameTable {
  /// What NULL and the empty string read as.
  static let none = "(none)"

  private(set) var names: [String] = []
  private let intake: TextIntake
  private var spellings: [(bytes: [UInt8], number: Int)] = []
  private var numbers: [String: Int] = [:]
  private var latest = -1

  /// Spellings beyond this many are normalised anew each time.
  private static let limit = 64

  public init(_ intake: TextIntake) { self.intake = intake }

  /// The name that these bytes read as.
  public func name(of bytes: UnsafeRawBufferPointer) -> String { names[unsafe number(of: bytes)] }

  func number(of bytes: UnsafeRawBufferPointer) -> Int {
    if latest >= 0, unsafe bytes.equals(spellings[latest].bytes) { return spellings[latest].number }
    if let known = spellings.firstIndex(where: { unsafe bytes.equals($0.bytes) }) {
      latest = known
      return spellings[known].number
    }
    let text = unsafe intake.text(bytes)
    let number = number(of: text.isEmpty ? Self.none : text)
    if spellings.count < Self.limit { spellings.append((bytes: unsafe Array(bytes), number: number)) }
    return number
  }

  private func number(of name: String) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// Counts by number as names, most first, ties by bytes.
  func ranked(_ counts: [Int: Int]) -> [(name: String, count: Int)] {
    Ranking.mostFirst(counts.map { (name: names[$0.key], count: $0.value) })
  }
}
