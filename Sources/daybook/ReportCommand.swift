import Records
import Settings

/// `daybook daily` and `daybook weekly`.
struct ReportCommand {
  private let session: Session

  init(_ session: Session) { self.session = session }

  func daily(_ choice: Invocation.DayChoice, _ options: Invocation.PeriodOptions) throws(Failure) -> ExitCode {
    let settings = try session.settings()
    let zone = settings.report.timezone
    let asOf = session.asOf(zone)
    let today = zone.day(containing: asOf)
    let day =
      switch choice {
      case .day(let day): day
      case .yesterday: today.adding(-1)
      case .today: today
      }
    let period = try PeriodGate(settings: settings, asOf: asOf, allowsPartial: options.partial).open(
      Period(day: day, zone: zone), cut: { Period(day: day, zone: zone, cutAt: $0) })
    return try run(period, settings, asOf, options)
  }

  func weekly(_ choice: Invocation.WeekChoice, _ options: Invocation.PeriodOptions) throws(Failure) -> ExitCode {
    let settings = try session.settings()
    let zone = settings.report.timezone
    let asOf = session.asOf(zone)
    let current = Week(containing: zone.day(containing: asOf))
    let week =
      switch choice {
      case .week(let week): week
      case .last: current.previous
      case .this: current
      }
    let period = try PeriodGate(settings: settings, asOf: asOf, allowsPartial: options.partial).open(
      Period(week: week, zone: zone), cut: { Period(week: week, zone: zone, cutAt: $0) })
    return try run(period, settings, asOf, options)
  }

  private func run(
    _ period: Period, _ settings: Settings, _ asOf: Instant, _ options: Invocation.PeriodOptions
  ) throws(Failure) -> ExitCode {
    let summary = options.githubSummary ? try StepSummary(session.surroundings) : nil
    return try Run(session, settings, asOf: asOf, threads: options.threads, summary: summary).report(period)
  }
}
