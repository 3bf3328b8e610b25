/// Seeded numbers for tests (Steele, Lea, Flood 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Up to 20 pieces in a row.
  mutating func text(of pieces: [String]) -> [UInt8] {
    (0..<Int.random(in: 1...20, using: &self)).flatMap { _ in Array(pieces.randomElement(using: &self)!.utf8) }
  }
}
