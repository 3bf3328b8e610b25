import Testing

@testable import Databases

@Suite struct DayCountTests {
  /// Ids of the first and last rows, rows, the window.
  static let cases: [(ids: ClosedRange<Int64>?, rows: Int, window: ClosedRange<Int64>?)] = [
    (1000...2000, 1000, 744...2256), (nil, 1000, nil),
    // Four times as many ids as rows, and 4096 to spare.
    (0...8096, 1000, -256...8352), (0...8097, 1000, nil),
    (Int64.min...Int64.min + 10, 11, Int64.min...Int64.min + 266),
    (Int64.max - 10...Int64.max, 11, Int64.max - 266...Int64.max),
    (Int64.min...Int64.max, 11, nil),
  ]

  @Test("a window spans the rows of a day with some to spare, unless ids do not follow time", arguments: cases.indices)
  func window(number: Int) {
    let (ids, rows, window) = Self.cases[number]
    #expect(DayCount(rows: [0: rows], ids: ids).window == window)
  }
}
