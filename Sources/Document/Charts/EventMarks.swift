import Analysis
import Charting
import Records
import Wording

/// What happened while the lines of a chart ran: incidents by their names, deployments, days of the calendar, the hours a title
/// speaks of.
struct EventMarks {
  let axis: PeriodAxis
  private var source: ChartSource { axis.source }

  /// Over a plot it is cut between words where its room ends.
  static let longestName = 80

  /// A critical incident is solid, any other a bracket; both by their titles as recorded.
  var incidents: [Mark] {
    touching.map { incident, end in
      .span(
        SpanMark(
          from: axis.place(incident.startedAt), to: axis.place(end),
          incident.severity.lowercased() == ErrorReport.critical ? .severe : .minor,
          label: Legible.line(incident.title, limit: Self.longestName)))
    }
  }

  /// Days that the settings mark, in brackets with their names.
  var calendar: [Mark] {
    let zone = source.period.zone
    return source.analysis.calendar.filter { $0.touches(source.period) }.map { event in
      .span(
        SpanMark(
          from: axis.place(zone.start(of: event.first)), to: axis.place(zone.start(of: event.last.adding(1))), .minor,
          label: Legible.line(event.name, limit: Self.longestName)))
    }
  }

  var deployments: [Mark] {
    deployed.map { .version(at: axis.place($0.deployedAt), tag: Legible.line($0.version, limit: 20)) }
  }

  /// Where a limit was crossed for a while, as the findings about the figure tell it.
  ///
  /// - Parameter label: what is said of it; where there is room behind its time.
  func windows(_ facts: [any LimitFact], label: (any LimitFact) -> String) -> [Mark] {
    facts.compactMap { fact in
      guard let span = fact.span else { return nil }
      return .span(
        SpanMark(
          from: axis.place(span.start), to: axis.place(span.end ?? source.period.end),
          .window(fact.crossing.level == .critical ? .bad : .warning),
          label: source.words.labelled(clock(span), label(fact)), brief: label(fact)))
    }
  }

  /// Without the day, where the axis shows it.
  private func clock(_ span: LocalSpan) -> String {
    guard span.firstDay == span.lastDay else { return source.words.brief(span) }
    return source.words.brief(
      LocalSpan(from: span.start, to: span.end, of: Period(day: span.firstDay, zone: source.period.zone)))
  }

  /// For those who do not see the picture.
  var facts: [ChartFact] {
    touching.map { incident, _ in
      .incident(
        source.words.quotation(Legible.line(incident.title, limit: 60)),
        at: brief(incident.startedAt, incident.resolvedAt.map { min($0, source.period.end) }))
    }
      + deployed.map {
        .deployment(Legible.line($0.version, limit: 20), at: source.words.moment(of: $0, source.period))
      }
  }

  private func brief(_ start: Instant, _ end: Instant?) -> String {
    source.words.brief(LocalSpan(from: start, to: end, of: source.period))
  }

  private var touching: [(incident: Incident, end: Instant)] {
    source.analysis.incidents.compactMap { incident in
      let end = incident.resolvedAt ?? source.period.end
      guard incident.startedAt < source.period.end, end > source.period.start else { return nil }
      return (incident, end)
    }
  }

  private var deployed: [Deployment] { source.analysis.deployments.filter { source.period.contains($0.deployedAt) } }
}

extension Words {
  /// When a version was deployed, as the times of the report are told.
  fileprivate func moment(of deployment: Deployment, _ period: Period) -> String {
    brief(LocalSpan(from: deployment.deployedAt, to: deployment.deployedAt, of: period))
      .split(separator: "–", maxSplits: 1).first.map(String.init) ?? ""
  }
}
