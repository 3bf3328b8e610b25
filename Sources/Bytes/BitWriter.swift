/// Bits into bytes, the lowest first.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count: UInt64 = 0

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// The lowest `width` bits of `value`, at most 32; those above are 0.
  mutating func put(_ value: UInt32, _ width: UInt32) {
    pending |= UInt64(value) << count
    count += UInt64(width)
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  /// Up to the next whole byte.
  mutating func align() {
    guard count > 0 else { return }
    bytes.append(UInt8(truncatingIfNeeded: pending))
    (pending, count) = (0, 0)
  }

  func finished() -> [UInt8] { bytes }
}
