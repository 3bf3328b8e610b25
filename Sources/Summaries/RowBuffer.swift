/// Values of one day in plain memory, grown by doubling; for requests each with its path and hour.
@safe struct RowBuffer: ~Copyable {
  private(set) var count = 0
  private var capacity = 0
  private(set) var values: UnsafeMutablePointer<Double>
  private(set) var paths: UnsafeMutablePointer<UInt32>?
  private(set) var hours: UnsafeMutablePointer<UInt8>?
  private let isDetailed: Bool

  /// The number that stands for "no path".
  static let noPath = UInt32.max

  init(isDetailed: Bool) {
    self.isDetailed = isDetailed
    unsafe values = .allocate(capacity: 0)
    unsafe paths = nil
    unsafe hours = nil
  }

  deinit {
    unsafe values.deallocate()
    unsafe paths?.deallocate()
    unsafe hours?.deallocate()
  }

  @inline(__always)
  mutating func append(_ value: Double) {
    if count == capacity { grow() }
    unsafe values[count] = value
    count += 1
  }

  @inline(__always)
  mutating func append(_ value: Double, path: UInt32, hour: Int) {
    if count == capacity { grow() }
    unsafe values[count] = value
    unsafe paths![count] = path
    unsafe hours![count] = UInt8(truncatingIfNeeded: hour)
    count += 1
  }

  private mutating func grow() {
    let larger = max(1024, capacity * 2)
    unsafe values = Self.moved(values, count, to: larger)
    if isDetailed {
      unsafe paths = Self.moved(paths, count, to: larger)
      unsafe hours = Self.moved(hours, count, to: larger)
    }
    capacity = larger
  }

  private static func moved<Element: BitwiseCopyable>(
    _ old: UnsafeMutablePointer<Element>?, _ count: Int, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    if let old = unsafe old {
      unsafe new.update(from: old, count: count)
      unsafe old.deallocate()
    }
    return unsafe new
  }

  /// All values in the order they came.
  var array: [Double] { unsafe Array(UnsafeBufferPointer(start: values, count: count)) }

  /// Adds the values to the array at the place of their hour.
  func distribute(into arrays: inout [[Double]], places: [Int]) {
    guard let hours = unsafe hours else { return }
    for row in 0..<count { arrays[places[Int(unsafe hours[row])]].append(unsafe values[row]) }
  }

  func forEachWithPath(_ body: (Double, UInt32) -> Void) {
    guard let paths = unsafe paths else { return }
    for row in 0..<count where unsafe paths[row] != Self.noPath { unsafe body(values[row], paths[row]) }
  }
}
