import Records

/// One pass over one of the smaller tables: what its rows tell, and when they came.
package struct TableCount<Fold: TableFold> {
  private let request: TableRequest
  private let log: ArrivalLog
  private let arrivals: TableArrivals
  private let timeIndex = Fold.table.timeIndex
  private let asOf: Int64
  private let isFirst: Bool
  private var fold: Fold
  private var parser: TimeParser
  package private(set) var rows = 0
  private var unmapped: [String: UnmappedValues] = [:]
  private var keys = RepeatedKeys(Fold.table)

  package init(_ request: TableRequest, _ arrivals: ArrivalLog) {
    self.init(request, arrivals, keeping: [:])
  }

  private init(_ request: TableRequest, _ arrivals: ArrivalLog, keeping choices: [Int: NameChoice]) {
    self.request = request
    log = arrivals
    asOf = request.asOf.microseconds
    isFirst = choices.isEmpty
    fold = Fold(request, keeping: choices)
    parser = TimeParser(zone: request.storedZone)
    self.arrivals = arrivals.begin(Fold.table)
  }

  package mutating func add(_ row: borrowing some StoredRow & ~Copyable) {
    if row.isSkipped { return }
    rows += 1
    row.noteUnmapped()
    let moment = row.microseconds(timeIndex, &parser)
    if moment != TimeParser.unreadable, moment < asOf {
      arrivals.note(moment)
      noteHours(behind: moment, row)
    } else if moment != TimeParser.unreadable {
      arrivals.noteLater(moment)
    }
    keys.add(row, at: moment)
    fold.add(row)
  }

  /// Of tables whose rows tell what happened, not what is planned.
  private func noteLater(_ rejections: inout [Rejection]) {
    guard arrivals.later.rows > 0, ![.expiries, .deployments, .incidents].contains(Fold.table) else { return }
    let latest = Instant(microseconds: arrivals.later.latest)
    if let known = rejections.firstIndex(where: { $0.reason == .afterAsOf }) {
      rejections[known].latest = latest
    } else {
      rejections.append(
        Rejection(source: .table(Fold.table), reason: .afterAsOf, count: arrivals.later.rows, latest: latest))
    }
  }

  /// A count of a day tells of all its hours.
  private func noteHours(behind moment: Int64, _ row: borrowing some StoredRow & ~Copyable) {
    guard let length = fold.length(row), length > 3600 else { return }
    for hour in 1..<min(Self.mostHours, Int(held: (length / 3600).rounded(.up))) {
      let later = moment + Int64(hour) * 3_600_000_000
      guard later < asOf else { return }
      arrivals.noteHour(later)
    }
  }

  /// Those of a month: what stands for longer tells nothing of an hour.
  private static var mostHours: Int { 744 }

  /// Takes over what a source's settings gave no meaning, when all its rows are read.
  package mutating func note(_ mapping: RowMapping) {
    unmapped.merge(mapping.unmapped) { own, other in
      var both = own
      both.join(other)
      return both
    }
  }

  /// A second pass, when the first met a column with too many names: it keeps the largest of them.
  ///
  /// Nil when there is no need.
  package var again: TableCount? {
    let overflow = fold.overflow
    return isFirst && !overflow.isEmpty ? TableCount(request, log, keeping: overflow) : nil
  }

  /// Failed when there are rows and none has a time that can be read: then nothing is known of the table, which is not
  /// the same as nothing having happened.
  /// - Parameter name: the database's name of the table.
  package func result(_ name: String) -> TableResult<Fold.Summary> {
    var summary = fold.summary()
    summary.rejections += unmapped.keys.sorted().compactMap { column in
      unmapped[column].map { entry in
        Rejection(source: .table(Fold.table), reason: .unmappedValue, count: entry.rows, column: column)
          .showing(entry.example, in: column, request.intake)
      }
    }
    if let repeated = keys.rejection(Fold.table, request.intake) { summary.rejections.append(repeated) }
    noteLater(&summary.rejections)
    let unreadable = summary.rejections.filter { $0.reason == .unreadableTime }.reduce(0) { $0 + $1.count }
    guard unreadable > 0, unreadable == rows else { return .read(summary) }
    return .failed(reason: "the table \(name) has \(unreadable) rows and none with a time that can be read")
  }
}
