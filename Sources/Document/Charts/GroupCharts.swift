import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let diskByGroup = chartByGroup("disk-by-group", [.resources.diskUsage.last, .resources.diskUsage.max])
  static let cpuByGroup = chartByGroup("cpu-by-group", [.resources.cpuUsage.mean, .resources.cpuUsage.max])
  static let memoryByGroup = chartByGroup("memory-by-group", [.resources.memoryUsage.mean, .resources.memoryUsage.max])
  static let connectionsByGroup = chartByGroup(
    "connections-by-group", [.resources.databaseConnections.max, .resources.databaseConnections.mean])

  /// In the order in which they are shown where nothing is news.
  static let byGroup = [diskByGroup, cpuByGroup, memoryByGroup, connectionsByGroup, measureByGroup]

  /// Of the settings' own measures that are told by group the one that is news, else the first.
  static let measureByGroup = ChartDefinition("measure-by-group", in: .system) { source in
    ReportCharts.ownGroups(source.analysis).flatMap { ReportCharts.byGroup(named: "measure-by-group", $0, source) }
  }

  private static func chartByGroup(_ name: String, _ figures: [FigureID]) -> ChartDefinition {
    let ofGroups = Set(figures.compactMap(\.ofGroups))
    return ChartDefinition(name, in: .system, figures: ofGroups) { source in
      let grouped = source.analysis.groups.first { ofGroups.contains($0.figure) }
      return grouped.flatMap { ReportCharts.byGroup(named: name, $0, source) }
    }
  }
}

extension ReportCharts {
  private static let mostGroups = 6

  /// The settings' own measure whose groups are drawn.
  static func ownGroups(_ analysis: ReportAnalysis) -> GroupedMeasure? {
    let own = analysis.groups.filter { if case .measure? = $0.figure.custom { true } else { false } }
    let told = Set(analysis.findings.map(\.measure.base))
    return own.first { told.contains($0.figure) } ?? own.first
  }

  /// Small multiples on one scale, the worst first: the number of each day, over the limits of the measure.
  ///
  /// Nothing in a report of one day, whose table says it all.
  static func byGroup(named name: String, _ grouped: GroupedMeasure, _ source: ChartSource) -> ReportChart? {
    guard let kind = ChartDefinition.byGroup.first(where: { $0.name == name }), !source.period.kind.isOfOneDay else {
      return nil
    }
    let known = grouped.groups.filter { $0.value != nil }
    let groups = Array(known.prefix(mostGroups))
    guard let worst = groups.first, let value = worst.value,
      let unit = source.figures[grouped.figure.named(worst.name)]?.unit
    else { return nil }
    let axis = PeriodAxis(source)
    let measure = source.analysis.measures.first { $0.figure.ofGroups == grouped.figure }
    let largest = groups.flatMap { [$0.value] + $0.days }.compactMap(\.self).max() ?? 0
    let format = source.format(unit, largest: largest)
    let limits = measure?.unit == unit ? limits(measure, upTo: largest) : []
    let panels = groups.map { group in
      Panel(
        heading: Legible.line(group.name, limit: 40), x: axis.scale, y: .amount(AmountScale(format: format)),
        marks: limits.map { .rule(at: $0.value, $0.ink, label: "") } + [
          .line(
            LineMark(
              samples(group, axis), ink: .series(1), label: group.value.map { source.words.value($0, unit) } ?? ""))
        ])
    }
    let more = known.count - groups.count + (grouped.unlisted ?? 0)
    return source.chart(
      kind,
      headline: source.words.headline(
        of: grouped, worst: Legible.line(worst.name, limit: 40), source.words.value(value, unit)),
      note: more > 0 ? source.words.groups(groups.count, of: groups.count + more) : nil,
      key: limits.map {
        KeyEntry($0.ink, .line, source.words.limit($0.level, source.format(unit, largest: $0.value).text($0.value)))
      },
      facts: groups.prefix(4).map { group in
        .row(
          name: Legible.line(group.name, limit: 40), now: group.value.map { source.words.value($0, unit) } ?? "",
          before: group.before.map { source.words.value($0, unit) })
      },
      data: data(groups, unit, source), .grid(panels, columns: min(panels.count > 4 ? 3 : 2, panels.count)))
  }

  /// Those within the scale, which reaches to the highest value.
  private static func limits(
    _ measure: Measure?, upTo largest: Double
  ) -> [(value: Double, level: Fact.LimitLevel, ink: Ink)] {
    [(measure?.warning, Fact.LimitLevel.warning, Ink.warning), (measure?.critical, .critical, .bad)].compactMap {
      value, level, ink in value.flatMap { largest >= $0 ? ($0, level, ink) : nil }
    }
  }

  private static func samples(_ group: MeasureGroup, _ axis: PeriodAxis) -> [LineMark.LineSample] {
    zip(axis.source.period.days, group.days).map { span, value in
      LineMark.LineSample((axis.place(span.start) + axis.place(span.end)) / 2, value)
    }
  }

  private static func data(_ groups: [MeasureGroup], _ unit: Unit, _ source: ChartSource) -> ChartData {
    ChartData(
      columns: [source.words.word(.day)] + groups.map { Legible.line($0.name, limit: 60) },
      rows: source.period.days.enumerated().map { index, span in
        [source.words.shortDay(span.day)]
          + groups.map { group in
            group.days.indices.contains(index)
              ? group.days[index].map { source.words.value($0, unit) } ?? "" : ""
          }
      })
  }
}
