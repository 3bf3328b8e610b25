import Archive
import Charting
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("The list of all reports")
struct IndexComposerTests {
  private func report(_ name: String, _ kind: ReportKind = .daily, status: String? = "good", older: [Int] = [])
    -> PublishedReport
  {
    PublishedReport(
      kind: kind, name: name,
      summary: status.map {
        ReportSummary(
          kind: kind.id, id: name, isPartial: name.hasSuffix(".partial"), revision: older.count + 1,
          language: "en", service: "Shop", period: "Day \(name)", status: $0, state: "State \($0)", headline: ["News."],
          values: [.init(figure: "requests.count", name: "Requests", text: "12", value: 12)])
      }, olderRevisions: older)
  }

  private func index(_ reports: [PublishedReport]) -> ReportIndex {
    IndexComposer(words: English(), name: "Shop").compose(reports)
  }

  private func cells(_ index: ReportIndex) -> [ReportIndex.CalendarCell] {
    index.months.flatMap(\.weeks).flatMap(\.days).compactMap(\.self)
  }

  /// With plain spaces.
  private func spaced(_ notes: [String]) -> [String] { notes.map { $0.replacing("\u{A0}", with: " ") } }

  @Test("a folder without reports has an empty list")
  func empty() {
    let index = index([])
    #expect(index.latest.isEmpty && index.months.isEmpty && index.lists.isEmpty && index.notes.isEmpty)
    #expect(index.title == "Shop: reports")
  }

  @Test("nights between the first and the last report that have none are named, others are not")
  func missing() {
    let index = index(["2026-10-30", "2026-11-02", "2026-11-03"].map { report($0) })
    #expect(spaced(index.notes) == ["No reports for 31 October – 1 November 2026."])
    #expect(
      cells(index).filter { $0.kind == .missing }.map(\.label).sorted() == [
        "1 November 2026: no report", "31 October 2026: no report",
      ])
    #expect(index.months.map(\.title) == ["November 2026", "October 2026"])
    #expect(index.months.allSatisfy { $0.weeks.allSatisfy { $0.days.count == 7 } })
    // 1 November 2026 is a Sunday.
    #expect(index.months[0].weeks[0].days[6]?.day == 1 && index.months[0].weeks[0].days[5] == nil)
  }

  @Test("an unfinished day counts as missing once later days are closed, and a closed report hides it")
  func partial() {
    #expect(index([report("2026-11-20"), report("2026-11-21.partial")]).notes.isEmpty)
    let between = index([report("2026-11-19"), report("2026-11-20.partial"), report("2026-11-21")])
    #expect(spaced(between.notes) == ["No reports for 20 November 2026."])
    #expect(cells(between).first { $0.day == 20 }?.kind == .partial)
    let both = index([report("2026-11-20"), report("2026-11-20.partial", status: "critical")])
    #expect(cells(both).first { $0.day == 20 }?.tone == .good)
  }

  @Test("a folder without a summary is listed as one that cannot be read")
  func unreadable() {
    let index = index([report("2026-11-19"), report("2026-11-20", status: nil)])
    #expect(spaced(index.notes) == ["One folder cannot be read as a report: daily/2026-11-20."])
    #expect(cells(index).first { $0.day == 20 }?.kind == .unreadable)
    #expect(index.latest.map(\.state) == ["cannot be read"])
  }

  @Test("a folder with nothing to open is listed without a link")
  func nothingToOpen() {
    var broken = report("2026-11-20", status: nil)
    broken.file = nil
    let index = index([report("2026-11-19"), broken])
    #expect(index.latest.map(\.page) == [nil])
    #expect(cells(index).filter { $0.kind != .outside }.map(\.page) == ["daily/2026-11-19/report.html", nil])
  }

  @Test("the legend explains unfinished days only where there are some")
  func legend() {
    #expect(index([report("2026-11-20")]).headings.unfinished == nil)
    #expect(index([report("2026-11-20"), report("2026-11-21.partial")]).headings.unfinished == "unfinished")
  }

  @Test("the latest closed reports come first, and newer revisions say so")
  func latest() {
    let index = index([
      report("2026-W46", .weekly), report("2026-W45", .weekly, older: [1, 2]), report("2026-11-20"),
      report("2026-11-21.partial"),
    ])
    #expect(index.latest.map(\.page) == ["daily/2026-11-20/report.html", "weekly/2026-W46/report.html"])
    #expect(index.lists.flatMap(\.cards).map(\.remark) == ["", "revision 3"])
  }

  @Test("lines span thirty days and break where there is no report")
  func trends() {
    let index = index([report("2026-11-18"), report("2026-11-20")])
    let values = index.trends[0].values
    #expect(values.count == 30 && values.suffix(4) == [nil, 12, nil, 12])
    #expect(index.trends.count == 1)
  }

  @Test("the weekly report stands at the end of its row, in both months of a week that two share")
  func weeks() {
    let index = index([report("2026-10-30"), report("2026-11-03"), report("2026-W44", .weekly, status: "critical")])
    let weeks = index.months.flatMap(\.weeks).compactMap(\.week)
    #expect(weeks.map(\.day) == [44, 44] && weeks.map(\.tone) == [.bad, .bad])
    #expect(weeks.map(\.page) == ["weekly/2026-W44/report.html", "weekly/2026-W44/report.html"])
    #expect(weeks[0].label == "Day 2026-W44: State critical. News.")
  }

  @Test("whatever the pages lead to has one place: that of its report, or a line that there is none")
  func anchors() {
    let reports = [
      report("2026-11-19"), report("2026-11-20"), report("2026-11-20.partial"), report("2026-11-21.partial"),
      report("2026-W46", .weekly), report("2026-W47", .weekly), report("2026-W47.partial", .weekly),
      report("2026-10", .monthly),
    ]
    let index = index(reports)
    let places =
      cells(index).compactMap(\.anchor) + index.lists.flatMap(\.cards).compactMap(\.anchor)
      + index.absent.map(\.anchor)
    #expect(places.count == Set(places).count)
    let wanted = reports.compactMap { PeriodName($0.kind, named: $0.id) }.flatMap { [$0] + $0.neighbours }
    #expect(Set(places) == Set(wanted.map(\.anchor)))
    #expect(cells(index).compactMap(\.anchor) == (19...21).map { "daily-2026-11-\($0)" })
    #expect(index.absent.first?.text == "Monday 9 November 2026: no report")
    #expect(index.absent.contains { $0.text == "November 2026: no report" })
    #expect(index.latest.allSatisfy { $0.anchor == nil })
  }

  @Test("a month of the calendar leads to its own report")
  func month() {
    let index = index([report("2026-10-30"), report("2026-11-02"), report("2026-10", .monthly)])
    #expect(index.months.map(\.page) == [nil, "monthly/2026-10/report.html"])
  }

  @Test("months without a report have no calendar, however long the pause")
  func pause() {
    let index = index([report("2001-01-05"), report("2026-11-20")])
    #expect(index.months.count == 2)
    #expect(spaced(index.notes) == ["No reports for 6 January 2001 – 19 November 2026."])
  }
}
