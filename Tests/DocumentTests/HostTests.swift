import Analysis
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

/// What is told by host: tiles, tables and pictures.
@Suite struct HostTests {
  private static let composer = Composer(
    ChartsFixture.hosts().analysis, words: English(),
    identity: ReportIdentity(name: "Fleet", tool: "Daybook 0", revision: 1, errorLink: nil))

  @Test("a tile shows the worst host by its name")
  func tiles() {
    let tiles = TileComposer(Self.composer).tiles()
    #expect(tiles.map(\.name) == ["CPU, db-1", "Memory, db-1", "Disk, db-1", "Database connections, db-1"])
    #expect(tiles.map(\.value) == ["45.5 %", "72.8 %", "91 %", "54.6"])
    #expect(tiles.allSatisfy { $0.judgement == "highest of 12 hosts" && $0.trend?.values.count == 7 })
  }

  @Test("a table has a row of each host, beside itself in the period before, and says how many are not listed")
  func table() throws {
    let blocks = Self.composer.analysis.groups.flatMap { TableComposer(Self.composer).groups($0) }
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(
      tables.map(\.title) == [
        "CPU by host", "Memory by host", "Disk by host", "Database connections by host", "Waiting by queue",
      ])
    let disk = try #require(tables.first { $0.title == "Disk by host" })
    #expect(disk.columns.map(\.title) == ["Host", "At the end", "The week before", "Change"])
    #expect(disk.rows.count == 8)
    #expect(disk.rows[0].map { $0.text.replacing("\u{A0}", with: " ") } == ["db-1", "91 %", "81.9 %", "+9.1 points"])
    let remarks = blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
    #expect(remarks == Array(repeating: "4 more hosts are not listed.", count: 4))
  }

  @Test("a host that fell silent is marked in its row")
  func silence() throws {
    var fixture = ChartsFixture.hosts()
    let last = LocalSpan(from: fixture.period.start, to: fixture.period.start, of: fixture.period)
    fixture.findings = [
      Finding(
        rule: "hosts_stopped", measure: "resources.by_group.cpu_usage.mean", area: .system, severity: .medium,
        fact: .hostsSilent(SilentNames([.init("web-2", last: last)])), evidence: [])
    ]
    let composer = Composer(
      fixture.analysis, words: English(),
      identity: ReportIdentity(name: "Fleet", tool: "Daybook 0", revision: 1, errorLink: nil))
    for case .table(let table) in fixture.groups.prefix(3).flatMap({ TableComposer(composer).groups($0) }) {
      #expect(table.rows.map { $0.last?.text } == ["", "", "no rows any more", "", "", "", "", ""])
    }
  }

  @Test("a picture has the first six hosts on one scale")
  func chart() throws {
    let chart = try ChartsTests.chart(.hosts(), "disk-by-group")
    guard case .grid(let panels, let columns) = chart.chart.content else {
      Issue.record("no small multiples")
      return
    }
    #expect(panels.map(\.heading) == ["db-1", "web-1", "web-2", "web-3", "web-4", "web-5"] && columns == 3)
    #expect(chart.title.replacing("\u{A0}", with: " ") == "Disk: db-1 91 %, highest of 12 hosts")
    let lines = panels.map { ChartsTests.lines($0).flatMap(\.samples).map(\.y) }
    #expect(lines[3].prefix(4).allSatisfy { $0 == nil } && lines[3].count == 7)
    #expect(chart.data?.columns.count == 7 && chart.data?.rows.count == 7)
  }

  @Test("a report of one day has no picture of days")
  func day() {
    var fixture = ChartsFixture(day: "2026-11-19")
    fixture.groups = ChartsFixture.hosts().groups
    fixture.book = ChartsFixture.hosts().book
    #expect(ChartsTests.compose(fixture).isEmpty)
  }
}
