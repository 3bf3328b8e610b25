package import Records

/// Takes the first rows of a query as they stand: those of the period where they have a time.
package struct PanelListingFold {
  private let panel: OwnPanel
  private let period: Range<Int64>
  private let zone: Zone
  private let columns: [String]
  private let time: Int?
  private let format: TimeFormat
  private let intake: TextIntake
  private var parser: TimeParser
  private var listed: [[String]] = []
  private var isNumeric: [Bool]
  private var counted = 0
  private var unreadable = 0
  private var example = ValueExample()
  package private(set) var rows = 0

  /// - Parameters:
  ///   - time: the place of the column with a row's time; nil where there is none.
  ///   - zone: of times without an offset.
  package init(
    _ panel: OwnPanel, _ period: Period, columns: [String], time: Int?, _ format: TimeFormat, zone: Zone,
    _ intake: TextIntake
  ) {
    self.panel = panel
    self.period = period.start.microseconds..<period.end.microseconds
    self.zone = period.zone
    self.columns = columns
    self.time = time
    self.format = format
    self.intake = intake
    parser = TimeParser(zone: zone)
    isNumeric = Array(repeating: true, count: columns.count)
  }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    rows += 1
    var moment: Int64?
    if let time {
      let read = microseconds(row, time)
      guard read != TimeParser.unreadable else {
        unreadable += 1
        return unsafe row.withBytes(time) { unsafe example.note($0) }
      }
      guard period.contains(read) else { return }
      moment = read
    }
    counted += 1
    guard listed.count < panel.rows else { return }
    listed.append(
      columns.indices.map { column in
        if column == time, let moment {
          isNumeric[column] = false
          return PanelListingFold.clock(Instant(microseconds: moment), zone)
        }
        switch row.cell(column) {
        case .null: return ""
        case .number: break
        case .text, .blob: isNumeric[column] = false
        }
        return unsafe row.withBytes(column) { unsafe intake.text($0) }
      })
  }

  private mutating func microseconds(_ row: borrowing some StoredRow & ~Copyable, _ place: Int) -> Int64 {
    switch format {
    case .text: return row.microseconds(place, &parser)
    case .ctime:
      guard row.cell(place) == .text else { return TimeParser.unreadable }
      return unsafe row.withBytes(place) { unsafe parser.parseCtime($0) }
    case .epoch, .milliseconds, .microseconds, .nanoseconds:
      guard [.number, .text].contains(row.cell(place)) else { return TimeParser.unreadable }
      return unsafe row.withBytes(place) { unsafe EpochTime.microseconds($0, format) }
    }
  }

  /// Local, to the second: `2026-11-19 02:12:05`.
  private static func clock(_ instant: Instant, _ zone: Zone) -> String {
    String(instant.adding(seconds: Int64(zone.offset(at: instant))).stored.prefix(19))
  }

  /// - Parameter title: of the panel, as rejections name it.
  package func summary(_ title: String) -> PanelSummary {
    var summary = PanelSummary()
    summary.listing = PanelListing(
      columns: zip(columns, isNumeric).map {
        PanelListing.ListedColumn(
          name: Legible.line($0, limit: 60), isNumeric: $1)
      }, rows: listed, more: counted - listed.count)
    if unreadable > 0 {
      summary.rejections = [
        Rejection(source: .panel(title), reason: .unreadableTime, count: unreadable)
          .showing(example, in: time.map { columns[$0] }, intake)
      ]
    }
    return summary
  }
}
