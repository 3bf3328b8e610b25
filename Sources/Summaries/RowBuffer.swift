/// Values of one day in plain memory; for requests each with its path and hour.
///
/// In blocks, since a buffer that grows by doubling writes every value twice and takes up to twice the memory.
@safe struct RowBuffer: ~Copyable {
  /// Of one block.
  private static let blockRows = 8192

  /// The number that stands for "no path".
  static let noPath = UInt32.max

  @unsafe private struct RowBlock {
    let values: UnsafeMutablePointer<Double>
    let paths: UnsafeMutablePointer<UInt32>?
    let hours: UnsafeMutablePointer<UInt8>?

    init(isDetailed: Bool) {
      unsafe values = .allocate(capacity: blockRows)
      unsafe paths = isDetailed ? .allocate(capacity: blockRows) : nil
      unsafe hours = isDetailed ? .allocate(capacity: blockRows) : nil
    }

    func deallocate() {
      unsafe values.deallocate()
      unsafe paths?.deallocate()
      unsafe hours?.deallocate()
    }
  }

  private let isDetailed: Bool
  private var blocks: [RowBlock] = unsafe []
  private var last: RowBlock?
  /// Rows of the last block.
  private var used = RowBuffer.blockRows

  init(isDetailed: Bool) { self.isDetailed = isDetailed }

  deinit { for number in unsafe blocks.indices { unsafe blocks[number].deallocate() } }

  var count: Int { unsafe blocks.isEmpty ? 0 : (blocks.count - 1) * Self.blockRows + used }

  @inline(__always)
  mutating func append(_ value: Double) {
    if used == Self.blockRows { grow() }
    unsafe last!.values[used] = value
    used += 1
  }

  @inline(__always)
  mutating func append(_ value: Double, path: UInt32, hour: Int) {
    if used == Self.blockRows { grow() }
    let block = unsafe last!
    unsafe block.values[used] = value
    unsafe block.paths![used] = path
    unsafe block.hours![used] = UInt8(truncatingIfNeeded: hour)
    used += 1
  }

  private mutating func grow() {
    let block = unsafe RowBlock(isDetailed: isDetailed)
    unsafe blocks.append(block)
    unsafe last = block
    used = 0
  }

  private func forEachBlock(_ body: (RowBlock, Int) -> Void) {
    for number in unsafe blocks.indices {
      unsafe body(blocks[number], number + 1 < blocks.count ? Self.blockRows : used)
    }
  }

  /// Adds all values in the order they came.
  func append(to values: inout [Double]) {
    unsafe forEachBlock { block, count in unsafe values += UnsafeBufferPointer(start: block.values, count: count) }
  }

  /// Adds the values to the array at the place of their hour.
  func distribute(into arrays: inout [[Double]], places: [Int]) {
    unsafe forEachBlock { block, count in
      guard let hours = unsafe block.hours else { return }
      for row in 0..<count { unsafe arrays[places[Int(hours[row])]].append(block.values[row]) }
    }
  }

  func forEachWithPath(_ body: (Double, UInt32) -> Void) {
    unsafe forEachBlock { block, count in
      guard let paths = unsafe block.paths else { return }
      for row in 0..<count where unsafe paths[row] != Self.noPath { unsafe body(block.values[row], paths[row]) }
    }
  }
}
