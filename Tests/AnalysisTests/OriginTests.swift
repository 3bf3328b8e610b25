import Records
import Summaries
import TestSupport
import Testing

@testable import Analysis

/// A metric type is text of the database: it can end like a baseline's origin, or be called like another origin.
@Suite struct OriginTests {
  static let names = ["orders.reference", ".reference", "history", "request_duration.reference"]

  @Test("a metric type named like a baseline is not taken for one", arguments: names)
  func namedLikeBaseline(type: String) {
    var input = Sample.quiet()
    input.metrics = .read(
      Sample.metrics(Sample.daily, Sample.requests(100), types: [type: Sample.values(3)]))
    input.origins = [
      Origin(id: .metrics(type: type, .current), query: "", bounds: [], rows: 3),
      Origin(id: .metrics(type: "cpu_usage.reference", .current), query: "", bounds: [], rows: 0),
    ]
    let analysis = Sample.assess(input)
    let mean = FigureID.custom(type: type, .mean)
    #expect(analysis.figures[mean]?.origins == [.metrics(type: type, .current)])
    // Its query of the baseline was not run, nor the one of the type whose baseline prints alike.
    #expect(analysis.figures[mean.of(.reference)]?.origins == [])
    #expect(analysis.figures[FigureID.requests.count]?.origins == [])
    #expect(analysis.figures[FigureID.requests.count.of(.reference)]?.origins == [])
    #expect(analysis.figures[FigureID.resources.cpuUsage.mean]?.state == .missing(.notRecorded))
  }

  @Test(
    "origins that print alike are not the same",
    arguments: [
      (OriginID.metrics(type: "a", .reference), OriginID.metrics(type: "a.reference", .current)),
      (.history, .metrics(type: "history", .current)),
    ])
  func alike(a: OriginID, b: OriginID) {
    #expect(a.description == b.description)
    #expect(a != b)
  }

  @Test(
    "they print as the manifest has them",
    arguments: [
      (OriginID.metrics(type: "request_duration", .current), "metrics.request_duration"),
      (.metrics(type: "request_duration", .reference), "metrics.request_duration.reference"),
      (.history, "metrics.history"), (.table(.reports), "reports"), (.table(.users), "users"),
    ])
  func printed(id: OriginID, text: String) { #expect(id.description == text) }

  @Test("rows without a type, and those of a type called (none), are told together, by one source whatever their order")
  func untyped() {
    for order in [false, true] {
      let rejections = [
        Rejection(source: .untyped, reason: .unreadableType, count: 3),
        Rejection(source: .metricType("(none)"), reason: .notANumber, count: 4),
      ]
      var input = Sample.quiet()
      var metrics = Sample.metrics(Sample.daily, Sample.requests(100))
      metrics.rejections = order ? rejections.reversed() : rejections
      input.metrics = .read(metrics)
      let tallies = RejectedTally.all(input)
      #expect(tallies.map(\.source) == [.untyped] && tallies.map(\.rejected) == [7])
    }
  }
}
