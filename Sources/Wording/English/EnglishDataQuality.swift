package import Records

/// What the report rests on and what it does not know.
extension English {
  package func dataQuality(
    _ coverage: Coverage?, rejections: [Rejection], asOf: Instant, zone: Zone, isOfApplication: Bool, mayBeGone: Bool
  ) -> [String] {
    let unread = "No metrics were read: nothing is known of response times, failed requests and resources."
    let lacking = isOfApplication ? [unread] : []
    let covered =
      coverage.map { ([.metrics, .checks].contains($0.source) ? [] : lacking) + sentences($0, zone, mayBeGone) }
      ?? lacking
    return
      (covered + told(rejections, zone)
      + (rejections.contains { $0.reason == .unreadableTime && $0.column != nil } ? [Self.readableTimes] : [])
      + [read(asOf, in: zone)]).map(EnglishTypography.bound)
  }

  /// What a stored time may look like.
  static let readableTimes =
    "Times are read when they are texts like 2026-11-20 09:30:00, also with T in the middle, up to 9 decimals, and Z or an "
    + "offset like +03:00 at the end."

  package func read(_ asOf: Instant, in zone: Zone) -> String {
    EnglishTypography.bound("Read from the database \(EnglishDates.moment(asOf, in: zone)) \(zone.identifier).")
  }

  package func revision(_ number: Int, _ change: RevisionChange?) -> String {
    guard let change else { return "This is revision \(number): it replaces an earlier report of the period." }
    let rows =
      change.rows == 0
      ? "rows changed"
      : (change.rows > 0 ? "+" : "−") + EnglishNumbers.counted(abs(change.rows), "row", "rows")
    let figures = change.figures.map { changed in
      let (before, now) = apart(changed.before, changed.now, changed.unit)
      return "\(shortName(of: changed.figure)) \(before) → \(now)"
    }
    return EnglishTypography.bound(
      "Revision \(number): \(([rows] + figures).joined(separator: "; ")).")
  }

  package func caughtUp(_ reports: CaughtUpReports) -> String {
    var sentences: [String] = []
    if let first = reports.first, let last = reports.last {
      let count = EnglishNumbers.counted(reports.written, "earlier report", "earlier reports")
      let days = first == last ? EnglishDates.day(first) : EnglishDates.span(first, last)
      sentences.append(
        "No run came when \(count) \(reports.written == 1 ? "was" : "were") due (\(days)): written together with this one."
      )
    }
    if reports.passedOver > 0 {
      let count = EnglishNumbers.counted(reports.passedOver, "report", "reports")
      sentences.append(
        "\(count) from further back \(reports.passedOver == 1 ? "was" : "were") passed over; daybook backfill writes "
          + (reports.passedOver == 1 ? "it." : "them."))
    }
    return EnglishTypography.bound(sentences.joined(separator: " "))
  }

  package func reason(_ why: Coverage.Emptiness) -> String {
    switch why {
    case .missing: "missing: rows were expected"
    case .notYetRecorded: "not yet recorded"
    case .tooLittleHistory: "too little history to tell"
    case .noneExpected: "no rows expected"
    case .repeated: "counted in the equal hour before"
    }
  }

  package func lowCoverage(_ coverage: LowCoverage, _ comparison: Comparison) -> String {
    func percent(_ share: Double) -> String { value(share, .fraction) }
    let then = before(comparison.relation, comparison.kind.isOfOneDay ? comparison.baseline.days[0].day : nil)
    let told =
      switch (coverage.period, coverage.baseline) {
      case (let now?, let before?):
        "Rows in \(percent(now)) of the hours in which they were due. \(then): \(percent(before)). Below 95 %"
      case (let now?, nil): "Rows in \(percent(now)) of the hours in which they were due; below 95 %"
      case (nil, let before?): "\(then): rows in \(percent(before)) of the hours in which they were due; below 95 %"
      case (nil, nil): ""
      }
    return EnglishTypography.bound("\(told) no change is judged.")
  }

  package func stop(_ stop: ToldStop) -> String {
    let (rows, zone) = (stop.rows, stop.rows.since.zone)
    guard let acknowledgement = stop.acknowledgement else {
      return EnglishTypography.bound(
        "\(rows.name): no rows since \(EnglishDates.moment(rows.since.start, in: zone)). This stays an alarm until rows come again; "
          + "if it is meant so, say it: \(ToldStop.command(rows.name)).")
    }
    let note = acknowledgement.note.map { ": " + quotation($0) } ?? ""
    return EnglishTypography.bound(
      "\(rows.name): no rows since \(EnglishDates.moment(rows.since.start, in: zone)); acknowledged "
        + "\(EnglishDates.moment(acknowledgement.at, in: zone))\(note).")
  }

  /// A metric type or a table in a sentence.
  func table(_ source: RejectedSource) -> String { source == .untyped ? "the metric table" : source.description }

  /// Behind a number of rows: `in RUB`.
  private func unit(_ rejection: Rejection) -> String {
    switch rejection.unit {
    case nil: "in other units"
    case "": "without a unit"
    case let unit?: "in \(unit)"
    }
  }

  /// `, such as “-2.0” (rowid 30)`: the first example whose value is known.
  private func such(_ rejection: Rejection) -> String {
    guard let example = rejection.examples.first(where: { $0.value != nil }), let value = example.value else {
      return ""
    }
    return ", such as “\(value)”" + (example.row.map { " (\($0))" } ?? "")
  }

  /// Rows stamped later in one sentence, whatever they are of; the others one by one.
  private func told(_ rejections: [Rejection], _ zone: Zone) -> [String] {
    let later = rejections.filter { $0.reason == .afterAsOf }
    return rejections.filter { $0.reason != .afterAsOf }.map(sentence)
      + (later.isEmpty ? [] : [self.later(later, in: zone)])
  }

  private func later(_ rejections: [Rejection], in zone: Zone) -> String {
    let count = rejections.reduce(0) { $0 + $1.count }
    let least = rejections.contains(where: \.atLeast) ? "at least " : ""
    let sources = rejections.prefix(Self.mostSources).map {
      "\($0.source) \($0.atLeast ? "at least " : "")\(plain($0.count))"
    }
    let rest = rejections.count - sources.count
    let latest = rejections.compactMap(\.latest).max().map { ", the latest \(EnglishDates.moment($0, in: zone))" } ?? ""
    return EnglishTypography.bound(
      "Stamped later than this report and not counted: \(least)\(EnglishNumbers.counted(count, "row", "rows"))\(latest) "
        + "(\(sources.joined(separator: ", "))\(rest > 0 ? ", and \(rest) more" : "")).")
  }

  private static let mostSources = 6

  package func reason(_ reason: Rejection.Reason) -> String {
    switch reason {
    case .unreadableTime: "time cannot be read"
    case .notANumber: "no finite number"
    case .negativeDuration: "negative duration"
    case .outOfRange: "too large"
    case .unusableValue: "value cannot be used"
    case .unknownStatus: "unknown status"
    case .unmappedValue: "no meaning in the settings"
    case .acrossEdge: "reaches over the edge of the period"
    case .unreadableType: "metric type cannot be read"
    case .repeatedKey: "another row has it too"
    case .otherUnit, .unitOfMeasure, .unitOfLimit: "another unit"
    case .afterAsOf: "stamped later than the report"
    case .changedWhileRead: "changed while it was read"
    }
  }

  /// How many rows of what are left out, and why.
  package func sentence(_ rejection: Rejection) -> String {
    let count = (rejection.atLeast ? "at least " : "") + EnglishNumbers.counted(rejection.count, "row", "rows")
    return switch rejection.reason {
    case .unreadableTime:
      "\(rejection.source): \(count) left out, the time "
        + (rejection.column.map { "in \($0) " } ?? "") + "cannot be read"
        + (rejection.example.map { ", such as “\($0)”." } ?? ".")
    case .notANumber: "\(rejection.source): \(count) left out, the value is no finite number\(such(rejection))."
    case .outOfRange:
      "\(rejection.source): \(count) left out, the value is too large to be measured (beyond 1e300)\(such(rejection))."
    case .negativeDuration: "\(rejection.source): \(count) left out, the duration is negative\(such(rejection))."
    case .unusableValue: "\(rejection.source): \(count) counted without a value that cannot be used\(such(rejection))."
    case .unknownStatus where rejection.source == .table(.jobs):
      "\(rejection.source): \(count) with an unknown status, counted as neither succeeded nor failed."
    case .unknownStatus: "\(rejection.source): \(count) with an unknown status, counted as not passed."
    case .unmappedValue:
      "\(rejection.source): \(count) with a \(rejection.column ?? "value") that the settings give no meaning"
        + (rejection.example.map { ", such as “\($0)”." } ?? ".")
    case .acrossEdge:
      "\(rejection.source): \(count) \(rejection.count == 1 ? "reaches" : "reach") over the edge of the period and "
        + "\(rejection.count == 1 ? "is" : "are") counted to the one in which \(rejection.count == 1 ? "it begins" : "they begin")."
    case .repeatedKey:
      "\(rejection.source): \(count) with an \(rejection.column ?? "id") that another row has too, each of them counted"
        + (rejection.example.map { ", such as “\($0)”." } ?? ".")
    case .otherUnit: "\(rejection.source): \(count) \(unit(rejection)) left out, the figures are in another unit."
    case .unitOfMeasure: "\(rejection.source): \(count) \(unit(rejection)) left out, the measure is in another unit."
    case .unitOfLimit:
      "\(rejection.source): \(count) \(unit(rejection)) compared with no limit, which is in another unit."
    case .unreadableType: "Metric table: \(count) left out, the metric type cannot be read."
    case .afterAsOf: "\(rejection.source): \(count) stamped later than this report, not read."
    case .changedWhileRead:
      "\(rejection.source): the table changed while it was read; its figures may be off by "
        + "\(EnglishNumbers.counted(rejection.count, "row", "rows"))."
    }
  }
}
