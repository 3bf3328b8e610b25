import Records
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// A category is told once, also when it is crowded and grew, and when it is gone.
struct CategoryNewsTests {
  private func assess(
    _ before: [(name: String, count: Int)], _ now: [(name: String, count: Int)],
    vanished: [(name: String, count: Int)] = []
  ) -> ReportAnalysis {
    func counts(_ categories: [(name: String, count: Int)]) -> ErrorSummary.Counts {
      Sample.counts(new: categories.reduce(0) { $0 + $1.count }, categories: categories)
    }
    var reference = counts(before + vanished)
    reference.byCategory = NameCounts(largest: before)
    reference.vanished = NameCounts(largest: vanished)
    var input = Sample.quiet()
    input.errors = .read(Sample.errors(Sample.daily, now: counts(now), before: reference))
    return Sample.assess(input)
  }

  @Test("a crowd that grew is one finding, with the limit; one that did not is a crowd")
  func crowdAndRise() throws {
    let grown = assess([("ui", 2), ("data", 14)], [("ui", 30), ("data", 15)])
    #expect(grown.findings("crowded_category").map(\.measure.dimension) == ["data"])
    let finding = try #require(grown.findings("category_change").first)
    guard case .countChanged(let change) = finding.fact else { throw Missing() }
    #expect(change.limit == 10 && change.day == Sample.daily.days[0].day.adding(-7))
    let small = assess([("ui", 0)], [("ui", 9)])
    guard case .countChanged(let few)? = small.findings("category_change").first?.fact else { throw Missing() }
    #expect(few.limit == nil)
  }

  @Test("a category fallen to none is told as better")
  func gone() throws {
    let finding = try #require(
      assess([("ui", 3)], [("ui", 3)], vanished: [("data", 25)]).findings("category_change").first)
    #expect(finding.verdict == .improved && finding.measure == FigureID("reports.by_category", "data"))
    guard case .countChanged(let change) = finding.fact else { throw Missing() }
    #expect(change.before == 25 && change.after == 0)
    #expect(finding.evidence.prefix(2).map(\.value) == [25, 0])
    #expect(assess([("ui", 3)], [("ui", 3)], vanished: [("data", 3)]).findings("category_change").isEmpty)
  }

  @Test("of a limit crossed on several days of a week all days are told, and when the last time ended")
  func days() throws {
    var input = Sample.quiet(Sample.weekly)
    let spans = Sample.weekly.days
    guard case .read(var metrics) = input.metrics else { throw Missing() }
    let calm = Array(repeating: LimitBucket(rows: 10), count: 288)
    func bad(_ pieces: Range<Int>...) -> [LimitBucket] {
      var buckets = calm
      for index in pieces.joined() { buckets[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9) }
      return buckets
    }
    metrics.watched["error_rate"] = spans.enumerated().map { index, span in
      WatchedDay(span: span, buckets: index == 1 ? bad(0..<6) : index == 3 ? bad(0..<3, 200..<203) : calm)
    }
    input.metrics = .read(metrics)
    let analysis = Sample.assess(input)
    let days = try #require(analysis.findings("threshold").first?.fact.days)
    #expect(days.days == [spans[1].day, spans[3].day] && days.of == 7)
    #expect(days.lastEnd?.end == spans[3].start.adding(seconds: 203 * 300))
    guard case .recovered(let recovery)? = analysis.findings("recovered").first?.fact else { throw Missing() }
    #expect(recovery.last?.end == days.lastEnd?.end)
  }

  @Test("why requests failed is not asked where an incident with a recorded cause lies at that time")
  func explained() throws {
    func rules(_ cause: String?, from hour: Int64) throws -> [String] {
      var input = Sample.quiet()
      guard case .read(var metrics) = input.metrics else { throw Missing() }
      var buckets = Array(repeating: LimitBucket(rows: 10), count: 288)
      for index in 240..<288 { buckets[index] = LimitBucket(rows: 10, beyondWarning: 9, beyondCritical: 9) }
      metrics.watched["error_rate"] = [WatchedDay(span: Sample.daily.days[0], buckets: buckets)]
      input.metrics = .read(metrics)
      var incidents = IncidentSummary()
      let start = Sample.daily.start.adding(seconds: hour * 3600)
      incidents.list = [
        Incident(
          id: "1", title: "Down", severity: "critical", status: "resolved", startedAt: start, detectedAt: nil,
          acknowledgedAt: nil, resolvedAt: start.adding(seconds: 3600), rootCause: cause)
      ]
      input.incidents = .read(incidents)
      return Sample.assess(input).recommendations.filter { $0.priority == .critical }.map(\.rule)
    }
    #expect(try rules("A key had expired", from: 21) == ["review_incidents"])
    #expect(try rules("A key had expired", from: 3) == ["reduce_errors"])
    #expect(try rules(nil, from: 21) == ["reduce_errors"])
  }

  @Test("open critical reports of one title and module are one, those still open before those closed since")
  func oneTitle() {
    var counts = Sample.counts(new: 3, critical: 4)
    counts.criticalClosedSince = 1
    var errors = Sample.errors(Sample.daily, now: counts, before: Sample.counts(new: 3))
    let rows = [
      ("Gone", "resolved", Assignee.nobody), ("Down", "new", .nobody), ("Down", "confirmed", .nobody),
      ("Slow", "new", .unknown),
    ]
    errors.newestOpen = rows.enumerated().map { index, row in
      ErrorReport(
        id: "\(index)", title: row.0, category: "ui", severity: "critical", module: "m", status: row.1,
        createdAt: Sample.daily.end.adding(seconds: -3600 * Int64(index + 1)), assignee: row.2)
    }
    var input = Sample.quiet()
    input.errors = .read(errors)
    guard case .criticals(let told)? = Sample.assess(input).findings.first(where: { $0.kind == .standingErrors })?.fact
    else {
      Issue.record("no open critical reports")
      return
    }
    #expect(told.closedSince == 1)
    #expect(
      told.named == [
        OpenCritical(title: "Down", module: "m", age: 10_800, count: 2, assignee: .nobody),
        OpenCritical(title: "Slow", module: "m", age: 14_400, status: "new"),
        OpenCritical(title: "Gone", module: "m", age: 3600, status: "resolved", assignee: .nobody),
      ])
  }

  private struct Missing: Error {}
}
