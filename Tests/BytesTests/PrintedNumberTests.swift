import Bytes
import Foundation
import Testing

@Suite struct PrintedNumberTests {
  @Test("numbers are as C's printf writes them")
  func printf() {
    var chance = SystemRandomNumberGenerator()
    let drawn = (0..<20_000).map { _ in Double.random(in: -1...1, using: &chance) * pow(10, .random(in: -20...15)) }
    for value in [0, -0.0, 0.5, 1.5, 2.5, 0.125, 0.375, 999.95, 1e15 - 0.5] + drawn {
      for decimals in [0, 1, 2, 12] {
        #expect(PrintedNumber.fixed(value, decimals: decimals) == String(format: "%.\(decimals)f", value))
      }
    }
    for value in [0, 1e300, -1e300, .leastNonzeroMagnitude, Double.greatestFiniteMagnitude] + drawn {
      for digits in [3, 15, 17] {
        #expect(PrintedNumber.shortest(value, digits: digits) == String(format: "%.\(digits)g", value))
      }
    }
  }
}
