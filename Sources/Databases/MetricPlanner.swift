import Records
import Summaries

/// Decides how the days of a read are fetched, one action after the other, from what the earlier ones told.
///
/// It sees the database only through these facts.
struct MetricPlanner {
  /// What to do next.
  ///
  /// Days are numbered in the order of time.
  enum Action: Hashable, Sendable {
    /// Count the day's rows by the index alone, in one read transaction.
    case count(day: Int)
    /// Read the rows with these ids for the day that was counted.
    case window(day: Int, ids: ClosedRange<Int64>)
    /// What was read since the day was counted is the day.
    case keep(day: Int)
    /// Read the day by the index, type by type, in one read transaction: nothing moves meanwhile. `met` are the ids among
    /// which the table was found to have other rows than the index.
    case byIndex(day: Int, met: ClosedRange<Int64>?)
    /// Begin a pass over the table that meets the rows of these days in any order.
    case beginScan(days: [Int])
    case scan(ids: ClosedRange<Int64>)
    /// The whole table in one statement.
    case scanAll
    /// Count, by the index, the rows before, or behind, the days of the scan that the scan has not met.
    case countUnmet(Side)
    case endScan
    /// Compare the rows that the scan met with the index, for its days from this position on.
    case compare(from: Int)
    /// Tell whether table and index agree by now on these metric types, by their numbers; it is an error when they do not.
    case settle(types: [Int])
    /// What the scan met of its days is the days.
    case keepScanned
  }

  enum Side: Sendable { case before, behind }

  /// What came of an action.
  enum Observation: Sendable {
    case done
    case counted(DayCount)
    /// Rows of each metric type that lay in the day's ranges; and whether one came of a type that was not listed before.
    case read(matched: [Int], hasNewType: Bool)
    case unmet(rows: Int)
    /// `isDense`: every id of the scanned ones had its row, so that the table lacks none.
    case scanned(isDense: Bool, hasNewType: Bool)
    /// By how many rows of each metric type the index has more.
    case compared(differences: [Int])
    /// The days that met rows after they were closed.
    case kept(lateRows: [Int])
  }

  private let details: [DayTally.Detail]
  private let isIndexed: Bool
  private let extent: ScanExtent?
  private var queue: [Action] = []
  /// The days to be tried by windows of ids, in this order.
  private var pending: [Int]
  private var isKept: [Bool]
  private var wide = 0
  private var tried = 0
  private var hasScanned = false
  private var scanned: [Int] = []
  private var expected: [Int: Int] = [:]
  private var hasNewType = false
  /// Rows by which table and index differed for no other reason than that the table changed meanwhile.
  private(set) var moved = 0

  /// - Parameters:
  ///   - isIndexed: whether there is the index (metric_type, timestamp).
  ///   - extent: the table's ids, nil when it has none.
  init(_ details: [DayTally.Detail], isIndexed: Bool, extent: ScanExtent?) {
    self.details = details
    self.isIndexed = isIndexed
    self.extent = extent
    isKept = details.map { _ in false }
    let isScannedAtOnce = extent.map { $0.isSmall || $0.isMostOfTable } ?? false
    // The reported days come last in time but first in reading: where ids do not follow time, the rest is scanned.
    pending = isIndexed && !isScannedAtOnce ? details.indices.reversed() : []
  }

  /// Nil when all days are read.
  mutating func next() -> Action? {
    if !queue.isEmpty { return queue.removeFirst() }
    if !pending.isEmpty, !areIDsOutOfOrder { return .count(day: pending.removeFirst()) }
    let rest = details.indices.filter { !isKept[$0] }
    guard !hasScanned, !rest.isEmpty else { return nil }
    hasScanned = true
    scanned = rest
    queue = passes + [.endScan]
    return .beginScan(days: rest)
  }

  private var areIDsOutOfOrder: Bool { wide >= 3 && wide * 2 > tried }

  /// The rows before and behind the wanted days are not read where the index shows that as many lie beyond the days as
  /// there are ids: then none of them is wanted.
  private var passes: [Action] {
    guard let extent, isIndexed || !extent.isSmall else { return [.scanAll] }
    let (core, ids) = (extent.core, extent.ids)
    return [.scan(ids: core)] + (core.lowerBound > ids.lowerBound ? [.countUnmet(.before)] : [])
      + (core.upperBound < ids.upperBound ? [.countUnmet(.behind)] : [])
  }

  mutating func note(_ fact: Observation, of action: Action) {
    switch (action, fact) {
    case (.count(let day), .counted(let count)): queue = [way(of: day, count)]
    case (.window(let day, let ids), .read(let matched, let hasNewType)):
      let isWhole = matched.indices.allSatisfy { matched[$0] == expected[$0] ?? 0 }
      if hasNewType { moved += 1 }
      queue = [isWhole && !hasNewType ? .keep(day: day) : .byIndex(day: day, met: ids)]
    case (.keep(let day), _), (.byIndex(let day, _), _): isKept[day] = true
    case (.countUnmet(let side), .unmet(let rows)):
      if let ids = beyond(side, rows) { queue.insert(.scan(ids: ids), at: 0) }
    case (.endScan, .scanned(let isDense, let hasNewType)): queue = compare(isDense: isDense, hasNewType: hasNewType)
    case (.compare(let position), .compared(let differences)): queue = settle(differences, from: position)
    case (.keepScanned, .kept(let lateRows)):
      for day in scanned { isKept[day] = true }
      queue = lateRows.map { .byIndex(day: $0, met: nil) }
    default: break
    }
  }

  private mutating func way(of day: Int, _ count: DayCount) -> Action {
    tried += 1
    guard !count.isEmpty else { return .keep(day: day) }
    guard let ids = count.window else {
      wide += 1
      return .byIndex(day: day, met: nil)
    }
    expected = count.rows
    return .window(day: day, ids: ids)
  }

  /// The ids on that side of the scanned ones, unless so many unwanted rows account for them all.
  private func beyond(_ side: Side, _ rows: Int) -> ClosedRange<Int64>? {
    guard let extent else { return nil }
    let (core, ids) = (extent.core, extent.ids)
    switch side {
    case .before: return extent.isAllBelow(rows) ? nil : ids.lowerBound...core.lowerBound - 1
    case .behind: return extent.isAllAbove(rows) ? nil : core.upperBound + 1...ids.upperBound
    }
  }

  /// A scan that found a row for every id has missed none: then the older days need no count of their own, which would
  /// cost a fifth of the scan.
  private mutating func compare(isDense: Bool, hasNewType: Bool) -> [Action] {
    self.hasNewType = hasNewType
    guard isIndexed else {
      moved += hasNewType ? 1 : 0
      return [.keepScanned]
    }
    let detailed = scanned.firstIndex { details[$0] != .outline } ?? 0
    return [.compare(from: isDense && !hasNewType ? detailed : 0)]
  }

  private mutating func settle(_ differences: [Int], from position: Int) -> [Action] {
    let types = differences.indices.filter { differences[$0] != 0 }
    if position > 0 { return types.isEmpty ? [.keepScanned] : [.compare(from: 0)] }
    let difference = differences.reduce(hasNewType ? 1 : 0) { $0 + abs($1) }
    moved += difference
    return difference > 0 ? [.settle(types: types), .keepScanned] : [.keepScanned]
  }
}
