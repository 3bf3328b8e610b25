import Records
import TestSupport
import Testing

@testable import Summaries

@Suite("Rows of a source that the settings map") struct MappedRowTests {
  private static let table = SourceTable.health

  private func mapped(_ source: RowSource, _ columns: [String], _ cells: [SampleCells.Cell]) -> MappedRow<SampleCells> {
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })
    return MappedRow(
      SampleCells(cells), RowMapping(source, of: Self.table, stored: places, zone: Zone(identifier: "Europe/Moscow")!))
  }

  private func text(_ row: MappedRow<SampleCells>, _ column: Int) -> String {
    unsafe row.withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  @Test("columns stand where the table has them, constants in every row, and what is not there is NULL")
  func columns() {
    var source = RowSource(.query(""))
    source.constants = ["check_name": "Shop", "response_time": "0.25"]
    let row = mapped(source, ["checked_at", "status"], ["2026-11-19 10:00:00", "PASS"])
    #expect(text(row, 1) == "Shop" && text(row, 2) == "PASS" && row.cell(3) == .number && row.real(3) == 0.25)
    #expect(mapped(RowSource(.query("")), ["checked_at"], ["2026-11-19 10:00:00"]).cell(2) == .null)
  }

  @Test(
    "a value is what the map says, whatever its case, its blanks and its storage class",
    arguments: [
      (SampleCells.Cell.number(1), "PASS"), (.text("1"), "PASS"), (.text(" 1 "), "PASS"), (.number(0), "FAIL"),
      (.text("DOWN"), "FAIL"), (.text("down"), "FAIL"), (.text("Pending"), "FAIL"), (.number(7), "unknown"),
      (nil, "unknown"), (.text(""), "unknown"),
    ])
  func values(stored: SampleCells.Cell, meaning: String) {
    var source = RowSource(.query(""))
    source.values = [
      "status": ValueMap(["1": "PASS", "0": "FAIL", " Down": "FAIL", "pending": "FAIL", "3": "skip", "*": "unknown"])
    ]
    let row = mapped(source, ["checked_at", "status"], ["2026-11-19 10:00:00", stored])
    #expect(text(row, 2) == meaning && row.cell(2) == .text && !row.isSkipped)
  }

  @Test("a row whose value says skip is left out, one that no key meets is counted and stays")
  func skipped() throws {
    var source = RowSource(.query(""))
    source.values = ["status": ValueMap(["1": "PASS", "3": "skip"])]
    #expect(mapped(source, ["checked_at", "status"], ["2026-11-19 10:00:00", 3.0]).isSkipped)
    let mapping = RowMapping(source, of: Self.table, stored: ["checked_at": 0, "status": 1], zone: .utc)
    for status: SampleCells.Cell in ["odd", "1", nil, "strange"] {
      MappedRow(SampleCells(["2026-11-19 10:00:00", status]), mapping).noteUnmapped()
    }
    let unmapped = try #require(mapping.unmapped["status"])
    #expect(mapping.unmapped.count == 1 && unmapped.rows == 2 && unmapped.example.shown(TextIntake()) == "odd")
  }

  @Test(
    "times are read in the form and the zone that the settings name",
    arguments: [
      (TimeFormat.text, nil, SampleCells.Cell.text("1970-01-01 03:00:00"), 0),
      (.text, "Asia/Tokyo", .text("1970-01-01 09:00:00.5"), 500_000),
      (.text, "Asia/Tokyo", .text("1970-01-01 00:00:00Z"), 0),
      (.text, nil, .number(0), nil), (.text, nil, .text(""), nil), (.text, nil, nil, nil),
      (.ctime, "UTC", .text("Thu Jan  1 00:00:01 1970"), 1_000_000), (.ctime, "UTC", .text("Thu Jan 01 1970"), nil),
      (.ctime, "UTC", .text("Thu Foo  1 00:00:01 1970"), nil), (.ctime, "UTC", .text("Sun Feb 29 00:00:01 1970"), nil),
      (.epoch, nil, .number(12), 12_000_000), (.epoch, nil, .number(0.25), 250_000),
      (.epoch, nil, .text("12"), 12_000_000),
      (.epoch, nil, .text("soon"), nil), (.epoch, nil, .number(-1), -1_000_000), (.epoch, nil, nil, nil),
      (.epoch, nil, .number(1e300), nil), (.milliseconds, nil, .text("1795089600123"), 1_795_089_600_123_000),
      (.microseconds, nil, .text("1795089600123456"), 1_795_089_600_123_456),
      (.nanoseconds, nil, .text("1795089600123456789"), 1_795_089_600_123_456),
      (.nanoseconds, nil, .text("-1"), -1), (.milliseconds, nil, .text("9223372036854775807"), nil),
    ] as [(TimeFormat, String?, SampleCells.Cell, Int64?)])
  func times(format: TimeFormat, zone: String?, stored: SampleCells.Cell, microseconds: Int64?) {
    var source = RowSource(.query(""))
    source.times = ["checked_at": format]
    source.zone = zone.flatMap(Zone.init(identifier:))
    var parser = TimeParser(zone: .utc)
    let row = mapped(source, ["checked_at"], [stored])
    #expect(row.microseconds(0, &parser) == microseconds ?? TimeParser.unreadable)
  }

  @Test(
    "numbers become Daybook's own units",
    arguments: [("ms", 1500.0, 1.5), ("us", 1500, 0.0015), ("ns", 1_500_000_000, 1.5), ("min", 2, 120), ("s", 2, 2)])
  func units(unit: String, stored: Double, seconds: Double) {
    var source = RowSource(.query(""))
    source.units = ["response_time": unit]
    #expect(mapped(source, ["checked_at", "response_time"], ["", .number(stored)]).real(3) == seconds)
  }

  @Test("a duration is the time between two columns, and none where one of them cannot be read")
  func differences() {
    var source = RowSource(.query(""))
    source.differences = ["response_time": TimeDifference(from: "began", to: "checked_at")]
    source.times = ["began": .epoch, "checked_at": .epoch]
    func row(_ began: SampleCells.Cell) -> MappedRow<SampleCells> {
      mapped(source, ["checked_at", "began"], [12, began])
    }
    #expect(row(10.5).real(3) == 1.5 && row(10.5).cell(3) == .number && row(14).real(3) == -2)
    #expect(row(nil).cell(3) == .null && row("soon").cell(3) == .null)
  }

  @Test("of a source only the columns are read that the table or a difference needs")
  func wanted() {
    var source = RowSource(.query(""))
    source.differences = ["response_time": TimeDifference(from: "began", to: "checked_at")]
    source.constants = ["check_name": "x"]
    let offered: Set = ["checked_at", "began", "password", "status"]
    #expect(RowMapping.wanted(source, of: Self.table, offered: offered) == ["checked_at", "status", "began"])
    #expect(
      RowMapping.absent(RowSource(.query("")), of: Self.table, offered: offered) == [
        "check_name", "response_time", "paused",
      ])
  }
}

extension SampleCells.Cell: ExpressibleByIntegerLiteral {
  init(integerLiteral number: Int) { self = .number(Double(number)) }
}
