/// Days that are unlike others, as the settings mark them: they tell no usual figures (docs/settings.md#calendar-days-that-are-unlike-others).
package struct CalendarEvent: NamesCarrying, Hashable, Sendable {
  package enum Marking: String, Sendable, CaseIterable { case holiday, sale, maintenance }

  package let name: String
  /// Local days of the reports; both are part of it.
  package let first: Day
  package let last: Day
  package let kind: Marking

  package init(_ name: String, from first: Day, to last: Day, _ kind: Marking) {
    self.name = name
    self.first = first
    self.last = last
    self.kind = kind
  }

  /// Nobody waits for rows.
  package var isQuiet: Bool { kind != .sale }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
  package func touches(_ period: Period) -> Bool { period.days.contains { contains($0.day) } }

  package func renamed(_ shown: (String) -> String) -> CalendarEvent {
    CalendarEvent(shown(name), from: first, to: last, kind)
  }
}
