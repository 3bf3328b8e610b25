import Foundation
import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Databases

@Suite struct PhysicalFormTests {
  static let end = Instant(iso8601: "2026-11-23T01:00:00Z")!
  static let rows = SampleRow.rows(900, before: end, seed: 31)
  static let day = Period(day: Day("2026-11-19")!, zone: .utc)
  static let week = Period(week: Week("2026-W47")!, zone: Zone(identifier: "Europe/Moscow")!)

  /// Everything but the origins, whose SQL names the table.
  static func text(_ input: ReportInput) -> String {
    var input = input
    input.origins = []
    return Canonical.text(input)
  }

  /// Without what is asked of the database by text alone: gaps and rows after as-of.
  private static func withoutSeeks(_ input: ReportInput) -> ReportInput {
    func plain(_ readout: TableResult<PeriodMetrics>) -> TableResult<PeriodMetrics> {
      guard var metrics = readout.value else { return readout }
      metrics.coverage = Coverage(gaps: [], hours: metrics.coverage.hours)
      metrics.rejections = []
      return .read(metrics)
    }
    var input = input
    input.metrics = plain(input.metrics)
    input.referenceMetrics = plain(input.referenceMetrics)
    return input
  }

  static let expected: [(exact: String, loose: String)] = [day, week].map { period in
    do {
      let scratch = try Scratch()
      try PhysicalForm.all[0].write(rows, to: scratch.path)
      let source = try SQLiteSource(PhysicalForm.all[0].settings(scratch.path))
      let input = try source.read(Comparison(period), asOf: end, threads: 1)
      return (text(input), text(withoutSeeks(input)))
    } catch { return ("\(error)", "\(error)") }
  }

  @Test(
    "the same rows give the same input however they lie in the file, on one thread and on two",
    arguments: PhysicalForm.all)
  func forms(form: PhysicalForm) throws {
    let scratch = try Scratch()
    try form.write(Self.rows, to: scratch.path)
    let before = scratch.bytes
    for (period, expected) in zip([Self.day, Self.week], Self.expected) {
      // A week costs most: on one thread or two by turns.
      for threads in period.kind == .daily ? [1, 2] : [form.isShuffled || form.index == nil ? 1 : 2] {
        let source = try SQLiteSource(form.settings(scratch.path))
        let input = try source.read(Comparison(period), asOf: Self.end, threads: threads)
        let found = Self.text(form.isShifted ? Self.withoutSeeks(input) : input)
        let wanted = form.isShifted ? expected.loose : expected.exact
        let isEqual = found == wanted
        #expect(isEqual, "\(period.id), \(threads) threads: \(Self.difference(found, wanted))")
      }
    }
    #expect(scratch.bytes == before)
    #expect(scratch.names == ["app.sqlite3"])
  }

  private static func difference(_ a: String, _ b: String) -> String {
    let common = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
    func part(_ text: String) -> String {
      String(decoding: text.utf8.dropFirst(max(0, common - 150)).prefix(300), as: UTF8.self)
    }
    return "\n\(part(a))\n\(part(b))"
  }

  @Test("and the input says what a count in memory says", arguments: [day, week])
  func naive(period: Period) throws {
    let scratch = try Scratch()
    try PhysicalForm.all[0].write(Self.rows, to: scratch.path)
    let input = try SQLiteSource(PhysicalForm.all[0].settings(scratch.path)).read(
      Comparison(period), asOf: Self.end, threads: 2)
    for (span, readout) in [(period, input.metrics), (Comparison(period).baseline, input.referenceMetrics)] {
      let metrics = try #require(readout.value)
      let inside = Self.rows.filter { span.contains($0.moment) }
      #expect(inside.count > 20)
      #expect(metrics.coverage.hours == span.days.flatMap(\.hourStarts).count)
      for type in ["request_duration", "cpu_usage", "revenue"] {
        let values = inside.filter { $0.type == type }.map { $0.number / (type == "cpu_usage" ? 100 : 1) }
        let summary = try #require(metrics.types[type])
        #expect(summary.count == values.count)
        #expect(abs(summary.sum - values.reduce(0, +)) < 1e-9)
        #expect(summary.min == values.min() && summary.max == values.max())
      }
      let requests = inside.filter { $0.type == "request_duration" }
      let summary = try #require(metrics.requests)
      #expect(summary.withStatus == requests.filter { $0.status > 0 }.count)
      #expect(summary.serverErrors == requests.filter { $0.status >= 500 }.count)
      #expect(summary.slow == requests.filter { $0.number > 2 }.count)
      // Paths are counted for the period itself only.
      let isReference = span != period
      #expect(metrics.withoutPath == requests.filter { isReference || $0.path == nil }.count)
      let paths = isReference ? [:] : Dictionary(grouping: requests.compactMap(\.path)) { $0 }.mapValues(\.count)
      #expect(Dictionary(uniqueKeysWithValues: metrics.paths.map { ($0.path, $0.requests.durations.count) }) == paths)
      for day in metrics.days {
        let count = requests.filter { day.span.contains($0.moment) }.count
        #expect((day.requests?.durations.count ?? 0) == count)
      }
      for hour in metrics.hours {
        let isIn = { (row: SampleRow) in row.moment >= hour.start && row.moment < hour.start.adding(seconds: 3600) }
        #expect((hour.requests?.durations.count ?? 0) == requests.filter(isIn).count)
        #expect(hour.hasRows == inside.contains(where: isIn))
      }
    }
    #expect(input.history.requestDays.count == (period.kind == .daily ? 0 : 77))
    for day in input.history.requestDays {
      let span = DaySpan(day.day, in: period.zone)
      let count = Self.rows.filter { $0.type == "request_duration" && span.contains($0.moment) }.count
      #expect((day.durations?.count ?? 0) == count, "\(day.day)")
    }
    #expect(Set(input.origins.map(\.id)).count == input.origins.count)
    let origin = try #require(input.origins.first { $0.id == .metrics(type: "revenue", .current) })
    #expect(origin.rows == Self.rows.filter { $0.type == "revenue" && period.contains($0.moment) }.count)
  }
}
