/// All tokens as one block with codes of its own (RFC 1951, 3.2.7).
struct DeflateBlock {
  private let tokens: DeflateTokens
  private let literals: HuffmanCode
  private let distances: HuffmanCode

  init(_ tokens: DeflateTokens) {
    self.tokens = tokens
    var literals = [Int](repeating: 0, count: 286)
    var distances = [Int](repeating: 0, count: 30)
    // The end of the block.
    literals[256] = 1
    for token in tokens.list {
      if token < 256 {
        literals[Int(token)] += 1
      } else {
        literals[257 + DeflateBlock.lengths.index(of: token >> 16)] += 1
        distances[DeflateBlock.distances.index(of: token & 0xFFFF)] += 1
      }
    }
    self.literals = HuffmanCode(literals, longest: 15)
    self.distances = HuffmanCode(distances, longest: 15)
  }

  func write(to writer: inout BitWriter) {
    // The last block, with dynamic codes.
    writer.put(0b101, 3)
    writeCodes(to: &writer)
    for token in tokens.list {
      if token < 256 {
        literals.put(Int(token), to: &writer)
        continue
      }
      let (length, distance) = (token >> 16, token & 0xFFFF)
      let step = DeflateBlock.lengths.index(of: length)
      literals.put(257 + step, to: &writer)
      writer.put(length - DeflateBlock.lengths.bases[step], DeflateBlock.lengths.extras[step])
      let reach = DeflateBlock.distances.index(of: distance)
      distances.put(reach, to: &writer)
      writer.put(distance - DeflateBlock.distances.bases[reach], DeflateBlock.distances.extras[reach])
    }
    literals.put(256, to: &writer)
  }

  private func writeCodes(to writer: inout BitWriter) {
    let lengths = literals.lengths + distances.lengths
    var counts = [Int](repeating: 0, count: 19)
    for length in lengths { counts[Int(length)] += 1 }
    let code = HuffmanCode(counts, longest: 7)
    // 286 literals and lengths, 30 distances, all 19 lengths of codes. Runs of equal lengths are not shortened: that
    // would spare some hundred bytes.
    writer.put(286 - 257, 5)
    writer.put(30 - 1, 5)
    writer.put(19 - 4, 4)
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
      writer.put(UInt32(code.lengths[symbol]), 3)
    }
    for length in lengths { code.put(Int(length), to: &writer) }
  }

  private static let lengths = DeflateSteps(
    bases: [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ], extras: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0])

  private static let distances = DeflateSteps(
    bases: [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
      8193, 12289, 16385, 24577,
    ],
    extras: [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13])
}

/// Values in steps: a symbol for the step, more bits for the place within it.
private struct DeflateSteps: Sendable {
  let bases: [UInt32]
  let extras: [UInt32]
  /// The step of each value up to 258. Beyond, steps begin one above a multiple of 128, so one entry for each will do.
  private let near: [UInt8]
  private let far: [UInt8]

  init(bases: [UInt32], extras: [UInt32]) {
    self.bases = bases
    self.extras = extras
    near = (0...258).map { value in UInt8(bases.lastIndex { $0 <= value } ?? 0) }
    far = (0...256).map { value in UInt8(bases.lastIndex { $0 <= value * 128 + 1 } ?? 0) }
  }

  func index(of value: UInt32) -> Int { Int(value <= 258 ? near[Int(value)] : far[Int(value - 1) >> 7]) }
}
