/// Order statistics without sorting: values are counted by the leading 16 bits of a bit pattern that keeps their
/// order, and only the buckets that hold a wanted rank are looked into.
enum RadixSelection {
  private static let sortLimit = 4096

  /// The values at `ranks` (0-based, ascending, each once).
  ///
  /// Linear in the number of values, none of them NaN.
  static func orderStatistics(_ ranks: [Int], of values: [Double]) -> [Double] {
    select(ranks, of: values, key, shift: 48).map(value)
  }

  /// Order as integers is order as numbers: negative patterns are inverted, positive ones moved above them.
  private static func key(_ value: Double) -> UInt64 {
    let bits = value.bitPattern
    return bits ^ (bits >> 63 == 1 ? .max : 1 << 63)
  }

  private static func value(_ key: UInt64) -> Double {
    Double(bitPattern: key ^ (key >> 63 == 1 ? 1 << 63 : .max))
  }

  /// - Parameter key: of a value; a list of all keys is never made.
  @inline(__always)
  private static func select<Value>(
    _ ranks: [Int], of values: [Value], _ key: (Value) -> UInt64, shift: UInt64
  ) -> [UInt64] {
    if values.count <= sortLimit {
      let sorted = values.map(key).sorted()
      return ranks.map { sorted[$0] }
    }
    var counts = [Int](repeating: 0, count: 1 << 16)
    for value in values { counts[bucket(key(value), shift)] += 1 }

    var wanted: [(bucket: Int, ranks: [Int])] = []
    var before = 0
    var next = 0
    for (bucket, count) in counts.enumerated() where count > 0 && next < ranks.count {
      var inside: [Int] = []
      while next < ranks.count && ranks[next] < before + count {
        inside.append(ranks[next] - before)
        next += 1
      }
      if !inside.isEmpty { wanted.append((bucket, inside)) }
      before += count
    }

    return wanted.flatMap { bucket, inside in
      let members = values.compactMap { value in self.bucket(key(value), shift) == bucket ? key(value) : nil }
      // With no bits left all members are equal.
      return shift == 0 ? inside.map { members[$0] } : select(inside, ofKeys: members, shift: shift - 16)
    }
  }

  private static func select(_ ranks: [Int], ofKeys keys: [UInt64], shift: UInt64) -> [UInt64] {
    select(ranks, of: keys, { $0 }, shift: shift)
  }

  private static func bucket(_ key: UInt64, _ shift: UInt64) -> Int { Int((key >> shift) & 0xffff) }
}
