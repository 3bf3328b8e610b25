/// Canonical codes for counted symbols (RFC 1951, 3.2.2).
struct HuffmanCode {
  /// Of each symbol, in bits; 0 for one that never occurs.
  private(set) var lengths: [UInt8]
  /// Bits in the order they are written.
  private var codes: [UInt32]

  /// No code has more than `longest` bits; 2 to the power of it is at least the number of symbols.
  init(_ counts: [Int], longest: Int) {
    lengths = HuffmanCode.lengths(counts)
    var flatter = counts
    while let deepest = lengths.max(), Int(deepest) > longest {
      // Less uneven counts give a flatter tree.
      flatter = flatter.map { $0 == 0 ? 0 : ($0 + 3) / 2 }
      lengths = HuffmanCode.lengths(flatter)
    }
    codes = [UInt32](repeating: 0, count: counts.count)
    var next: UInt32 = 0
    for length in 1...UInt8(longest) {
      for symbol in lengths.indices where lengths[symbol] == length {
        codes[symbol] = HuffmanCode.reversed(next, Int(length))
        next += 1
      }
      next <<= 1
    }
  }

  func put(_ symbol: Int, to writer: inout BitWriter) { writer.put(codes[symbol], UInt32(lengths[symbol])) }

  /// Two queues: the leaves by count, and the nodes made of them, which come out ascending by themselves.
  private static func lengths(_ counts: [Int]) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let leaves = counts.indices.filter { counts[$0] > 0 }.sorted { (counts[$0], $0) < (counts[$1], $1) }
    // A lone symbol needs a bit too, and a second code to make the tree complete.
    guard leaves.count > 1 else {
      lengths[leaves.first ?? 0] = 1
      lengths[leaves.first == 0 ? 1 : (leaves.first == nil ? 1 : 0)] = 1
      return lengths
    }
    var weights = leaves.map { counts[$0] }
    var parents = [Int](repeating: 0, count: 2 * leaves.count - 1)
    var (leaf, node) = (0, leaves.count)
    func lightest() -> Int {
      if leaf < leaves.count, node >= weights.count || weights[leaf] <= weights[node] {
        leaf += 1
        return leaf - 1
      }
      node += 1
      return node - 1
    }
    for made in leaves.count..<2 * leaves.count - 1 {
      let (a, b) = (lightest(), lightest())
      (parents[a], parents[b]) = (made, made)
      weights.append(weights[a] + weights[b])
    }
    var depths = [UInt8](repeating: 0, count: parents.count)
    for index in parents.indices.dropLast().reversed() { depths[index] = depths[parents[index]] + 1 }
    for (index, symbol) in leaves.enumerated() { lengths[symbol] = depths[index] }
    return lengths
  }

  private static func reversed(_ code: UInt32, _ length: Int) -> UInt32 {
    var (rest, result) = (code, UInt32(0))
    for _ in 0..<length {
      result = result << 1 | rest & 1
      rest >>= 1
    }
    return result
  }
}
