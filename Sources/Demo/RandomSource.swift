/// Uniform random numbers, the same on every machine: xoshiro256** (Blackman, Vigna 2018), seeded by SplitMix64
/// (docs/methods.md#the-example-shop).
struct RandomSource {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Streams of other names or indices are independent, so a row more in one place leaves all others as they were.
  init(seed: UInt64, stream: StaticString, index: Int = 0) {
    var mixed = seed
    // FNV-1a, because Swift's own hashes differ from run to run.
    for byte in stream.description.utf8 { mixed = (mixed ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    mixed = RandomSource.splitMix(mixed &+ UInt64(bitPattern: Int64(index)) &* 0x9e37_79b9_7f4a_7c15)
    state = (0, 0, 0, 0)
    state.0 = RandomSource.splitMix(mixed)
    state.1 = RandomSource.splitMix(mixed &+ 0x9e37_79b9_7f4a_7c15)
    state.2 = RandomSource.splitMix(mixed &+ 0x3c6e_f372_fe94_f82a)
    state.3 = RandomSource.splitMix(mixed &+ 0xdaa6_6d2c_7ddf_743f)
  }

  private static func splitMix(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9e37_79b9_7f4a_7c15
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func bits() -> UInt64 {
    let product = state.1 &* 5
    let result = (product << 7 | product >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// In (0, 1), never 0 or 1.
  mutating func unit() -> Double { (Double(bits() >> 12) + 0.5) * 0x1p-52 }
}
