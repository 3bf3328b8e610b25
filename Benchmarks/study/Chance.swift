import Foundation

/// Random numbers of one seed: SplitMix64 (Steele, Lea and Flood 2014), the same bits in every run.
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// Streams of other names are independent, so a line more in one table leaves all others as they were.
  init(seed: UInt64, stream: String) {
    // FNV-1a, because Swift's own hashes differ from run to run.
    state = stream.utf8.reduce(seed ^ 0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// In (0, 1), never 0 or 1.
  mutating func unit() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  /// Of the standard normal distribution (Box and Muller 1958).
  mutating func normal() -> Double { (-2 * log(unit())).squareRoot() * cos(2 * .pi * unit()) }

  /// By multiplication (Knuth); of a large mean the sum of two smaller ones.
  mutating func poisson(_ mean: Double) -> Int {
    if mean > 30 { return poisson(mean / 2) + poisson(mean / 2) }
    let limit = exp(-mean)
    var (count, product) = (0, unit())
    while product > limit {
      count += 1
      product *= unit()
    }
    return count
  }

  /// A stationary series of standard deviation 1, each value like the one before by `phi`.
  mutating func alike(_ count: Int, phi: Double) -> [Double] {
    var values = [normal()]
    while values.count < count {
      values.append(phi * values[values.count - 1] + (1 - phi * phi).squareRoot() * normal())
    }
    return values
  }
}
