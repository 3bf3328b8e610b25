import Records

/// Numbers the unit texts of one thread's rows; the one met last is found by comparing its bytes.
final class UnitTable {
  private(set) var texts: [String] = []
  private(set) var conversions: [UnitConversion] = []
  private var bytes: [[UInt8]] = []
  private var latest = -1

  /// A table has few units; a hostile one may have many, which then share the last number.
  private static let limit = 256

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
    if texts.count < Self.limit {
      let text = unsafe StoredText.normalised(unit)
      texts.append(text)
      conversions.append(UnitConversion.of(text))
      bytes.append(unsafe Array(unit))
    }
    latest = texts.count - 1
    return latest
  }
}
