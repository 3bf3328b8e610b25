import Testing

@testable import Archive

@Suite struct HandQueryTests {
  @Test(
    "values are put in where the query has places for them, and nowhere else",
    arguments: [
      ("SELECT 1", [], .sql("SELECT 1")),
      ("a = ? AND b < ?", ["x", "2026-11-19 00:00:00"], .sql("a = 'x' AND b < '2026-11-19 00:00:00'")),
      ("a = ?", ["it's"], .sql("a = 'it''s'")),
      ("\"who?\" = ? OR '?' = `?` OR [?] = 1", ["x"], .sql("\"who?\" = 'x' OR '?' = `?` OR [?] = 1")),
      ("a -- really?\n= ? /* ? */", ["x"], .sql("a -- really?\n= 'x' /* ? */")),
      ("a = 'it''s ?' AND b = ?", ["x"], .sql("a = 'it''s ?' AND b = 'x'")),
      ("SELECT 'half", [], .sql("SELECT 'half")),
      // A mapped query is not cut by the period.
      ("SELECT a FROM t", ["2026-11-19", "2026-11-20"], .sql("SELECT a FROM t")),
      ("a = ? AND b = ?", ["x"], .not(.values)),
      ("a = ?", ["x", "y"], .not(.values)),
      ("a >= :since AND a < :until", [], .not(.bounds)),
      ("a = ':since'", [], .sql("a = ':since'")),
      ("a = ?", ["•••@•••"], .not(.masked)),
      ("a = ?", ["\u{1B}[31m"], .not(.unprintable)),
      ("a = ?", ["x\u{202E}"], .not(.unprintable)),
      ("SELECT\n\ta", [], .sql("SELECT\n\ta")),
      ("SELECT \u{7}", [], .not(.unprintable)),
    ] as [(String, [String], HandQuery)])
  func cases(query: String, bounds: [String], expected: HandQuery) {
    #expect(HandQuery(.init(id: "o", query: query, bounds: bounds, rows: 1)) == expected)
  }

  @Test("a figure is traced to its parents, its other period and its origins")
  func trace() throws {
    var report = SampleFiles.report
    var other = report.figures[1]
    other.id = "reference.business.revenue.sum"
    report.figures.append(other)
    other.id = "usual.business.revenue.sum"
    report.figures.append(other)
    let manifest = ManifestFile(
      kind: "daily", period: "2026-11-19", revision: 2, tool: "", asOf: "", fingerprint: nil, files: [],
      origins: SampleFiles.manifest.origins + [.init(id: "else", query: "", bounds: [], rows: 0)],
      figures: ["business.revenue.sum": .init(origins: ["metrics"], parents: ["requests.count", "gone"])])
    let trace = try #require(FigureTrace("business.revenue.sum", report, manifest))
    #expect(trace.parents.map(\.id) == ["requests.count"] && trace.origins.map(\.id) == ["metrics"])
    #expect(trace.counterpart?.id == "reference.business.revenue.sum")
    #expect(trace.usual?.id == "usual.business.revenue.sum")
    #expect(FigureTrace("usual.business.revenue.sum", report, manifest)?.usual == nil)
    #expect(FigureTrace("reference.business.revenue.sum", report, manifest)?.counterpart?.id == "business.revenue.sum")
    #expect(FigureTrace("requests.count", report, manifest)?.origins.map(\.id) == ["metrics"])
    #expect(FigureTrace("requests", report, manifest) == nil)
  }
}
