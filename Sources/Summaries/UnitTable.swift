import Records

/// Numbers the unit texts of one thread's rows, and their kinds; the one met last is found by comparing its bytes.
final class UnitTable {
  private(set) var texts: [String] = []
  private(set) var conversions: [UnitConversion] = []
  /// The kind of each text, as a place in `kinds`.
  private(set) var kindNumbers: [Int] = []
  /// Nil stands for all labels beyond the limit, which cannot be told apart any more.
  private(set) var kinds: [Unit?] = []
  private var bytes: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var numbersOfKinds: [Unit?: Int] = [:]
  private var latest = -1
  private var crowd: Int?
  private let intake: TextIntake

  init(_ intake: TextIntake) { self.intake = intake }

  /// A table has few units.
  ///
  /// A hostile one may have many: further labels share one number.
  static let limit = 4096
  /// Bytes; of a longer text only what is shown of it is kept.
  private static let longest = 4096
  /// Looked through one by one before the dictionary is asked.
  private static let nearby = 8

  /// Whether some labels were not kept apart.
  var isCrowded: Bool { crowd != nil }

  @inline(__always)
  func number(of unit: UnsafeRawBufferPointer) -> Int {
    if latest >= 0, unsafe unit.equals(bytes[latest]) { return latest }
    return unsafe find(unit)
  }

  private func find(_ unit: UnsafeRawBufferPointer) -> Int {
    if let known = bytes.prefix(Self.nearby).firstIndex(where: { unsafe unit.equals($0) }) {
      latest = known
      return known
    }
    let spelling = unsafe unit.count > Self.longest ? Array(intake.text(unit).utf8) : Array(unit)
    if let known = numbers[spelling] {
      latest = known
      return known
    }
    let text = unsafe intake.text(unit)
    let conversion = UnitConversion.of(text)
    guard texts.count >= Self.limit, case .label = conversion.unit else {
      return add(text, spelling, conversion, conversion.kind)
    }
    if let crowd { return crowd }
    let number = add("", spelling, conversion, nil)
    crowd = number
    return number
  }

  private func add(_ text: String, _ spelling: [UInt8], _ conversion: UnitConversion, _ kind: Unit?) -> Int {
    texts.append(text)
    conversions.append(conversion)
    bytes.append(spelling)
    numbers[spelling] = texts.count - 1
    let number = numbersOfKinds[kind] ?? kinds.count
    if number == kinds.count {
      kinds.append(kind)
      numbersOfKinds[kind] = number
    }
    kindNumbers.append(number)
    latest = texts.count - 1
    return latest
  }
}
