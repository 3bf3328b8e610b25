/// A whole period of the calendar by its kind and name, in no zone.
package struct PeriodName: Hashable, Sendable {
  package let kind: ReportKind
  /// `2026-11-19`, `2026-W47`.
  package let id: String
  package let days: [Day]

  package init(_ kind: ReportKind, containing day: Day) { self.init(kind, kind.calendar.init(containing: day)) }

  /// Nil for an id that names no period of that kind.
  package init?(_ kind: ReportKind, named id: some StringProtocol) {
    guard let span = kind.span(named: id) else { return nil }
    self.init(kind, span)
  }

  private init(_ kind: ReportKind, _ span: any CalendarSpan) {
    self.kind = kind
    id = span.description
    days = span.days
  }

  package static func == (a: PeriodName, b: PeriodName) -> Bool { a.kind == b.kind && a.id == b.id }
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  package var previous: PeriodName { PeriodName(kind, containing: days[0].adding(-1)) }
  package var next: PeriodName { PeriodName(kind, containing: days[days.count - 1].adding(1)) }

  /// The periods of other kinds that its report leads to, in order: its parts, and the wholes it is part of.
  package var related: [PeriodName] {
    kind.relatedKinds.flatMap { kind in
      days.reduce(into: [PeriodName]()) { found, day in
        if found.last?.days.contains(day) != true { found.append(PeriodName(kind, containing: day)) }
      }
    }
  }

  /// With the previous and the next one: all that its report leads to.
  package var neighbours: [PeriodName] { [previous, next] + related }

  /// `daily-2026-11-19`: its place in the list of reports.
  package var anchor: String { "\(kind.id)-\(id)" }
}
