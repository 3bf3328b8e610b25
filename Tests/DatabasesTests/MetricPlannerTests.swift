import Summaries
import Testing

@testable import Databases

/// The planner against scripts of what it decides and what comes of it; no database is involved.
@Suite struct MetricPlannerTests {
  typealias Step = (action: MetricPlanner.Action, fact: MetricPlanner.Observation)

  struct Script: Sendable {
    let name: String
    var details: [DayTally.Detail] = [.counts, .full]
    var isIndexed = true
    var extent: ScanExtent? = Self.extent()
    let steps: [Step]
    var moved = 0

    /// Of a table with ids 1 to 100,000, of which the wanted rows are the last few.
    static func extent(_ first: Int64? = 90_000, last: Int64? = nil, smallTable: Int = 0) -> ScanExtent {
      ScanExtent(
        ids: 1...100_000, firstWanted: first, firstDetailed: nil, lastWanted: last, isExact: true,
        smallTable: smallTable)
    }
  }

  /// Ten rows of the first type and five of the second, close together or far apart.
  static let near = DayCount(rows: [0: 10, 1: 5], ids: 1000...1014)
  static let far = DayCount(rows: [0: 10, 1: 5], ids: 1000...90_000)
  static let window: ClosedRange<Int64> = 744...1270
  static let equal = MetricPlanner.Observation.read(matched: [10, 5], hasNewType: false)
  static let agreeing = MetricPlanner.Observation.compared(differences: [0, 0])

  static func window(of day: Int) -> [Step] {
    [(.count(day: day), .counted(near)), (.window(day: day, ids: window), equal), (.keep(day: day), .done)]
  }

  static func wide(_ day: Int) -> [Step] {
    [(.count(day: day), .counted(far)), (.byIndex(day: day, met: nil), .done)]
  }

  static let scripts: [Script] = [
    Script(name: "windows, the last day first", steps: window(of: 1) + window(of: 0)),
    Script(
      name: "a day without rows needs no window",
      steps: [(.count(day: 1), .counted(DayCount())), (.keep(day: 1), .done)] + window(of: 0)),
    Script(
      name: "a day whose rows lie far apart is read by the index", steps: wide(1) + window(of: 0)),
    Script(
      name: "a table that hides its ids is read by the index", extent: nil,
      steps: [(.count(day: 1), .counted(DayCount(rows: [0: 1]))), (.byIndex(day: 1, met: nil), .done)] + window(of: 0)),
    Script(
      name: "a window that met other rows than the index counts is read by the index",
      steps: window(of: 1) + [
        (.count(day: 0), .counted(near)), (.window(day: 0, ids: window), .read(matched: [10, 4], hasNewType: false)),
        (.byIndex(day: 0, met: window), .done),
      ]),
    Script(
      name: "a window that met rows of a type the index does not count is not whole",
      steps: [
        (.count(day: 1), .counted(DayCount(rows: [0: 15], ids: 1000...1014))),
        (.window(day: 1, ids: window), .read(matched: [15, 1], hasNewType: false)),
        (.byIndex(day: 1, met: window), .done),
      ] + window(of: 0)),
    Script(
      name: "rows of a new metric type count as a change",
      steps: [
        (.count(day: 1), .counted(near)), (.window(day: 1, ids: window), .read(matched: [10, 5], hasNewType: true)),
        (.byIndex(day: 1, met: window), .done),
      ] + window(of: 0), moved: 1),
    Script(
      name: "after three wide days of four the rest is scanned",
      details: [.outline, .outline, .counts, .counts, .counts, .full],
      steps: wide(5) + window(of: 4) + wide(3) + wide(2) + [
        (.beginScan(days: [0, 1]), .done), (.scan(ids: 1...100_000), .done),
        (.endScan, .scanned(isDense: false, hasNewType: false)), (.compare(from: 0), agreeing),
        (.keepScanned, .kept(lateRows: [])),
      ]),
    Script(
      name: "three wide days of six are too few for a scan",
      details: [.counts, .counts, .counts, .counts, .counts, .full],
      steps: window(of: 5) + window(of: 4) + window(of: 3) + wide(2) + wide(1) + wide(0)),
    Script(
      name: "a small table is scanned whole", extent: Script.extent(smallTable: 260_000),
      steps: [
        (.beginScan(days: [0, 1]), .done), (.scan(ids: 1...100_000), .done),
        (.endScan, .scanned(isDense: true, hasNewType: false)), (.compare(from: 0), agreeing),
        (.keepScanned, .kept(lateRows: [])),
      ]),
    Script(
      name: "without ids or index the table is read in one statement", isIndexed: false, extent: nil,
      steps: [
        (.beginScan(days: [0, 1]), .done), (.scanAll, .done), (.endScan, .scanned(isDense: true, hasNewType: false)),
        (.keepScanned, .kept(lateRows: [])),
      ]),
    Script(
      name: "a small table without index is read in one statement, and a new type is a change", isIndexed: false,
      extent: Script.extent(smallTable: 260_000),
      steps: [
        (.beginScan(days: [0, 1]), .done), (.scanAll, .done), (.endScan, .scanned(isDense: true, hasNewType: true)),
        (.keepScanned, .kept(lateRows: [])),
      ], moved: 1),
    Script(
      name: "ids beyond the wanted days that unwanted rows account for are passed over",
      extent: Script.extent(10_000, last: 90_000),
      steps: [
        (.beginScan(days: [0, 1]), .done), (.scan(ids: 9744...90_256), .done),
        (.countUnmet(.before), .unmet(rows: 9743)), (.countUnmet(.behind), .unmet(rows: 9744)),
        (.endScan, .scanned(isDense: true, hasNewType: false)), (.compare(from: 0), agreeing),
        (.keepScanned, .kept(lateRows: [])),
      ]),
    Script(
      name: "ids beyond the wanted days that nothing accounts for are scanned too",
      extent: Script.extent(10_000, last: 90_000),
      steps: [
        (.beginScan(days: [0, 1]), .done), (.scan(ids: 9744...90_256), .done),
        (.countUnmet(.before), .unmet(rows: 9742)), (.scan(ids: 1...9743), .done),
        (.countUnmet(.behind), .unmet(rows: 0)), (.scan(ids: 90_257...100_000), .done),
        (.endScan, .scanned(isDense: true, hasNewType: false)), (.compare(from: 0), agreeing),
        (.keepScanned, .kept(lateRows: [])),
      ]),
    Script(
      name: "a scan without gaps is compared by its days in full only, unless these differ",
      details: [.outline, .outline, .counts, .full], extent: Script.extent(smallTable: 260_000),
      steps: [
        (.beginScan(days: [0, 1, 2, 3]), .done), (.scan(ids: 1...100_000), .done),
        (.endScan, .scanned(isDense: true, hasNewType: false)), (.compare(from: 2), .compared(differences: [0, 1])),
        (.compare(from: 0), agreeing), (.keepScanned, .kept(lateRows: [])),
      ]),
    Script(
      name: "a scan with gaps, or of a new type, is compared whole",
      details: [.outline, .outline, .counts, .full], extent: Script.extent(smallTable: 260_000),
      steps: [
        (.beginScan(days: [0, 1, 2, 3]), .done), (.scan(ids: 1...100_000), .done),
        (.endScan, .scanned(isDense: true, hasNewType: true)), (.compare(from: 0), agreeing),
        (.settle(types: []), .done), (.keepScanned, .kept(lateRows: [])),
      ], moved: 1),
    Script(
      name: "a difference is settled for the types that have it, and counts as a change",
      extent: Script.extent(smallTable: 260_000),
      steps: [
        (.beginScan(days: [0, 1]), .done), (.scan(ids: 1...100_000), .done),
        (.endScan, .scanned(isDense: false, hasNewType: false)), (.compare(from: 0), .compared(differences: [0, -2])),
        (.settle(types: [1]), .done), (.keepScanned, .kept(lateRows: [])),
      ], moved: 2),
    Script(
      name: "days that met rows after they were closed are read again",
      details: [.outline, .outline, .full], extent: Script.extent(smallTable: 260_000),
      steps: [
        (.beginScan(days: [0, 1, 2]), .done), (.scan(ids: 1...100_000), .done),
        (.endScan, .scanned(isDense: true, hasNewType: false)), (.compare(from: 2), agreeing),
        (.keepScanned, .kept(lateRows: [1])), (.byIndex(day: 1, met: nil), .done),
      ]),
  ]

  @Test("what comes of an action decides the next", arguments: scripts.indices)
  func decisions(number: Int) {
    let script = Self.scripts[number]
    var planner = MetricPlanner(script.details, isIndexed: script.isIndexed, extent: script.extent)
    for (position, step) in script.steps.enumerated() {
      let action = planner.next()
      guard action == step.action else {
        Issue.record("\(script.name), step \(position): \(String(describing: action)) instead of \(step.action)")
        return
      }
      planner.note(step.fact, of: step.action)
    }
    #expect(planner.next() == nil, "\(script.name)")
    #expect(planner.moved == script.moved, "\(script.name)")
  }
}
