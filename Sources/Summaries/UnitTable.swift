import Records

/// Numbers the unit texts of one thread's rows; the one met last is found by comparing its bytes.
final class UnitTable {
  private(set) var texts: [String] = []
  private(set) var conversions: [UnitConversion] = []
  private var bytes: [[UInt8]] = []
  private var latest = -1

  /// A table has few units. A hostile one may have many: further labels, which convert nothing, share one number.
  private static let limit = 256
  private static let longest = 4096
  private var crowd: Int?
  private let intake: TextIntake

  init(_ intake: TextIntake) { self.intake = intake }

  @inline(__always)
  func number(of unit: UnsafeRawBufferPointer) -> Int {
    if latest >= 0, unsafe unit.equals(bytes[latest]) { return latest }
    return unsafe find(unit)
  }

  private func find(_ unit: UnsafeRawBufferPointer) -> Int {
    if let known = bytes.firstIndex(where: { unsafe unit.equals($0) }) {
      latest = known
      return known
    }
    let text = unsafe intake.text(unit)
    // Of a giant only what is shown of it is kept.
    if unit.count > Self.longest, let known = texts.firstIndex(of: text) { return known }
    let conversion = UnitConversion.of(text)
    if texts.count >= Self.limit, case .label = conversion.unit {
      if let crowd { return crowd }
      crowd = texts.count
    }
    texts.append(text)
    conversions.append(conversion)
    bytes.append(unit.count > Self.longest ? Array(text.utf8) : unsafe Array(unit))
    latest = texts.count - 1
    return latest
  }
}
