import Records
import Settings
import Testing

@Suite("Reading the calendar") struct CalendarTests {
  @Test("events are read in their order; without a last day one is of a single day")
  func all() throws {
    let settings = try read(
      """
      calendar:
        - { name: New Year, from: 2027-01-01, to: 2027-01-08, kind: holiday }
        - { name: "${SALE:-Чёрная пятница}", from: 2026-11-27, kind: sale }
        - name: Move to another server
          from: 2026-11-20
          to: 2026-11-20
          kind: maintenance
      """)
    func day(_ text: String) -> Day { Day(text)! }
    #expect(
      settings.calendar == [
        CalendarEvent("New Year", from: day("2027-01-01"), to: day("2027-01-08"), .holiday),
        CalendarEvent("Чёрная пятница", from: day("2026-11-27"), to: day("2026-11-27"), .sale),
        CalendarEvent("Move to another server", from: day("2026-11-20"), to: day("2026-11-20"), .maintenance),
      ])
    #expect(settings.calendar.map(\.isQuiet) == [true, false, true])
  }

  @Test("an event holds its last day and touches the periods with one of its days")
  func days() throws {
    let event = try #require(
      try read("calendar: [{ name: A, from: 2026-11-14, to: 2026-11-16, kind: sale }]").calendar.first)
    let held = ["2026-11-13", "2026-11-14", "2026-11-16", "2026-11-17"].map { event.contains(Day($0)!) }
    #expect(held == [false, true, true, false])
    let weeks = ["2026-W45", "2026-W46", "2026-W47", "2026-W48"].map {
      event.touches(Period(week: Week($0)!, zone: .utc))
    }
    #expect(weeks == [false, true, true, false])
  }

  @Test("an empty list and none are the same", arguments: ["", "calendar:", "calendar: []"])
  func none(text: String) throws { #expect(try read(text) == Settings()) }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("{ name: A, from: 2027-1-1, kind: sale }", "d.yaml:1:29: calendar.from: \"2027-1-1\" is not a day"),
      ("{ name: A, from: 2027-02-29, kind: sale }", "\"2027-02-29\" is not a day"),
      ("{ name: A, from: 2027-01-01 02:00, kind: sale }", "Write one such as 2027-01-31"),
      ("{ name: A, from: 2027-01-08, to: soon, kind: sale }", "\"soon\" is not a day"),
      (
        "{ name: A, from: 2027-01-08, to: 2027-01-01, kind: sale }",
        "d.yaml:1:45: calendar.to: the event ends before it begins"
      ),
      ("{ name: A, from: 2027-01-08, kind: holidays }", "Write holiday, sale or maintenance"),
      ("{ from: 2027-01-08, kind: sale }", "an event needs a name"),
      ("{ name: A, kind: sale }", "an event needs a first day"),
      ("{ name: A, from: 2027-01-08 }", "an event needs a kind"),
      ("{ name: '', from: 2027-01-08, kind: sale }", "the value is empty"),
      ("{ nam: A, from: 2027-01-08, kind: sale }", "Did you mean name?"),
      ("2027-01-01", "stands where keys with values are wanted"),
    ])
  func wrong(entry: String, complaint: String) {
    let told = complaints("calendar: [\(entry)]")
    #expect(told.contains { $0.contains(complaint) }, "\(told)")
  }

  @Test("a calendar that is no list is told")
  func noList() {
    #expect(complaints("calendar: { name: A }").first?.contains("a list of events is wanted") == true)
    #expect(complaints("calender: []").first?.contains("Did you mean calendar?") == true)
  }
}
