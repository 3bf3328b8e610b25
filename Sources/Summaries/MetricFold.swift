package import Records

/// The hot loop: takes metric rows of one thread, one at a time, into the tallies of their days.
@safe package final class MetricFold {
  private let plan: MetricPlan
  private let hasRequests: Bool
  private let names: [[UInt8]]
  /// Tallies in order of time; rows outside their spans are passed over.
  package private(set) var tallies: [DayTally] = []
  /// Whether any row's time carried an offset.
  package var sawOffset: Bool { unsafe parser.sawOffset }
  @exclusivity(unchecked) private var current: Unmanaged<DayTally>?
  @exclusivity(unchecked) private var open = OpenDay()
  @exclusivity(unchecked) private var parser: TimeParser
  private let table: PathTable
  /// That of days which a period is compared with.
  private let actionTable: PathTable
  private let units: UnitTable
  private let shape = RequestShape()
  private let groupNames: [GroupNames]
  @exclusivity(unchecked) private var latestType = 0
  private var ranges: [TextRange] = []
  private var unreadableRange: TextRange?
  /// Rows met whose time text sorts before, or at or behind, the span of a scan.
  package private(set) var earlier = 0
  package private(set) var later = 0
  private var scanned: TextRange?
  /// The beginning of a metric type that the plan does not know of, of the first such row within the ranges or days.
  package private(set) var unlistedType: [UInt8]?
  /// False while rows come without their metadata, as older days need none.
  package var hasMetadata = true {
    didSet { unsafe open = OpenDay() }
  }

  /// The older day that takes rows now, as bare memory: most rows of a long read end here, and a reference counted per
  /// row would cost as much as reading its time.
  @safe private struct OpenDay {
    var start = Int64.max
    var end = Int64.min
    var counters: UnsafeMutablePointer<TypeCounters>?
    var rows: UnsafeMutablePointer<RowBuffer>?
    var touched: UnsafeMutablePointer<Bool>?
  }

  package init(plan: MetricPlan) {
    self.plan = plan
    hasRequests = plan.hasRequests
    names = plan.types.map { Array($0.utf8) }
    unsafe parser = TimeParser(zone: plan.storedZone)
    table = PathTable(plan.intake, plan.paths, actions: plan.actions)
    actionTable = PathTable(plan.intake, .actions, actions: plan.actions)
    units = UnitTable(plan.intake)
    groupNames = plan.groups.map { _ in GroupNames() }
  }

  /// Starts counting rows for these days (in order of time).
  ///
  /// `ranges` are the text ranges asked of the database: rows within them count as matched. In `unreadable` times that
  /// cannot be read are counted: the ranges of a period's reads do not overlap, so that each is counted once. `scanned`
  /// is the span of a scan, beyond which rows are counted as earlier or later.
  package func begin(
    _ days: [(span: DaySpan, detail: DayTally.Detail)], ranges: [TextRange], unreadable: TextRange?,
    scanned: TextRange? = nil
  ) {
    self.scanned = scanned
    unlistedType = nil
    earlier = 0
    later = 0
    self.ranges = ranges
    unreadableRange = unreadable
    hasMetadata = true
    tallies = days.map {
      DayTally(
        span: $0.span, detail: $0.detail, plan: plan, table: $0.detail == .full ? table : actionTable, units: units,
        names: groupNames)
    }
    unsafe current = tallies.first.map { unsafe .passUnretained($0) }
    unsafe open = OpenDay()
  }

  /// One row.
  ///
  /// `value` is nil when it is not a number; `host` is empty where the row names none.
  @inline(__always)
  package func add(
    type: UnsafeRawBufferPointer, value: Double?, unit: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer,
    metadata: UnsafeRawBufferPointer, host: UnsafeRawBufferPointer
  ) {
    guard let type = unsafe number(of: type) else { return unsafe unlisted(type, time) }
    let moment = unsafe parser.parse(time)
    if unsafe moment >= open.start, unsafe moment < open.end {
      return unsafe addOutline(type: type, value: value, unit: unit, moment: moment)
    }
    if moment == TimeParser.unreadable { return unsafe unreadable(time, type: type) }
    unsafe addElsewhere(
      type: type, value: value, unit: unit, time: time, moment: moment, metadata: metadata, host: host)
  }

  /// One row whose time was read already.
  ///
  /// - Parameters:
  ///   - value: nil when it is not a number.
  ///   - host: empty where the row names none.
  /// - Returns: false for a metric type that the plan does not know.
  package func add(
    type: UnsafeRawBufferPointer, value: Double?, unit: UnsafeRawBufferPointer, moment: Int64,
    metadata: UnsafeRawBufferPointer, host: UnsafeRawBufferPointer
  ) -> Bool {
    guard let type = unsafe number(of: type) else { return false }
    if unsafe moment >= open.start, unsafe moment < open.end {
      unsafe addOutline(type: type, value: value, unit: unit, moment: moment)
    } else {
      unsafe addElsewhere(
        type: type, value: value, unit: unit, time: UnsafeRawBufferPointer(start: nil, count: 0), moment: moment,
        metadata: metadata, host: host)
    }
    return true
  }

  /// A row of the open day.
  @inline(__always)
  private func addOutline(type: Int, value: Double?, unit: UnsafeRawBufferPointer, moment: Int64) {
    guard let counters = unsafe open.counters, let rows = unsafe open.rows, let touched = unsafe open.touched else {
      return
    }
    unsafe counters[type].matched += 1
    unsafe touched.pointee = true
    guard type == 0, hasRequests, let value, value.isFinite else { return }
    // Before the array is looked at: a new unit makes it longer.
    let number = unsafe units.number(of: unit)
    let conversion = units.conversions[number]
    let seconds = conversion.apply(value)
    guard conversion.isDuration, seconds >= 0, Magnitude.isUsable(seconds) else { return }
    unsafe counters.pointee.add(seconds, at: moment)
    unsafe rows.pointee.append(seconds)
  }

  /// A row of any other day: of one in full, or of one that becomes the open day.
  private func addElsewhere(
    type: Int, value: Double?, unit: UnsafeRawBufferPointer, time: UnsafeRawBufferPointer, moment: Int64,
    metadata: UnsafeRawBufferPointer, host: UnsafeRawBufferPointer
  ) {
    guard let tally = unsafe tally(containing: moment) else { return unsafe elsewhere(time, type: type) }
    // Retained and released for every row it would cost as much as the rest of what is done here.
    unsafe tally._withUnsafeGuaranteedRef { tally in
      unsafe add(to: tally, type: type, value: value, unit: unit, moment: moment, metadata: metadata, host: host)
    }
  }

  private func add(
    to tally: DayTally, type: Int, value: Double?, unit: UnsafeRawBufferPointer, moment: Int64,
    metadata: UnsafeRawBufferPointer, host: UnsafeRawBufferPointer
  ) {
    unsafe tally.types[type].matched += 1
    unsafe tally.touched.pointee = true
    if tally.isClosed || tally.detail != .outline && !hasMetadata {
      tally.lateRows += 1
      return
    }
    if tally.detail == .outline {
      unsafe open = OpenDay(
        start: tally.start, end: tally.end, counters: tally.types, rows: tally.requests, touched: tally.touched)
      unsafe tally.types[type].matched -= 1
      return unsafe addOutline(type: type, value: value, unit: unit, moment: moment)
    }
    unsafe tally.types[type].hoursSeen |= 1 << UInt32((moment - tally.start) / 3_600_000_000)
    guard let value, value.isFinite else {
      unsafe tally.types[type].badValues += 1
      unsafe tally.types[type].firstBadValue = min(tally.types[type].firstBadValue, moment)
      unsafe tally.types[type].lastUnusable = max(tally.types[type].lastUnusable, moment)
      return
    }
    let number = unsafe units.number(of: unit)
    let conversion = units.conversions[number]
    let converted = conversion.apply(value)
    guard Magnitude.isUsable(converted) else {
      unsafe tally.types[type].tooLarge += 1
      unsafe tally.types[type].firstTooLarge = min(tally.types[type].firstTooLarge, moment)
      unsafe tally.types[type].lastUnusable = max(tally.types[type].lastUnusable, moment)
      return
    }
    let isRequest = type == 0 && hasRequests
    if !isRequest {
      if unsafe tally.types[type].isGrouped {
        unsafe tally.addToGroups(converted, unit: number, of: type, at: moment, host: host, metadata: metadata)
      }
      tally.add(converted, unit: number, of: type, at: moment)
    } else if !conversion.isDuration {
      tally.addStranger(converted, unit: number, of: type, at: moment)
      return
    } else if converted < 0 {
      unsafe tally.types[type].negatives += 1
      unsafe tally.types[type].firstNegative = min(tally.types[type].firstNegative, moment)
      unsafe tally.types[type].lastUnusable = max(tally.types[type].lastUnusable, moment)
      return
    } else {
      if unsafe tally.types[type].isGrouped {
        unsafe tally.addToGroups(converted, unit: number, of: type, at: moment, host: host, metadata: metadata)
      }
      tally.noteUnit(number, of: type, at: moment)
      unsafe tally.addRequest(converted, at: moment, fields: shape.fields(metadata))
    }
    if unsafe tally.types[type].isMeasured {
      let kind = isRequest ? .seconds : units.kinds[units.kindNumbers[number]]
      unsafe tally.addToMeasures(
        MeasuredValue(value: converted, unit: kind, text: units.texts[number]), at: moment, type: plan.types[type],
        metadata: metadata)
    }
  }

  @inline(__always)
  private func number(of type: UnsafeRawBufferPointer) -> Int? {
    if unsafe latestType < names.count, unsafe type.equals(names[latestType]) { return unsafe latestType }
    for number in names.indices where unsafe type.equals(names[number]) {
      unsafe latestType = number
      return number
    }
    return nil
  }

  @inline(__always)
  private func tally(containing moment: Int64) -> Unmanaged<DayTally>? {
    if let current = unsafe current,
      unsafe current._withUnsafeGuaranteedRef({ moment >= $0.start && moment < $0.end })
    {
      return unsafe current
    }
    return unsafe find(moment)
  }

  private func find(_ moment: Int64) -> Unmanaged<DayTally>? {
    var low = 0
    var high = tallies.count
    while low < high {
      let middle = (low + high) / 2
      if tallies[middle].end <= moment { low = middle + 1 } else { high = middle }
    }
    guard low < tallies.count, tallies[low].start <= moment else { return nil }
    unsafe current = .passUnretained(tallies[low])
    return unsafe current
  }

  private func unreadable(_ time: UnsafeRawBufferPointer, type: Int) {
    unsafe elsewhere(time, type: type)
    guard let tally = tallies.last, let unreadableRange, unsafe unreadableRange.contains(time),
      unsafe TimeParser.year(time) != nil
    else { return }
    unsafe tally.types[type].unreadableTimes += 1
    unsafe tally.unreadable[type, default: ValueExample()].note(time)
  }

  private func unlisted(_ type: UnsafeRawBufferPointer, _ time: UnsafeRawBufferPointer) {
    guard unlistedType == nil, ranges.contains(where: { unsafe $0.contains(time) }), unsafe !plan.passesOver(type)
    else { return }
    unlistedType = unsafe Array(type.prefix(OtherTypes.limit))
  }

  private func elsewhere(_ time: UnsafeRawBufferPointer, type: Int) {
    if let scanned {
      if unsafe scanned.isAfter(time) { earlier += 1 } else if unsafe !scanned.contains(time) { later += 1 }
    }
    guard let tally = tallies.first, ranges.contains(where: { unsafe $0.contains(time) }) else { return }
    unsafe tally.types[type].matched += 1
  }
}
