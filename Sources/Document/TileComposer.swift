import Analysis
import Charting
import Records
import Wording

/// The score card: the numbers a reader looks for first.
///
/// Every format shows these.
struct TileComposer {
  private let composer: Composer
  private var analysis: ReportAnalysis { composer.analysis }
  private var words: any Words { composer.words }

  init(_ composer: Composer) { self.composer = composer }

  /// In the order they are shown; what the database does not record has none.
  func tiles() -> [Tile] {
    let standard = FigureCatalogue.tiles.filter { $0.family != .business || !composer.tellsOrders }
    let tiles = (standard + failingJobs).compactMap { analysis.figures[$0].map(tile) } + orders
    let hosts = worstGroups
    let shown =
      tiles.isEmpty
      ? hosts + measured(beside: hosts).prefix(max(0, Self.mostChecks - hosts.count)) : tiles + hosts
    let further = panels.filter { panel in !shown.contains { $0.figure == panel.figure } }
    return shown + further.prefix(max(0, FrontPageComposer.mostTiles - shown.count))
  }

  /// In place of what metrics say of them: orders and their revenue in the commonest currency.
  private var orders: [Tile] {
    guard composer.tellsOrders else { return [] }
    return [StandardPanel.orders, .revenue].compactMap { standard in
      analysis.panels.first { $0.panel.standard == standard }.flatMap { analysis.figures[$0.total].map(tile) }
    }
  }

  /// What the settings ask for, where there is room.
  ///
  /// What is judged first, then one of each panel, then its other units.
  private var panels: [Tile] {
    let judged = Set(analysis.findings.map(\.measure))
    var seen: Set<String> = []
    let ranked = analysis.panels.map { panel in
      (panel: panel, rank: judged.contains(panel.total) ? 0 : seen.insert(panel.panel.id).inserted ? 1 : 2)
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank } }
      .compactMap { analysis.figures[$0.panel.total] }.filter { $0.value != nil }.map(tile)
  }

  private static let mostChecks = 8
  private static let mostMeasures = 6
  /// Beside measures, which come first.
  private static let leastChecks = 2

  /// Where nothing has a tile by itself: measures of the settings, the first of each metric type, then checks.
  private func measured(beside hosts: [Tile] = []) -> [Tile] {
    var types: Set<String> = []
    let measures = analysis.measures.filter { measure in
      // What is told by host has a tile of its worst one.
      measure.figure.custom != nil && analysis.figures[measure.figure].map { $0.state != .missing(.byGroup) } ?? false
    }
    .filter { types.insert($0.source).inserted }
    let checks = checks(saysOfWhat: !hosts.isEmpty || !measures.isEmpty)
    guard !measures.isEmpty else { return checks }
    let most = Self.mostMeasures - min(Self.leastChecks, checks.count)
    let tiles = measures.prefix(most).compactMap { measure in
      analysis.figures[measure.figure].map { figure in
        var tile = tile(figure)
        tile.name = composer.title(of: measure.figure)
        return tile
      }
    }
    return tiles + checks.prefix(Self.mostMeasures - tiles.count)
  }

  /// One a check, the worst first; beside other tiles the caption says of what it is the share.
  private func checks(saysOfWhat: Bool) -> [Tile] {
    analysis.checks.prefix(Self.mostChecks).compactMap { check in
      [FigureID.health.byCheck.passRate, .health.byCheck.uptime].lazy.compactMap {
        analysis.figures[$0.named(check.name)]
      }.first.map { figure in
        var tile = tile(figure)
        let share =
          figure.id.base == .health.byCheck.uptime ? words.name(of: .availability.uptime) : words.label(.passRate)
        tile.name = composer.shown(check.name, 32) + (saysOfWhat ? ", \(share.lowercased())" : "")
        tile.judgement = composer.judgement(of: check)
        tile.tone = check.open != nil ? .bad : check.now.outages > 0 ? .warning : tile.tone
        return tile
      }
    }
  }

  /// The shares of the jobs that fail most, where there is more than one.
  private var failingJobs: [FigureID] {
    guard analysis.jobs.count > 1 else { return [] }
    return analysis.jobs.map { .jobs.byJob.failureShare.named($0.name) }.prefix(Self.mostJobs)
      .filter { (analysis.figures[$0]?.value ?? 0) > 0 }
  }

  private static let mostJobs = 3

  /// Of each gauge that is told by host the worst one, by its name; what is beyond a limit first.
  private var worstGroups: [Tile] {
    let tiles = analysis.groups.filter(\.isWithoutWhole)
      .compactMap { grouped -> Tile? in
        guard let worst = grouped.groups.first, let figure = analysis.figures[grouped.figure.named(worst.name)],
          figure.value != nil
        else { return nil }
        var tile = tile(figure)
        tile.name = composer.shown("\(words.gauge(of: figure.id)), \(worst.name)", 32)
        if tile.judgement.isEmpty { tile.judgement = words.extreme(of: grouped) }
        tile.trend = trend(worst, of: figure)
        return tile
      }
    let ranked = tiles.filter { $0.tone != .neutral } + tiles.filter { $0.tone == .neutral }
    return Array(ranked.prefix(FrontPageComposer.mostTiles))
  }

  private func trend(_ group: MeasureGroup, of figure: Figure) -> Tile.Trend? {
    guard group.days.count > 1 else { return nil }
    return Tile.Trend(
      values: group.days, threshold: threshold(figure.id), span: words.days(group.days.count),
      endsInValue: isNumber(group.days.last, of: figure.id))
  }

  private func tile(_ figure: Figure) -> Tile {
    let compared = composer.comparison(figure)
    return Tile(
      figure: figure.id,
      name: figure.id.dimensionName.map { words.failed(job: composer.shown(words.job($0), 24)) }
        ?? words.name(of: figure.id),
      value: words.value(figure), before: compared.before, change: change(figure, compared),
      usual: composer.usual(figure.id) ?? "",
      judgement: composer.judgement(figure.id), tone: tone(figure.id),
      trend: remembered(figure) ?? weeks(of: figure) ?? trend(figure.id))
  }

  /// Of few the number before: a small difference beside a small number has to be worked out.
  private func change(_ figure: Figure, _ compared: (before: String, change: Change?)) -> String {
    guard let change = compared.change else { return "" }
    let before = analysis.figures[figure.id.of(.reference)]?.value ?? .infinity
    return figure.unit == .count && before < 10 && change.way != .stayed ? words.was(compared.before) : change.text
  }

  /// Only a finding gives a colour: a crossed limit, or a verdict.
  private func tone(_ figure: FigureID) -> Tone {
    let findings = analysis.findings.filter { $0.measure == figure }
    if findings.contains(where: { $0.verdict == .regressed && $0.severity >= .medium }) { return .bad }
    if findings.contains(where: { $0.kind == .newErrors }) { return .warning }
    switch findings.compactMap(\.fact.crossing).first?.level {
    case .critical: return .bad
    case .warning: return .warning
    case nil: return findings.contains { $0.verdict == .improved } ? .good : .neutral
    }
  }

  /// The periods before, as far as the ledger remembers them.
  private func remembered(_ figure: Figure) -> Tile.Trend? {
    guard let value = figure.value else { return nil }
    let values = analysis.earlier.values(of: figure) + [value]
    guard values.count > 2 else { return nil }
    let span =
      switch analysis.period.days.count {
      case 1: words.days(values.count)
      case 7: words.weeks(values.count)
      default: words.months(values.count)
      }
    return Tile.Trend(
      values: values, threshold: threshold(figure.id),
      usual: analysis.usualRanges[figure.id].map { UsualBand($0, isOfLast: analysis.period.kind.isOfOneDay) },
      line: line(figure.id), span: span, endsInValue: true)
  }

  /// A trend that is told, over the periods like this one.
  private func line(_ figure: FigureID) -> SparklineTrend? {
    analysis.findings.lazy.compactMap { finding in
      guard case .trend(let trend) = finding.fact, trend.figure == figure else { return nil }
      return SparklineTrend(from: trend.from, to: trend.to, length: trend.length)
    }.first
  }

  private func trend(_ figure: FigureID) -> Tile.Trend? {
    let slots = slots(of: figure)
    let gaps = Set(analysis.coverage?.gaps ?? [])
    let values = slots.map { slot in
      if let hour = slot.hour, gaps.contains(hour) { return nil as Double? }
      let value =
        (analysis.figures[figure.at(slot.dimension)]
        ?? analysis.figures[figure.of(.reference).at(slot.dimension)])?.value
      return value.map { figure.definition.isTotal ? $0 / slot.days : $0 }
    }
    guard let first = values.firstIndex(where: { $0 != nil }) else { return nil }
    // A series that begins later than the others is no gap; but one point is no trend.
    let areHours = slots.contains { $0.hour != nil }
    let known = areHours ? values : Array(values[first...])
    let days = slots[first...].reduce(0) { $0 + $1.days }
    guard known.count > 1 else { return nil }
    return Tile.Trend(
      values: known, threshold: threshold(figure),
      span: areHours ? words.hours(known.count) : words.days(Int(days)), endsInValue: isNumber(known.last, of: figure))
  }

  /// Whether the end of a series is what the tile says: that of a day is, of the hours of a day it is not.
  private func isNumber(_ last: Double??, of figure: FigureID) -> Bool {
    guard let last = last ?? nil, let value = analysis.figures[figure]?.value else { return false }
    return abs(last - value) <= 1e-9 * max(1, abs(value))
  }

  /// Of an amount of a week: those of the weeks before too, as far as each of their days is known.
  private func weeks(of figure: Figure) -> Tile.Trend? {
    let period = analysis.period
    guard figure.id.definition.isTotal, period.days.count == 7 else { return nil }
    let last = period.days[6].day
    let sums = (0..<period.kind.seriesDays / 7).map { week -> Double? in
      let days = (0..<7).map { last.adding(-7 * week - $0) }
      if let first = analysis.firstReportDay, figure.id.family == .reports, days[6] < first { return nil }
      let values = days.map { analysis.figures[figure.id.at(.day($0))]?.value }
      return values.contains(nil) ? nil : values.reduce(0) { $0 + ($1 ?? 0) }
    }
    let known = Array(sums.prefix { $0 != nil }.reversed())
    guard known.count > 2, isNumber(known.last, of: figure.id) else { return nil }
    return Tile.Trend(
      values: known, threshold: nil, span: words.weeks(known.count), endsInValue: true)
  }

  /// The hours or weeks of requests, else the last days; error reports always come by the day.
  private func slots(of figure: FigureID) -> [(dimension: FigureDimension, hour: Instant?, days: Double)] {
    let period = analysis.period
    let last = period.days[period.days.count - 1].day
    switch (period.kind.axis, figure.family) {
    case (.hours, .requests):
      return period.days[0].hourStarts.filter { $0 < period.end }.map { (.hour($0, in: period.zone), $0, 1) }
    case (.weeks, .requests):
      return period.weeks.map { (.week($0.week), nil, Double($0.days.count)) }
    default: return (1 - period.kind.trendDays...0).map { (.day(last.adding($0)), nil, 1) }
    }
  }

  private func threshold(_ figure: FigureID) -> Double? {
    let crossed = analysis.findings.lazy.filter { $0.measure == figure }.compactMap(\.fact.crossing).first
    if let crossed { return crossed.limit }
    let measure = analysis.measures.first { $0.figure == figure.ofAllGroups ?? figure }
    return measure?.warning ?? measure?.critical
  }
}
