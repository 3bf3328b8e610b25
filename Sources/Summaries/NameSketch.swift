/// How much falls on names that are too many to be kept one by one: sums by a hash of the name, so that its size does
/// not depend on the names and its content not on their order.
///
/// No name weighs more than its bucket: the heaviest names are in the heaviest buckets, unless hundreds weigh alike
/// (docs/methods.md#names-that-are-too-many).
struct NameSketch: Sendable {
  private static let bucketCount = 1 << 18
  private static let bucketsKept = 256

  private var weights = [UInt64](repeating: 0, count: bucketCount)

  mutating func add(_ weight: UInt64, at bucket: Int) {
    let (sum, overflows) = weights[bucket].addingReportingOverflow(weight)
    weights[bucket] = overflows ? .max : sum
  }

  mutating func add(_ other: NameSketch) {
    for bucket in weights.indices { add(other.weights[bucket], at: bucket) }
  }

  /// The names to keep when all are read once more.
  func heaviest() -> NameChoice {
    let order = weights.indices.filter { weights[$0] > 0 }
      .sorted { weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1 }
    return NameChoice(buckets: Set(order.prefix(Self.bucketsKept)))
  }

  static func bucket(of name: String) -> Int {
    var name = name
    return name.withUTF8 { Int(unsafe ByteHash.of(UnsafeRawBufferPointer($0)) >> 32) & (bucketCount - 1) }
  }
}
