import Archive
import Foundation
import Testing

@Suite struct ReportDifferenceTests {
  private static func changed(_ change: (inout ReportFile) -> Void) -> ReportDifference {
    var after = SampleFiles.report
    change(&after)
    return ReportDifference(from: SampleFiles.report, to: after)
  }

  @Test("two readings that say the same are the same, whenever and by whom they were made")
  func same() {
    let difference = Self.changed {
      $0.revision = 7
      $0.asOf = "2026-11-21T01:00:00Z"
      $0.tool = "Daybook 9"
      $0.dataQuality = ["Read later."]
    }
    #expect(difference.isEmpty)
    #expect(difference.before.revision == 2 && difference.after.revision == 7)
  }

  private static let figure = "requests.count"

  /// What is done to the second report, and the kinds of figures that then differ.
  static let figureCases: [(String, @Sendable (inout ReportFile) -> Void, [FigureDifference.Kind])] = [
    ("another value", { $0.figures[0].value = .number(13) }, [.changed]),
    ("another unit", { $0.figures[0].unit = "seconds" }, [.changed]),
    ("another reason", { $0.figures[2].reason = "no_rows" }, [.changed]),
    ("no value any more", { $0.figures[0].value = nil }, [.changed]),
    ("money of other cents", { $0.figures[1].value = .money("1047326.52") }, [.changed]),
    ("other rows", { $0.figures[0].n = 13 }, [.rows]),
    ("other origins", { $0.figures[0].origins = ["elsewhere"] }, []),
    ("gone", { $0.figures.remove(at: 0) }, [.gone]),
    (
      "new",
      {
        var figure = $0.figures[0]
        figure.id = "requests.slow"
        $0.figures.append(figure)
      }, [.new]
    ),
    ("in another order", { $0.figures.reverse() }, []),
  ]

  @Test("figures that differ are told with how", arguments: figureCases)
  func figures(name: String, change: @Sendable (inout ReportFile) -> Void, kinds: [FigureDifference.Kind]) {
    let difference = Self.changed(change)
    #expect(difference.figures.map(\.kind) == kinds)
    #expect(difference.isEmpty == kinds.isEmpty)
  }

  @Test("figures stand in the order of the sections, then those of the reference, then the series")
  func order() {
    let ids = [
      "reports.new{2026-11-19}", "reference.requests.count", "requests.slow", "reports.by_category{ui}",
      "requests.count",
      "reference.reports.new{2026-11-12}", "reports.new",
    ]
    let difference = Self.changed { report in
      let sample = report.figures[0]
      report.figures = ids.map { id in
        var figure = sample
        figure.id = id
        figure.n = 99
        return figure
      }
      report.sections = [
        SectionEntry(
          id: "errors", title: "", state: "filled", notes: [], figures: ["reports.new", "reports.by_category{ui}"]),
        SectionEntry(id: "requests", title: "", state: "filled", notes: [], figures: ["requests.count"]),
      ]
    }
    #expect(
      difference.figures.filter { $0.after != nil }.map(\.id) == [
        "reports.new", "reports.by_category{ui}", "requests.count", "requests.slow", "reference.requests.count",
        "reports.new{2026-11-19}", "reference.reports.new{2026-11-12}",
      ])
    #expect(difference.figures.filter(\.isOfSeries).count == 2)
    #expect(difference.figures.filter(\.isOfReference).map(\.isOfSeries) == [false, true])
  }

  @Test("a category that looks like a day is a name, no series")
  func nameLikeDay() {
    let difference = Self.changed { $0.figures[0].id = "reports.by_module{2026-11-19}" }
    #expect(difference.figures.map(\.isOfSeries) == [false, false])
  }

  /// What is done to the second report, and the member that then differs.
  static let memberCases: [(String, @Sendable (inout ReportFile) -> Void, @Sendable (ReportDifference) -> Bool)] = [
    ("status", { $0.status = "critical" }, { $0.status == Moved(before: "good", after: "critical") }),
    ("a finding came", { $0.findings.append(finding("g")) }, { $0.findings.came.map(\.id) == ["g"] }),
    ("a finding went", { $0.findings = [] }, { $0.findings.gone.map(\.id) == ["f"] }),
    (
      "a finding is worse", { $0.findings[0].severity = "high" },
      { $0.findings.changed.map { $0.after?.severity } == ["high"] && $0.findings.came.isEmpty }
    ),
    (
      "a recommendation says something else", { $0.recommendations[0].text = "u" },
      { $0.recommendations.changed.count == 1 }
    ),
    (
      "coverage is known",
      {
        $0.coverage = CoverageEntry(
          source: "metrics", hours: 24, withRows: 23, gaps: [], notYetRecorded: 0, tooLittleHistory: 0, noneExpected: 0,
          repeated: 0, firstRow: nil, silentDays: nil, share: 0.9)
      }, { $0.coverage?.before == nil && $0.coverage?.after?.withRows == 23 }
    ),
    ("more rows were rejected", { $0.rejected[0].count = 2 }, { $0.rejected.changed.count == 1 }),
    ("a section failed", { $0.sections[0].state = "failed" }, { $0.sections.changed.count == 1 }),
    ("an error was closed", { $0.errorsOpen = [] }, { $0.errorsOpen.gone.map(\.id) == ["1"] }),
    ("an incident was resolved", { $0.incidents[0].status = "resolved" }, { $0.incidents.changed.count == 1 }),
    (
      "another deployment", { $0.deployments[0].version = "3" },
      {
        $0.deployments.came.count == 1 && $0.deployments.gone.count == 1
      }
    ),
  ]

  private static func finding(_ id: String) -> FindingEntry {
    var finding = SampleFiles.report.findings[0]
    finding.id = id
    return finding
  }

  @Test("what differs is told in its place", arguments: memberCases)
  func members(
    name: String, change: @Sendable (inout ReportFile) -> Void, isTold: @Sendable (ReportDifference) -> Bool
  ) {
    let difference = Self.changed(change)
    #expect(!difference.isEmpty)
    #expect(isTold(difference))
  }

  @Test("sentences of two languages are no difference, and neither is the period that a finding is of")
  func languages() {
    let difference = Self.changed {
      $0.language = "ru"
      $0.findings[0].text = "т"
      $0.findings[0].period = "2026-11-20"
      $0.recommendations[0].text = "т"
      $0.period.id = "2026-11-20"
    }
    #expect(difference.isEmpty)
  }

  @Test("entries that share a name are taken in their order")
  func duplicates() {
    let (a, b, c) = (Self.finding("f"), Self.finding("f"), Self.finding("f"))
    var before = SampleFiles.report
    before.findings = [a, b, c]
    var after = before
    after.findings.removeLast()
    after.findings[1].severity = "high"
    let difference = ReportDifference(from: before, to: after)
    #expect(difference.findings.changed.count == 1 && difference.findings.gone.count == 1)
  }

  @Test("the difference the other way round has came and gone exchanged")
  func symmetry() {
    var after = SampleFiles.report
    after.findings = [Self.finding("g")]
    after.figures.removeFirst()
    after.status = "critical"
    let there = ReportDifference(from: SampleFiles.report, to: after)
    let back = ReportDifference(from: after, to: SampleFiles.report)
    #expect(there.findings.came == back.findings.gone && there.findings.gone == back.findings.came)
    #expect(there.status?.before == back.status?.after)
    #expect(there.figures.map(\.kind) == [.gone] && back.figures.map(\.kind) == [.new])
  }

  @Test("what is written is read back")
  func roundTrip() throws {
    let difference = Self.changed {
      $0.status = "critical"
      $0.findings = []
      $0.figures[1].value = .money("1")
    }
    let bytes = try ArchiveLayout.bytes(of: difference)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    #expect(try decoder.decode(ReportDifference.self, from: Data(bytes)) == difference)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"coverage\" : null"))
  }
}
