import Records
import TestSupport
import Testing

@testable import Rendering

@Suite("daybook.prom")
struct RunMetricsTests {
  static let full = RunMetrics(
    service: "Shop \"No. 1\"\\Кофе\nсвежий\u{7}", version: "0.1.0",
    ended: Instant(iso8601: "2026-11-20T01:15:07Z")!.adding(0.25),
    lastSuccess: Instant(iso8601: "2026-11-20T01:15:07Z"), duration: 6.832, rows: 11_873_204, exitCode: 1,
    kinds: [
      .init(
        kind: .daily, written: 2, overdue: 1, kept: 400,
        latest: .init(
          periodEnd: Instant(iso8601: "2026-11-20T00:00:00Z")!, coverage: 23.0 / 24,
          findings: [.critical: 1, .medium: 12])),
      .init(
        kind: .weekly, written: 0, overdue: 0, kept: 57,
        latest: .init(periodEnd: Instant(iso8601: "2026-11-16T00:00:00Z")!, coverage: nil, findings: [:])),
      .init(kind: .monthly, written: 0, overdue: 0, kept: 0, latest: nil),
    ])

  @Test("has every value with its meaning, kind and service, and none that is not known")
  func goldens() throws {
    let goldens = Goldens("RunMetricsGoldens")
    try goldens.check(Self.full.text, "full.prom")
    try goldens.check(
      RunMetrics(
        service: "Shop", version: "0.1.0", ended: Instant(seconds: 0), lastSuccess: nil, duration: 0.004, rows: 0,
        exitCode: 3, kinds: []
      ).text, "first-night-failed.prom")
  }

  @Test("is known again as Daybook's")
  func own() {
    #expect(Self.full.artifact.path == "daybook.prom")
    #expect(RunMetrics.isOwn(Self.full.artifact.bytes))
    for other in ["", "# HELP node_load1 1m load average.\n", " # Daybook"] {
      #expect(!RunMetrics.isOwn(Array(other.utf8)))
    }
  }

  @Test(
    "numbers are what the format takes",
    arguments: [
      (0, "0"), (-3, "-3"), (0.1, "0.1"), (1_795_137_307.25, "1795137307.25"), (1e20, "1e+20"), (1e-7, "1e-07"),
      (.nan, "NaN"), (.infinity, "+Inf"), (-.infinity, "-Inf"),
    ] as [(Double, String)])
  func numbers(value: Double, text: String) {
    var lines = ExpositionText(labels: [])
    lines.gauge("a", "A.", value)
    #expect(lines.lines == "# HELP a A.\n# TYPE a gauge\na \(text)\n")
  }
}

extension Instant {
  fileprivate func adding(_ seconds: Double) -> Instant { Instant(microseconds: microseconds + Int64(seconds * 1e6)) }
}
