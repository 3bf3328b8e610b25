import Analysis
import Charting
import Records
import Wording

/// The pictures of one panel of the settings: by day, and by group where there are several.
struct PanelCharts {
  private let source: ChartSource
  private let shown: ShownPanel
  private var words: any Words { source.words }
  private var panel: OwnPanel { shown.panel }
  private var title: String { words.name(of: shown.total) }

  init(_ source: ChartSource, _ shown: ShownPanel) {
    self.source = source
    self.shown = shown
  }

  static func byDay(_ shown: ShownPanel) -> String { shown.name }
  static func byGroup(_ shown: ShownPanel) -> String { shown.name + ShownPanel.groupsSuffix }

  var all: [ReportChart] {
    panel.chart == .table || panel.standard == .averageOrder ? [] : [byDay, byGroup].compactMap(\.self)
  }

  // MARK: By day

  private struct DaySlot {
    let day: Day
    let place: Double
    let value: Double?
    let before: Double?
    var isOfPeriod = true
  }

  private func value(_ day: Day) -> Double? { source.figures[shown.total.at(.day(day))]?.value }

  /// Of a day the two weeks that end with it, of longer periods their days, over those of the period before where
  /// weekday stands against weekday.
  private var slots: [DaySlot] {
    let period = source.period
    if period.kind.isOfOneDay {
      let day = period.days[0].day
      return (0..<14).map { index in
        let day = day.adding(index - 13)
        return DaySlot(day: day, place: Double(index), value: value(day), before: nil, isOfPeriod: index == 13)
      }
    }
    let areWeekdays = source.analysis.comparison.relation.isWeekBefore && panel.isCompared
    let earlier = areWeekdays ? source.baseline.span.days : []
    return period.days.filter { $0.start < period.end }.enumerated().map { index, span in
      DaySlot(
        day: span.day, place: Double(index), value: value(span.day),
        before: index < earlier.count ? value(earlier[index]) : nil)
    }
  }

  private func scale(_ slots: [DaySlot]) -> Scale {
    let days = slots.map(\.day)
    if source.period.kind.axis == .days, source.analysis.comparison.relation.isWeekBefore {
      return .band(source.period.span.days.map { words.shortWeekday($0.weekday) })
    }
    let every = slots.map { Tick(at: $0.place + 0.5, label: words.shortWeekday($0.day.weekday)) }
    return .span(
      from: 0, to: Double(source.period.kind.isOfOneDay ? days.count : source.period.span.days.count),
      ticks: (source.period.kind.isOfOneDay ? [every] : []) + days.mondays(every: [1, 2, 4], words, at: 0.5))
  }

  private var byDay: ReportChart? {
    guard let total = source.figures[shown.total], total.state != .missing(.failed) else { return nil }
    let slots = slots
    let values = slots.map(\.value)
    let known = values.compactMap(\.self)
    guard known.contains(where: { $0 != 0 }) else { return nil }
    let largest = (known + slots.compactMap(\.before)).map(abs).max() ?? 0
    let format = format(largest)
    let marks = marks(slots, drawsBars: panel.chart == .bar && !(known.contains { $0 < 0 }))
    let hasBefore = slots.contains { $0.before != nil }
    let names = slots.map { words.shortDay($0.day) }
    var facts: [ChartFact] = total.value.map { [.total(name: title, words.value($0, shown.unit))] } ?? []
    if !panel.aggregate.isTotal { facts = [] }
    facts += source.extent(words.word(.aDay), values, format, at: names)
    let chart = Charting.Panel(
      x: scale(slots), y: .amount(amount(format)),
      marks: (source.period.kind.axis == .days && source.analysis.comparison.relation.isWeekBefore
        ? [] : slots.map(\.day).weekends) + marks)
    return finished(
      Self.byDay(shown), measure: words.word(.byDay), days: (slots[0].day, slots[slots.count - 1].day),
      key: hasBefore ? ReportCharts.comparisonKey(source, panel.chart == .bar ? .mark : .line) : [], facts: facts,
      data: ChartData(
        columns: [words.word(.day), title] + (hasBefore ? [before] : []),
        rows: zip(names, slots).map { name, slot in
          [name, text(slot.value)] + (hasBefore ? [text(slot.before)] : [])
        }), chart)
  }

  private func marks(_ slots: [DaySlot], drawsBars: Bool) -> [Mark] {
    guard drawsBars else {
      func line(_ values: [Double?], _ ink: Ink, _ style: LineMark.LineStyle) -> Mark {
        .line(
          LineMark(zip(slots, values).map { LineMark.LineSample($0.place + 0.5, $1) }, ink: ink, style: style))
      }
      let before = slots.map(\.before)
      return (before.contains { $0 != nil } ? [line(before, .previous, .previous)] : [])
        + [line(slots.map(\.value), .series(1), .current)]
    }
    return [
      .bars(
        slots.compactMap { slot in
          slot.value.map {
            Bar(
              from: slot.place, to: slot.place + 1,
              parts: [Bar.BarPart($0, slot.isOfPeriod ? .series(1) : .past)])
          }
        }),
      .references(
        slots.compactMap { slot in
          slot.before.map { ReferenceMark(from: slot.place, to: slot.place + 1, value: $0) }
        }),
    ]
  }

  // MARK: By group

  /// Lying bars, the largest first; what it was in the period before is a grey mark.
  private var byGroup: ReportChart? {
    let groups = source.figures.series(shown.groups).compactMap { figure in
      figure.value.map { (id: figure.id, name: figure.id.dimension ?? "", value: $0) }
    }
    guard groups.count > 1, let largest = groups.map(\.value).max(), largest > 0,
      groups.allSatisfy({ $0.value >= 0 })
    else { return nil }
    func before(_ id: FigureID) -> Double? { panel.isCompared ? source.figures[id.of(.reference)]?.value : nil }
    let labels = groups.map { Legible.line(words.group($0.name, of: panel.standard), limit: 40) }
    let bars = groups.enumerated().map { index, group in
      Bar(
        from: Double(index), to: Double(index + 1), parts: [Bar.BarPart(group.value, .series(1))],
        label: words.value(group.value, shown.unit))
    }
    let references = groups.enumerated().compactMap { index, group in
      before(group.id).map { ReferenceMark(from: Double(index), to: Double(index + 1), value: $0) }
    }
    let chart = Charting.Panel(
      x: .amount(amount(format(largest))), y: .band(labels), marks: [.bars(bars), .references(references)])
    let period = source.period
    return finished(
      Self.byGroup(shown), measure: words.word(.byGroup),
      days: (period.days[0].day, period.days[period.days.count - 1].day),
      key: references.isEmpty ? [] : ReportCharts.comparisonKey(source, .mark),
      facts: zip(labels, groups).map { name, group in
        .row(name: name, now: text(group.value), before: before(group.id).map { text($0) })
      },
      data: ChartData(
        columns: [words.word(.group), title] + (references.isEmpty ? [] : [self.before]),
        rows: zip(labels, groups).map { name, group in
          [name, text(group.value)] + (references.isEmpty ? [] : [text(before(group.id))])
        }), chart, isHeadline: false)
  }

  // MARK: Both

  private func format(_ largest: Double) -> TickFormat { source.format(shown.unit, largest: largest) }

  private func amount(_ format: TickFormat) -> AmountScale {
    shown.unit == .count && panel.aggregate.isTotal ? source.counts() : AmountScale(format: format)
  }

  private func text(_ value: Double?) -> String { value.map { words.value($0, shown.unit) } ?? "" }

  private var before: String {
    let days = source.baseline.days
    return words.shortSpan(days[0].day, days[days.count - 1].day)
  }

  private func finished(
    _ name: String, measure: String, days: (Day, Day), key: [KeyEntry], facts: [ChartFact], data: ChartData,
    _ content: Charting.Panel, isHeadline: Bool = true
  ) -> ReportChart {
    let headline = isHeadline ? source.headline([shown.total.base]) : nil
    let title = headline ?? self.title
    let span = words.span(days.0, days.1)
    let zone = source.period.zone.identifier
    // A finding as the title says what moved; else the title is what is measured.
    let subtitle = words.subtitle(measure, span, zone: zone, isPartial: source.period.partial)
    return ReportChart(
      name: name, title: title,
      altText: words.alternative("\(self.title), \(measure.lowercased())", span, zone: zone, facts),
      chart: Chart(title: title, subtitle: subtitle, key: key, content: .panels([content])), data: data)
  }
}
