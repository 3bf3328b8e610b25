package import Records

/// Counts the rows of a panel, each once and in any order.
package struct PanelFold {
  /// Places in `SourceTable.panel.columns`.
  private enum PanelPlace {
    static let time = 0
    static let value = 1
    static let group = 2
    static let unit = 3
  }

  private let panel: OwnPanel
  private let request: TableRequest
  private let days: TimeSlots
  private let period: Range<Int64>
  private let reference: Range<Int64>
  private let hasGroups: Bool
  private let hasUnits: Bool
  private let groups: NameTable
  private let units: NameTable
  private var reading: RowReading
  private var tallies: [Int: PanelTally] = [:]
  private var faults: [Rejection.Reason: Int] = [:]
  private var example = ValueExample()
  private var first = Int64.max
  private let arrivals: TableArrivals
  package private(set) var rows = 0

  /// Units that rows are told apart by; those of further ones are left out and told.
  static let mostUnits = 8

  /// - Parameters:
  ///   - offered: the columns that the query has, by what they are for.
  ///   - choice: what `overflow` of a first reading told to keep of its groups.
  package init(_ panel: OwnPanel, _ request: TableRequest, offered: Set<String>, keeping choice: NameChoice? = nil) {
    self.panel = panel
    self.request = request
    let (current, baseline) = (request.comparison.current, request.comparison.baseline)
    days = TimeSlots(request.seriesDays.map { $0.start.microseconds..<$0.end.microseconds })
    period = current.start.microseconds..<current.end.microseconds
    reference = baseline.start.microseconds..<baseline.end.microseconds
    hasGroups = offered.contains("group")
    hasUnits = offered.contains("unit") && panel.aggregate != .count && panel.aggregate != .share
    groups = NameTable(request.intake, keeping: choice)
    units = NameTable(request.intake)
    reading = RowReading(storedZone: request.storedZone, request.intake)
    arrivals = TableArrivals([], hours: nil, days: panel.standard?.isStanding ?? false ? [] : request.arrivalDays)
  }

  /// What to keep when the rows are read once more, because there are too many groups; nil when there are not.
  package var overflow: NameChoice? { groups.overflow }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    rows += 1
    row.noteUnmapped()
    let time = reading.microseconds(row, PanelPlace.time)
    guard time != TimeParser.unreadable else {
      faults[.unreadableTime, default: 0] += 1
      return unsafe row.withBytes(PanelPlace.time) { unsafe example.note($0) }
    }
    arrivals.noteDay(time)
    guard time < period.upperBound else { return }
    first = min(first, time)
    let isStanding = panel.standard?.isStanding ?? false
    let isOfPeriod = isStanding || period.contains(time)
    let isOfReference = !isStanding && reference.contains(time)
    let day = days.index(of: time)
    guard isOfPeriod || isOfReference || day != nil, let value = value(row, isOfPeriod) else { return }
    let unit = hasUnits ? unsafe row.withBytes(PanelPlace.unit) { unsafe units.number(of: $0) } : -1
    let group = hasGroups ? unsafe row.withBytes(PanelPlace.group) { unsafe groups.number(of: $0) } : nil
    if tallies[unit] == nil { tallies[unit] = PanelTally(days: days.count) }
    tallies[unit]?.add(value, day: day, isOfPeriod: isOfPeriod, isOfReference: isOfReference, group: group)
  }

  /// Nil for a row without a value, and for one that cannot be used: in the period it is told.
  private mutating func value(_ row: borrowing some StoredRow & ~Copyable, _ isOfPeriod: Bool) -> Double? {
    if panel.aggregate == .count { return 0 }
    let number: Double?
    switch row.cell(PanelPlace.value) {
    case .null: return nil
    case .number: number = row.real(PanelPlace.value)
    case .text: number = text(row)
    case .blob: number = nil
    }
    guard let number else {
      if !reading.isBlank(row, PanelPlace.value) { fault(.notANumber, isOfPeriod) }
      return nil
    }
    guard Magnitude.isUsable(number) else {
      fault(.outOfRange, isOfPeriod)
      return nil
    }
    guard panel.aggregate != .share || number == 0 || number == 1 else {
      fault(.unusableValue, isOfPeriod)
      return nil
    }
    return number
  }

  /// A text that is a number is one, as imports from CSV have them: as it stands where the settings say what texts
  /// mean, else in the unit of the source.
  private func text(_ row: borrowing some StoredRow & ~Copyable) -> Double? {
    guard let number = unsafe row.withBytes(PanelPlace.value, { unsafe JSONNumber.parse($0) }) else { return nil }
    return panel.source.values["value"] == nil ? row.real(PanelPlace.value) : number
  }

  private mutating func fault(_ reason: Rejection.Reason, _ isOfPeriod: Bool) {
    if isOfPeriod { faults[reason, default: 0] += 1 }
  }

  /// - Parameters:
  ///   - title: of the panel, as rejections name it.
  ///   - mappings: they counted values that the settings give no meaning, by column.
  package func summary(_ title: String, timeColumn: String, _ mappings: [RowMapping] = []) -> PanelSummary {
    var summary = PanelSummary()
    summary.firstRow = first == .max ? nil : Instant(microseconds: first)
    let spans = zip(request.seriesDays, days.spans)
    summary.known = tallies.map { number, tally in
      PanelSummary.KnownUnit(
        unit: unit(number), current: tally.current, reference: tally.reference, days: tally.days,
        groups: tally.named(groups.names))
    }
    summary.series = spans.map { PanelSummary.PanelDay(day: $0.day, end: $1.upperBound) }
    summary.aggregate = panel.aggregate
    summary.isStanding = panel.standard?.isStanding ?? false
    summary.tell()
    summary.dayRows = arrivals.dayCounts
    let beyond = summary.known.dropFirst(Self.mostUnits).reduce(0) { $0 + $1.current.rows }
    summary.rejections = rejections(
      title, timeColumn, beyond: beyond, mappings)
    return summary
  }

  private func unit(_ number: Int) -> String? {
    number < 0 || units.names[number] == NameTable.none ? nil : units.names[number]
  }

  private func rejections(
    _ title: String, _ timeColumn: String, beyond: Int, _ mappings: [RowMapping]
  ) -> [Rejection] {
    let source = RejectedSource.panel(title)
    var found = Rejection.Reason.allCases.compactMap { reason in
      faults[reason].map { Rejection(source: source, reason: reason, count: $0) }
    }.map {
      $0.reason == .unreadableTime ? $0.showing(example, in: timeColumn, request.intake) : $0
    }
    if beyond > 0 { found.append(Rejection(source: source, reason: .otherUnit, count: beyond)) }
    let unmapped = mappings.map(\.unmapped).reduce(into: [String: UnmappedValues]()) { all, more in
      all.merge(more) { own, other in
        var joined = own
        joined.join(other)
        return joined
      }
    }
    return found
      + unmapped.sorted { $0.key < $1.key }.map { column, entry in
        Rejection(source: source, reason: .unmappedValue, count: entry.rows, column: column)
          .showing(entry.example, in: column, request.intake)
      }
  }
}
