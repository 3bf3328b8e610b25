import Charting
import Document

/// A digest as full as they come: six tiles with sparklines, charts, counts, advice.
struct ExampleDigest {
  let charts: SixCharts

  var digest: FrontPage {
    let line = FrontPage.Line("Check the payment provider: its answers took 2.1 s instead of 0.7 s.", tone: .neutral)
    return FrontPage(
      service: "Shop", kind: "weekly report", period: "9 – 15 November 2026, UTC",
      state: FrontPage.ServiceState(word: "attention", tone: .warning), lead: [],
      news: [
        FrontPage.News(
          tag: "worse", tone: .bad,
          sentences: [
            "The p95 response time rose from 1.41 s to 2.14 s.", "New error reports rose from 31 to 121.",
          ])
      ], comparison: "Against 2 – 8 November 2026",
      tiles: ["p95 response time", "Error rate", "Requests", "Uptime", "New error reports", "CPU"].map(tile),
      charts: [0, 5, 4].map(shown), further: [],
      errors: FrontPage.Errors(
        heading: "Error reports", note: "", counts: ["new", "resolved", "open", "critical"].map(tile),
        breakdowns: [
          FrontPage.Breakdown(
            heading: "By module",
            parts: ["checkout", "catalog", "login"].enumerated().map {
              FrontPage.Breakdown.BreakdownPart(
                name: $0.element, value: Double(60 - $0.offset * 17), text: "\(60 - $0.offset * 17)")
            })
        ]), advice: FrontPage.Listing(heading: "To do", lines: [line, line]),
      dataQuality: FrontPage.Listing(
        heading: "What this rests on", lines: [FrontPage.Line("All 168 hours are covered.")]))
  }

  private func shown(_ number: Int) -> ReportChart {
    let (name, chart) = charts.all[number]
    return ReportChart(name: name, title: chart.title, altText: "", chart: chart)
  }

  private func tile(_ name: String) -> FrontPage.SummaryTile {
    FrontPage.SummaryTile(
      name: name, value: "2.14 s", change: "+0.73 s", judgement: "worse", tone: .bad,
      values: charts.data.history.suffix(28).map(\.p95), threshold: 2)
  }
}
