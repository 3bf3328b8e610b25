/// A key of 1 to 64 bytes, without memory of its own.
struct ShortKey: Hashable {
  private var words = SIMD8<UInt64>()
  private let count: UInt8

  /// Nil for an empty one and a longer one.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard unsafe !bytes.isEmpty, bytes.count <= 64 else { return nil }
    count = UInt8(bytes.count)
    unsafe withUnsafeMutableBytes(of: &words) { unsafe $0.copyMemory(from: bytes) }
  }

  static func == (a: ShortKey, b: ShortKey) -> Bool { a.words == b.words && a.count == b.count }

  func hash(into hasher: inout Hasher) {
    unsafe withUnsafeBytes(of: words) {
      unsafe hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0.prefix(Int(count))))
    }
  }
}
