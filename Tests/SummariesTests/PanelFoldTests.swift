import Records
import TestSupport
import Testing

@testable import Summaries

@Suite struct PanelFoldTests {
  private static let plan: ReadPlan = TableFoldTests.plan
  private static let weekly = ReadPlan(
    Comparison(Period(week: Week(containing: Day("2026-11-19")!), zone: .utc)),
    asOf: DaySpan(Day("2026-11-24")!, in: .utc).start, measures: [], masks: true)

  private static func panel(_ aggregate: OwnPanel.PanelAggregate, _ source: RowSource = RowSource(.query("")))
    -> OwnPanel
  {
    OwnPanel(id: "a", titles: ["": "A"], source: source, columns: [:], aggregate: aggregate)
  }

  private func summary(
    _ panel: OwnPanel, _ rows: [SampleCells], _ plan: ReadPlan = Self.plan,
    offered: Set<String> = ["time", "value", "group", "unit"]
  ) -> PanelSummary {
    let request = TableRequest(plan, storedZone: .utc, timeColumn: "at")
    var fold = PanelFold(panel, request, offered: offered)
    for row in rows { fold.add(row) }
    if let overflow = fold.overflow {
      fold = PanelFold(panel, request, offered: offered, keeping: overflow)
      for row in rows { fold.add(row) }
    }
    return fold.summary("A", timeColumn: "at")
  }

  /// Value; what it counts as, and why not.
  static let values: [(SampleCells.Cell, OwnPanel.PanelAggregate, Double?, Rejection.Reason?)] = [
    (2.5, .sum, 2.5, nil), ("2.5", .sum, 2.5, nil), ("-3", .min, -3, nil), (nil, .sum, nil, nil), ("", .sum, nil, nil),
    ("much", .sum, nil, .notANumber), (.blob([49]), .sum, nil, .notANumber), (.number(1e301), .sum, nil, .outOfRange),
    (.number(.infinity), .max, nil, .outOfRange), (1.0, .share, 1, nil), (0.0, .share, 0, nil),
    (0.5, .share, nil, .unusableValue), ("2", .share, nil, .unusableValue), ("junk", .count, 0, nil),
  ]

  @Test(
    "a value is a number, also one that stands as a text; what is none is counted by its reason",
    arguments: values.indices)
  func usable(number: Int) {
    let (cell, aggregate, value, reason) = Self.values[number]
    // A text has the unit of its source too, which SQLite's own conversion gives.
    let row = SampleCells(["2026-11-19 10:00:00", cell])
    var source = RowSource(.query(""))
    source.values = ["value": ValueMap([:])]
    let summary = summary(Self.panel(aggregate, source), [row])
    #expect(summary.parts[0].current.rows == (value == nil ? 0 : 1))
    if let value, aggregate != .count { #expect(summary.parts[0].current.value(aggregate) == value) }
    #expect(summary.rejections == (reason.map { [Rejection(source: .panel("A"), reason: $0, count: 1)] } ?? []))
  }

  @Test("a row counts by its time; of one that cannot be read an example is kept")
  func times() {
    let times: [SampleCells.Cell] = [
      "2026-11-19 00:00:00", "2026-11-19 23:59:59", "2026-11-20 00:00:00", "2026-11-18 23:59:59", "2026-11-12 12:00:00",
      nil,
      "soon",
    ]
    let summary = summary(Self.panel(.count), times.map { SampleCells([$0]) }, offered: ["time"])
    #expect(summary.parts[0].current.rows == 2 && summary.parts[0].reference.rows == 1)
    #expect(summary.rejections.map(\.reason) == [.unreadableTime] && summary.rejections[0].count == 2)
    #expect(summary.rejections[0].example == "soon" && summary.rejections[0].column == "at")
    #expect(summary.firstRow == Instant(iso8601: "2026-11-12T12:00:00Z"))
    // Of days before the first row nothing is known.
    #expect(summary.parts[0].days.map(\.day.description).first == "2026-11-12")
    #expect(summary.parts[0].days.map(\.bucket.rows) == [1, 0, 0, 0, 0, 0, 1, 2])
  }

  @Test("numbers in different units stand apart, most rows first, and those beyond the eighth are told")
  func units() {
    let units = (0..<10).flatMap { unit in Array(repeating: "U\(unit)", count: 10 - unit) }
    let rows = units.map { SampleCells(["2026-11-19 10:00:00", 2.0, nil, .text($0)]) }
    let summary = summary(Self.panel(.sum), rows)
    #expect(summary.parts.map(\.unit) == (0..<8).map { "U\($0)" })
    #expect(summary.parts[0].current.value(.sum) == 20)
    #expect(summary.rejections == [Rejection(source: .panel("A"), reason: .otherUnit, count: 3)])
    #expect(self.summary(Self.panel(.count), rows).parts.map(\.current.rows) == [55])
  }

  @Test("every number is what counting by hand gives, whatever the order of the rows", arguments: 0..<12)
  func property(seed: Int) {
    var random = SplitMix(UInt64(seed))
    let aggregate = OwnPanel.PanelAggregate.allCases[seed % OwnPanel.PanelAggregate.allCases.count]
    // Seconds from 2026-11-02, in a week, the one before or neither; the groups are more than are kept.
    var rows: [(second: Int, value: Double, group: Int)] = []
    for _ in 0..<400 {
      rows.append(
        (
          Int(random.next() % (22 * 86_400)),
          aggregate == .share ? Double(random.next() % 2) : Double(random.next() % 1000) / 8 - 20,
          Int(random.next() % 14) * Int(random.next() % 2)
        ))
    }
    let start = Instant(iso8601: "2026-11-02T00:00:00Z")!
    let cells = rows.map { row in
      SampleCells([
        .text(start.adding(seconds: Int64(row.second)).stored), .number(row.value), .text("g\(row.group)"),
      ])
    }
    let panel = Self.panel(aggregate)
    let forward = summary(panel, cells, Self.weekly, offered: ["time", "value", "group"])
    let backward = summary(panel, cells.reversed(), Self.weekly, offered: ["time", "value", "group"])

    func number(_ values: [Double]) -> Double? {
      switch aggregate {
      case .count: Double(values.count)
      case .sum: values.reduce(0, +)
      case .avg, .share: values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      case .min: values.min()
      case .max: values.max()
      }
    }
    func near(_ bucket: PanelBucket, _ values: [Double]) -> Bool {
      guard let expected = number(values) else { return bucket.value(aggregate) == nil }
      return bucket.value(aggregate).map { abs($0 - expected) < 1e-9 } ?? false && bucket.rows == values.count
    }
    let week = 7 * 86_400
    let current = rows.filter { (2 * week..<3 * week).contains($0.second) }
    let reference = rows.filter { (week..<2 * week).contains($0.second) }
    let part = forward.parts[0]
    #expect(near(part.current, current.map(\.value)) && near(part.reference, reference.map(\.value)))
    for (index, day) in part.days.suffix(21).enumerated() {
      #expect(near(day.bucket, rows.filter { $0.second / 86_400 == index }.map(\.value)), "\(day.day)")
    }
    #expect(part.groups.count == 10 && part.otherNames != nil)
    for group in part.groups {
      #expect(near(group.current, current.filter { "g\($0.group)" == group.name }.map(\.value)), "\(group.name)")
      #expect(near(group.reference, reference.filter { "g\($0.group)" == group.name }.map(\.value)))
    }
    let kept = Set(part.groups.map(\.name))
    #expect(
      part.others.map { near($0.current, current.filter { !kept.contains("g\($0.group)") }.map(\.value)) } == true)
    func weight(_ name: String) -> Double {
      let values = current.filter { "g\($0.group)" == name }.map(\.value)
      return values.isEmpty ? -.infinity : aggregate.isTotal ? number(values) ?? 0 : Double(values.count)
    }
    let all = Set((current + reference).map { "g\($0.group)" })
    let least = kept.map(weight).min() ?? 0
    #expect(all.subtracting(kept).allSatisfy { weight($0) <= least })
    #expect(part.groups.map(\.name) == backward.parts[0].groups.map(\.name))
    #expect(part.current.rows == backward.parts[0].current.rows && part.days.count == backward.parts[0].days.count)
  }

  @Test("of very many groups the largest are kept by a second reading")
  func manyGroups() throws {
    let few = (0..<20_000).map { SampleCells(["2026-11-19 10:00:00", 1.0, .text("small \($0)")]) }
    let rows = few + Array(repeating: SampleCells(["2026-11-19 11:00:00", 1.0, "large"]), count: 50)
    let part = try #require(summary(Self.panel(.sum), rows, offered: ["time", "value", "group"]).parts.first)
    #expect(part.groups.first?.name == "large" && part.groups.first?.current.rows == 50)
    #expect(part.otherNames == nil && part.current.rows == 20_050)
    #expect(part.groups.reduce(part.others?.current.rows ?? 0) { $0 + $1.current.rows } == 20_050)
  }

  @Test("a listing has the first rows of the period, legible and masked, and says how many more there are")
  func listing() {
    let panel = OwnPanel(
      id: "a", titles: [:], source: RowSource(.query("")), columns: [:], chart: .table, rows: 2)
    var fold = PanelListingFold(
      panel, Self.plan.comparison.current, columns: ["at", "who", "n", "note"], time: 0, .text, zone: .utc,
      Self.plan.intake)
    let rows: [[SampleCells.Cell]] = [
      ["2026-11-18 10:00:00", "old", 1.0, nil], ["2026-11-19 10:00:00", "joe@example.org", 1.0, "a\nb"],
      ["soon", "never", 1.0, nil], ["2026-11-19T12:00:00+03:00", "<b>", 2.0, nil],
      ["2026-11-19 11:00:00", "x", 3.0, nil],
      ["2026-11-19 12:00:00", "x", 3.0, nil],
    ]
    for row in rows { fold.add(SampleCells(row)) }
    let summary = fold.summary("A")
    #expect(
      summary.listing?.rows == [
        ["2026-11-19 10:00:00", "•••@•••", "1.0", "a b"], ["2026-11-19 09:00:00", "<b>", "2.0", ""],
      ])
    #expect(summary.listing?.more == 2 && summary.listing?.columns.map(\.isNumeric) == [false, false, true, false])
    #expect(summary.rejections.map(\.reason) == [.unreadableTime] && summary.rejections[0].example == "soon")
  }
}
