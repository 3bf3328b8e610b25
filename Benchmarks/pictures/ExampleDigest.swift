import Charting

/// A digest as full as they come: six tiles with sparklines, charts, counts, advice.
struct ExampleDigest {
  let charts: SixCharts

  var digest: Digest {
    let line = Digest.Line("Check the payment provider: its answers took 2.1 s instead of 0.7 s.", tone: .neutral)
    return Digest(
      service: "Shop", kind: "weekly report", period: "9 – 15 November 2026, UTC",
      state: Digest.State(word: "attention", tone: .warning), lead: [],
      news: [
        Digest.News(
          tag: "worse", tone: .bad,
          sentences: [
            "The p95 response time rose from 1.41 s to 2.14 s.", "New error reports rose from 31 to 121.",
          ])
      ], comparison: "Against 2 – 8 November 2026",
      tiles: ["p95 response time", "Error rate", "Requests", "Uptime", "New error reports", "CPU"].map(tile),
      charts: [charts.all[0].chart, charts.all[5].chart, charts.all[4].chart], further: [],
      errors: Digest.Errors(
        heading: "Error reports", note: "", counts: ["new", "resolved", "open", "critical"].map(tile),
        breakdowns: [
          Digest.Breakdown(
            heading: "By module",
            parts: ["checkout", "catalog", "login"].enumerated().map {
              Digest.Breakdown.Part(
                name: $0.element, value: Double(60 - $0.offset * 17), text: "\(60 - $0.offset * 17)")
            })
        ]), advice: Digest.Listing(heading: "To do", lines: [line, line]),
      honesty: Digest.Listing(heading: "What this rests on", lines: [Digest.Line("All 168 hours are covered.")]))
  }

  private func tile(_ name: String) -> Digest.Tile {
    Digest.Tile(
      name: name, value: "2.14 s", change: "+0.73 s", movement: nil, judgement: "worse", tone: .bad,
      values: charts.data.history.suffix(28).map(\.p95), threshold: 2, span: "28 days")
  }
}
