import Records
import Statistics
import Summaries

/// What makes an hour unlike others that is known by other means.
struct HourCircumstances {
  private let disturbed: [Range<Instant>]
  private let days: [CalendarEvent]
  private let deployments: Set<Int>
  private let zone: Zone

  init(_ input: ReportInput, _ calendar: [CalendarEvent]) {
    let incidents = input.incidents.value
    let own = (incidents?.list ?? []).map { incident in
      incident.startedAt..<max(incident.startedAt, incident.resolvedAt ?? input.period.end)
    }
    disturbed = (incidents?.grave ?? []).map(\.span) + own
    days = calendar
    deployments = Set((input.deployments.value?.list ?? []).map(\.deployedAt.hourNumber))
    zone = input.period.zone
  }

  func of(_ start: Instant) -> HourlyValue.Circumstance {
    let end = start.adding(seconds: 3600)
    if disturbed.contains(where: { $0.lowerBound < end && $0.upperBound > start }) { return .incident }
    let day = zone.day(containing: start)
    if days.contains(where: { $0.contains(day) }) { return .incident }
    return deployments.contains(start.hourNumber) ? .deployment : .ordinary
  }
}
