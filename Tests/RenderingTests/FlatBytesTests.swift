import Testing

@testable import Rendering

@Suite struct FlatBytesTests {
  private struct Pair: Encodable {
    var first: [String]
    var second: [String]
  }

  private struct Inner: Encodable {
    var name: Int
    var label: Int?
  }

  private enum Shape: Encodable {
    case labelled(Inner, label: Int?)
    case nested([[[Int]]])
    case plain
  }

  private struct Mixed: Encodable {
    var shapes: [Shape] = []
    var number: Double?
    var small: UInt8 = 0
    var flag: Bool?
  }

  @Test("Equal values give equal bytes, values that differ only in where something belongs do not")
  func distinct() throws {
    let values: [any Encodable] = [
      ["ab", "c"], ["a", "bc"], ["abc"], ["", "abc"], [[1], [2]], [[1, 2]], [[1, 2], []], [[], [1, 2]],
      [[[1], []]], [[[1]], []], [[[1], [2]]], [[[1]], [[2]]],
      Pair(first: ["a"], second: []), Pair(first: [], second: ["a"]),
      Mixed(), Mixed(number: 0), Mixed(number: -0.0), Mixed(number: .nan), Mixed(number: .infinity), Mixed(small: 1),
      Mixed(flag: false), Mixed(flag: true), Mixed(shapes: [.plain]), Mixed(shapes: [.plain, .plain]),
      Mixed(shapes: [.labelled(Inner(name: 1, label: 2), label: nil)]),
      Mixed(shapes: [.labelled(Inner(name: 1, label: nil), label: 2)]),
      Mixed(shapes: [.labelled(Inner(name: 1, label: 2), label: 2)]),
      Mixed(shapes: [.nested([[[1], []]])]), Mixed(shapes: [.nested([[[1]], []])]),
    ]
    var seen: [[UInt8]: Int] = [:]
    for (number, value) in values.enumerated() {
      let bytes = try FlatBytes.of(value)
      #expect(try FlatBytes.of(value) == bytes)
      #expect(seen.updateValue(number, forKey: bytes) == nil, "\(value)")
    }
  }
}
