import Records
import Summaries
import Testing

@Suite struct CoverageRuleTests {
  @Test("where every hour of the period has rows nothing older is asked")
  func lazy() {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-01T00:00:00Z", to: "2026-11-20T00:00:00Z")
    let coverage = rows.coverage("2026-11-19")
    #expect(coverage.isWhole && coverage.withRows == 24 && coverage.share == 1 && coverage.seconds == 86_400)
    #expect(rows.asked.isEmpty)
  }

  @Test("the judged hours begin 63 days before the silence, wherever that began")
  func reach() {
    let rows = RecordedRows()
    rows.fill(from: "2026-01-01T00:00:00Z", to: "2026-11-16T20:00:00Z")
    #expect(rows.coverage("2026-11-19").gaps.count == 24)
    #expect(rows.asked.min() == Day("2026-09-14"))
    #expect(Set(rows.asked).count == rows.asked.count)
  }

  @Test("hours before the first row are not yet recorded, and rates count from that row on")
  func firstDay() throws {
    let rows = RecordedRows()
    rows.fill(from: "2026-11-06T09:00:00Z", to: "2026-11-07T00:00:00Z")
    let first = try #require(Instant(iso8601: "2026-11-06T09:30:00Z"))
    let coverage = rows.coverage(Period(day: Day("2026-11-06")!, zone: .utc), firstRow: first)
    #expect(coverage.hours == 24 && coverage.withRows == 15 && coverage.notYetRecorded == 9)
    #expect(coverage.share == 1 && !coverage.isWhole && coverage.gaps.isEmpty)
    #expect(coverage.firstRow == first && coverage.seconds == 14.5 * 3600)
    #expect(coverage.empty.map(\.hours) == [9] && coverage.empty.first?.why == .notYetRecorded)
    #expect(rows.asked.isEmpty)
  }

  @Test("the spans of empty hours say of each hour why it is empty, in the order of time")
  func spans() {
    let rows = RecordedRows()
    rows.fill(from: "2026-11-01T00:00:00Z", to: "2026-11-19T09:00:00Z")
    rows.fill(from: "2026-11-19T12:00:00Z", to: "2026-11-19T20:00:00Z")
    let coverage = rows.coverage("2026-11-19")
    #expect(coverage.empty.map(\.hours) == [3, 4] && coverage.empty.allSatisfy { $0.why == .missing })
    #expect(coverage.empty.first?.start == coverage.gaps.first && coverage.gaps.count == 7)
    #expect(coverage.empty.last?.end == Instant(iso8601: "2026-11-20T00:00:00Z"))
  }

  @Test("of days before the first row, and without any row, nothing is recorded and no share is known")
  func nothing() {
    let rows = RecordedRows()
    for first in [nil, Instant(iso8601: "2026-11-20T00:00:00Z")] {
      let coverage = rows.coverage(Period(day: Day("2026-11-19")!, zone: .utc), firstRow: first)
      #expect(coverage.notYetRecorded == 24 && coverage.share == nil && coverage.seconds == 0)
      #expect(coverage.firstRow == nil && !coverage.isNoActivityExpected)
    }
  }

  @Test("a silence that goes on says the same every night, with less than a day of history nothing")
  func forever() {
    let rows = RecordedRows()
    rows.fill(from: "2026-09-01T00:00:00Z", to: "2026-09-05T12:00:00Z")
    for (day, hours) in [("2026-09-05", 12), ("2026-09-06", 24), ("2026-09-30", 24), ("2026-12-24", 24)] {
      let coverage = rows.coverage(day)
      #expect(coverage.gaps.count == hours && coverage.share == Double(24 - hours) / 24, "\(day)")
    }
    let young = RecordedRows()
    young.fill(from: "2026-09-01T04:00:00Z", to: "2026-09-02T02:00:00Z")
    let coverage = young.coverage("2026-09-02")
    #expect(coverage.gaps.isEmpty && coverage.tooLittleHistory == 22 && coverage.withRows == 2)
  }

  @Test("nights and weekends of office hours are none expected; a silent workday is missing, with the Monday before it")
  func office() {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-05T00:00:00Z", to: "2026-11-16T00:00:00Z") { hour in
      let day = Zone.utc.day(containing: hour)
      return day.weekday < 6 && (9..<18).contains(Zone.utc.clockHour(at: hour)) ? 20 : 0
    }
    let friday = rows.coverage("2026-11-13")
    #expect(friday.withRows == 9 && friday.noneExpected == 15 && friday.share == 1)
    #expect(friday.seconds == 9 * 3600)
    let sunday = rows.coverage("2026-11-15")
    #expect(sunday.isNoActivityExpected && sunday.share == nil && sunday.seconds == 0)
    let tuesday = rows.coverage("2026-11-17")
    #expect(tuesday.gaps.map { Zone.utc.clockHour(at: $0) } == Array(9..<18))
    #expect(tuesday.noneExpected == 15 && tuesday.share == 0)
    let week = rows.coverage(Period(week: Week("2026-W47")!, zone: .utc))
    #expect(week.gaps.count == 45 && week.hours == 168 && week.withRows == 0)
  }

  @Test("an empty hour that touches a silence belongs to it, however unsure it is alone")
  func touching() {
    let rows = RecordedRows()
    // At 10 o'clock an hour is empty on every seventh day.
    rows.fill(from: "2026-10-05T00:00:00Z", to: "2026-11-20T00:00:00Z") { hour in
      let clock = Zone.utc.clockHour(at: hour)
      let isSpared = clock == 10 && Zone.utc.day(containing: hour).number % 7 == 1
      let isSilent = Zone.utc.day(containing: hour) == Day("2026-11-19") && (11..<14).contains(clock)
      return isSpared || isSilent ? 0 : 3
    }
    #expect(rows.coverage("2026-11-19").gaps.map { Zone.utc.clockHour(at: $0) } == [11, 12, 13])
    rows.set(Instant(iso8601: "2026-11-19T10:00:00Z")!, 0)
    #expect(rows.coverage("2026-11-19").gaps.map { Zone.utc.clockHour(at: $0) } == [10, 11, 12, 13])
  }

  @Test("the hour that the end of an unfinished period cuts may still get its rows")
  func unfinished() throws {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-05T00:00:00Z", to: "2026-11-19T06:00:00Z")
    let cut = try #require(Instant(iso8601: "2026-11-19T06:20:00Z"))
    let coverage = rows.coverage(Period(day: Day("2026-11-19")!, zone: .utc, cutAt: cut))
    #expect(coverage.hours == 7 && coverage.withRows == 6 && coverage.notYetRecorded == 1 && coverage.gaps.isEmpty)
    #expect(coverage.seconds == 6 * 3600)
    #expect(rows.asked.isEmpty)
  }

  @Test(
    "days of 23 and 25 hours and weeks have as many hours as their clocks showed, whole or silent",
    arguments: [
      ("America/New_York", "2026-03-08", 23), ("America/New_York", "2026-11-01", 25),
      ("Australia/Lord_Howe", "2026-10-04", 24), ("Australia/Lord_Howe", "2026-04-05", 25), ("UTC", "2026-11-19", 24),
    ])
  func hours(identifier: String, day: String, hours: Int) throws {
    let zone = try #require(Zone(identifier: identifier))
    let span = DaySpan(try #require(Day(day)), in: zone)
    for isSilent in [false, true] {
      let rows = RecordedRows(zone: zone)
      for back in 0...40 {
        for hour in DaySpan(span.day.adding(-back), in: zone).hourStarts where back > 0 || !isSilent {
          rows.set(hour, 9)
        }
      }
      let coverage = rows.coverage(day)
      #expect(coverage.hours == hours && coverage.gaps.count == (isSilent ? hours : 0))
      #expect(coverage.seconds == (isSilent ? 0 : span.end.seconds(since: span.start)))
      #expect(coverage.gaps.first == (isSilent ? span.start : nil))
    }
  }

  @Test("where stored times are local, the second of two equal hours is a note, on no night a gap")
  func repeatedHour() throws {
    let berlin = try #require(Zone(identifier: "Europe/Berlin"))
    for zone in [berlin, .utc] {
      let rows = RecordedRows(zone: zone)
      for day in -60...5 {
        for hour in DaySpan(Day("2026-10-25")!.adding(day), in: zone).hourStarts { rows.set(hour, 12) }
      }
      // 01:00 UTC is 02:00 in Berlin for the second time: parsed, its rows are the first's.
      rows.set(Instant(iso8601: "2026-10-25T01:00:00Z")!, 0)
      for day in ["2026-10-24", "2026-10-25", "2026-10-26", "2026-10-30"] {
        let coverage = rows.coverage(Period(day: Day(day)!, zone: zone), storedZone: berlin)
        #expect(coverage.gaps.isEmpty && coverage.repeated == (day == "2026-10-25" ? 1 : 0))
        #expect(coverage.share == 1)
        #expect(coverage.seconds == Double(coverage.hours) * 3600)
      }
      // Stored in UTC the hour is silent, and told.
      let told = rows.coverage(Period(day: Day("2026-10-25")!, zone: zone))
      #expect(told.gaps.map(\.description) == ["2026-10-25T01:00:00Z"] && told.repeated == 0)
      // A true silence around it is told without it.
      for hour in 0..<4 { rows.set(Instant(iso8601: "2026-10-25T00:00:00Z")!.adding(seconds: Int64(hour) * 3600), 0) }
      let around = rows.coverage(Period(day: Day("2026-10-25")!, zone: zone), storedZone: berlin)
      #expect(around.gaps.count == 3 && around.repeated == 1)
    }
  }

  @Test("in the four weeks after a clock change a nightly job that keeps to UTC is not missed")
  func clockChange() throws {
    let zone = try #require(Zone(identifier: "Europe/Berlin"))
    let rows = RecordedRows(zone: zone)
    // Rows in four hours of UTC each night, so an hour earlier on the local clock from 25 October on.
    rows.fill(from: "2026-08-01T00:00:00Z", to: "2026-12-20T00:00:00Z") { hour in
      (1...4).contains(Zone.utc.clockHour(at: hour)) ? 9 : 0
    }
    for offset in 0..<50 {
      let day = Day("2026-10-20")!.adding(offset)
      let coverage = rows.coverage(Period(day: day, zone: zone))
      #expect(coverage.gaps.isEmpty && coverage.withRows == 4, "\(day)")
    }
  }

  // MARK: The calendar

  private static func event(_ first: String, _ last: String, _ kind: CalendarEvent.Marking) -> CalendarEvent {
    CalendarEvent("", from: Day(first)!, to: Day(last)!, kind)
  }

  @Test(
    "on a holiday and in maintenance nothing is missing, in a sale all the more",
    arguments: [(CalendarEvent.Marking.holiday, 0), (.maintenance, 0), (.sale, 12)])
  func marked(kind: CalendarEvent.Marking, gaps: Int) {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-01T00:00:00Z", to: "2026-11-19T12:00:00Z")
    let coverage = rows.coverage("2026-11-19", calendar: [Self.event("2026-11-19", "2026-11-20", kind)])
    #expect(coverage.gaps.count == gaps && coverage.noneExpected == 12 - gaps && coverage.tooLittleHistory == 0)
    #expect(coverage.share == 12 / Double(12 + gaps))
  }

  @Test("where a sale and maintenance share a day, nothing is missing")
  func shared() {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-01T00:00:00Z", to: "2026-11-19T12:00:00Z")
    let events = [Self.event("2026-11-16", "2026-11-22", .sale), Self.event("2026-11-19", "2026-11-19", .maintenance)]
    #expect(rows.coverage("2026-11-19", calendar: events).gaps.isEmpty)
  }

  @Test("a silence that lasts beyond the holiday is missing before and after it")
  func beyond() {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-01T00:00:00Z", to: "2026-11-17T20:00:00Z")
    rows.fill(from: "2026-11-19T06:00:00Z", to: "2026-11-20T00:00:00Z")
    let coverage = ["2026-11-17", "2026-11-18", "2026-11-19"].map {
      rows.coverage($0, calendar: [Self.event("2026-11-18", "2026-11-18", .holiday)])
    }
    #expect(coverage.map(\.gaps.count) == [4, 0, 6] && coverage.map(\.noneExpected) == [0, 24, 0])
  }

  @Test("an empty holiday tells no habit")
  func history() {
    let rows = RecordedRows()
    rows.fill(from: "2026-10-19T00:00:00Z", to: "2026-11-19T00:00:00Z") { hour in
      let day = Zone.utc.day(containing: hour)
      return day.weekday < 6 && day != Day("2026-11-03") && [10, 11].contains(Zone.utc.clockHour(at: hour)) ? 3 : 0
    }
    // Two hours that were empty once in twenty days: (1.5 ÷ 21)² = .0051; never in nineteen: (.5 ÷ 20)² = .0006.
    #expect(rows.coverage("2026-11-19").gaps.isEmpty)
    for kind in CalendarEvent.Marking.allCases {
      let marked = rows.coverage("2026-11-19", calendar: [Self.event("2026-11-03", "2026-11-03", kind)])
      #expect(marked.gaps.count == 2, "\(kind)")
    }
  }

  @Test("an error while asking stops the rule")
  func failure() {
    struct Locked: Error {}
    let rule = CoverageRule(
      period: Period(day: Day("2026-11-19")!, zone: .utc), storedZone: .utc, firstRow: Instant(seconds: 0))
    #expect(throws: Locked.self) {
      try rule.coverage(hasRows: [Array(repeating: false, count: 24)]) { _ throws(Locked) in throw Locked() }
    }
  }
}
