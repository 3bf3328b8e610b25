import Archive

enum SampleFiles {
  /// A report with one of everything.
  static let report = ReportFile(
    kind: "daily", language: "en", name: "Shop", state: "all well", title: "Shop: daily report", tool: "Daybook 0.1.0",
    asOf: "2026-11-20T01:00:00Z", status: "good", revision: 2, period: day("2026-11-19"), reference: day("2026-11-12"),
    headline: ["Nothing new."],
    figures: [
      FigureEntry(
        id: "requests.count", unit: "count", state: "exact", n: 12, value: .number(12), reason: nil,
        origins: ["metrics"], parents: []),
      FigureEntry(
        id: "business.revenue.sum", unit: "money:RUB", state: "exact", n: 3, value: .money(1_047_326.51), reason: nil,
        origins: [], parents: ["requests.count"]),
      FigureEntry(
        id: "requests.duration.p99", unit: "seconds", state: "missing", n: 3, value: nil, reason: "too_few_rows",
        origins: [], parents: []),
    ],
    sections: [
      SectionEntry(id: "requests", title: "Requests", state: "filled", notes: ["n"], figures: ["requests.count"])
    ],
    findings: [
      FindingEntry(
        id: "f", rule: "threshold", measure: "requests.error_rate", severity: "low", text: "t", period: "2026-11-19",
        verdict: nil, from: nil, to: "2026-11-19T12:00:00Z",
        evidence: [EvidenceEntry(name: "e", value: nil, figure: nil)])
    ],
    recommendations: [
      RecommendationEntry(
        id: "r", rule: "rule", priority: "high", text: "t",
        evidence: [EvidenceEntry(name: "e", value: 0.1, figure: "requests.count")])
    ],
    coverage: nil,
    rejected: [
      RejectedEntry(source: "metrics", reason: "r", count: 1, atLeast: false, unit: nil, column: nil, example: "x")
    ],
    charts: [ChartEntry(name: "c", title: "t", alt: "a", file: "charts/c.png")],
    errorsOpen: [
      ErrorEntry(
        id: "1", title: "t", category: "ui", severity: "low", module: "m", status: "open",
        createdAt: "2026-11-19T12:00:00Z", assignee: "a.petrova")
    ],
    incidents: [
      IncidentEntry(
        id: "i", title: "t", severity: "high", status: "open", startedAt: "2026-11-19T12:00:00Z",
        mitigatedAt: "2026-11-19T12:30:00Z", resolvedAt: nil, affectedServices: ["web"], assignee: nil,
        rootCause: "c", resolution: nil)
    ],
    deployments: [
      DeploymentEntry(
        version: "1/2", deployedAt: "2026-11-19T12:00:00Z", environment: nil, author: "Ё", notes: "n", rolledBackAt: nil
      )
    ],
    dataQuality: [])

  private static func day(_ id: String) -> PeriodEntry {
    PeriodEntry(id: id, start: id + "T00:00:00Z", end: id + "T24:00:00Z", timezone: "UTC", partial: false)
  }

  static let manifest = ManifestFile(
    kind: "daily", period: "2026-11-19", revision: 1, tool: "Daybook 0.1.0", asOf: "2026-11-20T01:00:00Z",
    fingerprint: "f1",
    files: [.init(path: "report.json", bytes: 3, sha256: "00")],
    origins: [.init(id: "metrics", query: "SELECT 1", bounds: ["a", "b"], rows: 5)],
    figures: ["requests.by_path{/a_b/}": .init(origins: ["metrics"], parents: [])])

  static let summary = ReportSummary(
    kind: "daily", id: "2026-11-19", isPartial: false, revision: 1, language: "en", service: "Shop", period: "Thursday",
    status: "good", state: "all well", headline: [],
    values: [
      .init(figure: "requests.count", name: "Requests", text: "12", value: 12),
      .init(figure: "requests.error_rate", name: "Errors", text: "–", value: nil),
    ])
}
