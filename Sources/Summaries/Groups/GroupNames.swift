import Records

/// Numbers the values of one field, in one thread's rows.
///
/// Values that read alike are one group. Masks play no part: two hosts of which nothing is shown are two all the same.
final class GroupNames {
  /// Rows whose value is not kept, for there are too many.
  static let other = 0
  /// Rows without a value.
  static let unnamed = 1
  /// Values that are told apart.
  static let limit = 4096
  private static let longest = 1024
  private static let nearby = 8

  /// By number.
  private(set) var names = [NameTable.other, NameTable.none]
  private(set) var isOverfull = false
  private var numbers = [NameTable.none: unnamed]
  private var spellings: [(bytes: [UInt8], number: Int)] = []
  private var bySpelling: [[UInt8]: Int] = [:]

  func number(of bytes: UnsafeRawBufferPointer) -> Int {
    if unsafe bytes.isEmpty { return Self.unnamed }
    for known in spellings where unsafe bytes.equals(known.bytes) { return known.number }
    guard bytes.count <= Self.longest else { return number(named: unsafe name(bytes)) }
    let spelling = unsafe Array(bytes)
    if let known = bySpelling[spelling] { return known }
    let number = number(named: unsafe name(bytes))
    guard number != Self.other, bySpelling.count < Self.limit * 2 else { return number }
    bySpelling[spelling] = number
    if spellings.count < Self.nearby { spellings.append((spelling, number)) }
    return number
  }

  /// A legible line; of a long text also its hash, so that what differs further on stays apart.
  private func name(_ bytes: UnsafeRawBufferPointer) -> String {
    let beginning = unsafe UnsafeRawBufferPointer(rebasing: bytes.prefix(TextIntake.byteLimit))
    let text = Legible.line(unsafe StoredText.normalised(beginning), limit: .max)
    if text.isEmpty { return NameTable.none }
    guard text.count > TextIntake.limit || bytes.count > beginning.count else { return text }
    return text.prefix(TextIntake.limit) + "… " + String(unsafe ByteHash.of(bytes), radix: 16)
  }

  func number(named name: String) -> Int {
    if let known = numbers[name] { return known }
    guard names.count < Self.limit + 2 else {
      isOverfull = true
      return Self.other
    }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
