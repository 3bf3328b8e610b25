import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let uptimePerCheck = ChartDefinition(
    "uptime-per-check", in: .checks,
    figures: [.health.byCheck.passRate, .health.byCheck.uptime, .health.byCheck.outages, .health.checks],
    draw: ReportCharts.uptimePerCheck)
}

extension ReportCharts {
  /// As many rows as can be told apart on a phone.
  private static let mostChecks = 8
  /// Of those of which nothing is to be seen no more than fill so many rows.
  private static let fewestChecks = 5

  /// A row a check, those first of which something is to be seen: its outages at their times, maintenance, silences; the share at the right.
  ///
  /// Only where outages are recorded.
  static func uptimePerCheck(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.uptimePerCheck
    let all = source.analysis.checks.filter { $0.now.watchedSeconds != nil || !$0.outages.isEmpty }
    guard !all.isEmpty else { return nil }
    let eventful = all.filter { !$0.outages.isEmpty || !$0.maintenance.isEmpty || !$0.silences.isEmpty }
    let checks = Array(
      (eventful + all.filter { !eventful.contains($0) }).prefix(max(fewestChecks, min(mostChecks, eventful.count))))
    let axis = PeriodAxis(source)
    let panel = Panel(
      x: axis.scale, y: .band(checks.map { Legible.line($0.name, limit: 60) }),
      marks: [.rows(checks.map { row($0, axis) })])
    let note = all.count > checks.count ? source.words.checks(checks.count, of: all.count) : nil
    return source.chart(
      kind, headline: source.headline(Array(kind.figures)), note: note, key: key(checks, source),
      facts: checks.prefix(4).flatMap { facts($0, source) }, data: data(checks, source), .panels([panel]))
  }

  private static func row(_ check: CheckRecord, _ axis: PeriodAxis) -> TimelineRow {
    let period = axis.source.period
    func stretch(_ span: Range<Instant>, _ kind: TimelineRow.StretchKind) -> TimelineRow.TimelineStretch {
      .init(from: axis.place(span.lowerBound), to: axis.place(span.upperBound), kind)
    }
    let known = check.now.judged > 0 || !check.outages.isEmpty
    let groups = axis.source.analysis.outages.filter { $0.check == check.name }
    let tags = groups.sorted { weight($0) > weight($1) }.map { group in
      TimelineRow.TimelineTag(
        from: axis.place(group.span.start), to: axis.place(group.span.end ?? period.end),
        group.isOpen
          ? axis.source.words.downSince(group.span, lasting: group.longest) : axis.source.words.briefLength(group),
        isBad: group.isOpen)
    }
    return TimelineRow(
      [stretch(period.start..<period.end, known ? .ground : .unknown)]
        + check.silences.map { stretch($0, .unknown) } + check.maintenance.map { stretch($0, .plain) }
        + check.outages.map { stretch($0.start..<max($0.start, $0.end ?? period.end), .bad) },
      tags: tags, value: share(check).map { axis.source.words.value($0, .fraction) } ?? "",
      isBad: check.open != nil)
  }

  private static func weight(_ group: OutageGroup) -> Double {
    group.isOpen ? .infinity : group.longest * Double(group.count)
  }

  private static func share(_ check: CheckRecord) -> Double? { check.now.passRate ?? check.now.uptime }

  private static func key(_ checks: [CheckRecord], _ source: ChartSource) -> [KeyEntry] {
    let words = source.words
    var key: [KeyEntry] = []
    if checks.contains(where: { !$0.outages.isEmpty }) { key.append(KeyEntry(.bad, .square, words.label(.down))) }
    if checks.contains(where: { !$0.maintenance.isEmpty }) {
      key.append(KeyEntry(.muted, .square, words.label(.maintenance).lowercased()))
    }
    if checks.contains(where: { !$0.silences.isEmpty || ($0.now.judged == 0 && $0.outages.isEmpty) }) {
      key.append(KeyEntry(.secondary, .hatched, words.label(.noChecks)))
    }
    return key
  }

  /// For those who do not see the picture.
  private static func facts(_ check: CheckRecord, _ source: ChartSource) -> [ChartFact] {
    let name = Legible.line(check.name, limit: 40)
    let row = share(check).map { ChartFact.row(name: name, now: source.words.value($0, .fraction)) }
    return [row].compactMap(\.self)
      + source.analysis.outages.filter { $0.check == check.name }.prefix(3).map {
        .outage(name, at: source.words.brief($0.span))
      }
  }

  private static func data(_ checks: [CheckRecord], _ source: ChartSource) -> ChartData {
    let words = source.words
    let ids: [(label: Label, id: FigureID)] = [
      (.passRate, .health.byCheck.passRate), (.uptime, .health.byCheck.uptime), (.outages, .health.byCheck.outages),
      (.downtime, .health.byCheck.down),
    ]
    return ChartData(
      columns: [words.label(.checkName)] + ids.map { words.label($0.label) },
      rows: checks.map { check in
        [Legible.line(check.name, limit: 60)]
          + ids.map { column in
            source.figures[column.id.named(check.name)].flatMap { $0.value == nil ? nil : words.value($0) } ?? ""
          }
      })
  }
}
