import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let coverage = ChartDefinition("coverage", in: nil, draw: ReportCharts.coverage)
}

extension ReportCharts {
  /// Which hours have rows: a row a day, in longer reports than a week's a row a week; nothing where every hour has some.
  static func coverage(_ source: ChartSource) -> ReportChart? {
    // Error reports nobody expects by the hour.
    guard let coverage = source.analysis.coverage, !coverage.empty.isEmpty, coverage.source != .reports else {
      return nil
    }
    let words = source.words
    let grid = CoverageGrid(source.period, coverage)
    let isByWeek = grid.daysPerRow > 1
    let ticks =
      isByWeek
      ? [grid.weekdays.map { Tick(at: Double($0.place) + 12, label: words.shortWeekday($0.weekday)) }]
      : [3, 6, 12].map { step in
        stride(from: 0, through: 24, by: step).map { Tick(at: Double($0), label: source.hour($0)) }
      }
    let panel = Panel(
      x: .span(from: 0, to: Double(grid.daysPerRow * 24), ticks: ticks),
      y: .band(grid.rows.map { isByWeek ? words.shortDay($0[0].day) : name($0[0].day, source) }),
      marks: [.rows(grid.rows.map { TimelineRow(grid.stretches(of: $0)) })])
    let height = 132 + Double(grid.rows.count) * (grid.rows.count > 7 ? 18 : 24)
    return source.chart(
      .coverage, headline: words.coverage(coverage, of: source.period), key: key(coverage, words),
      facts: facts(coverage, source), data: data(coverage, source), height: max(168, height), .panels([panel]))
  }

  private static func name(_ day: Day, _ source: ChartSource) -> String {
    source.period.days.count == 1
      ? source.words.shortDay(day) : "\(source.words.shortWeekday(day.weekday)) \(source.words.shortDay(day))"
  }

  private static func key(_ coverage: Coverage, _ words: any Words) -> [KeyEntry] {
    let why = Set(coverage.empty.map(\.why))
    return (coverage.withRows > 0 ? [KeyEntry(.up, .square, words.word(.hasRows))] : [])
      + (why.contains(.missing) ? [KeyEntry(.bad, .square, words.word(.missing))] : [])
      + (why.contains(.noneExpected) ? [KeyEntry(.muted, .square, words.word(.noneExpected))] : [])
      + (why.isSubset(of: [.missing, .noneExpected]) ? [] : [KeyEntry(.secondary, .hatched, words.word(.notKnown))])
  }

  /// For those who do not see the picture.
  private static func facts(_ coverage: Coverage, _ source: ChartSource) -> [ChartFact] {
    let words = source.words
    let unknown = coverage.notYetRecorded + coverage.tooLittleHistory + coverage.repeated
    let counts: [(ChartWord, Int)] = [
      (.hasRows, coverage.withRows), (.missing, coverage.gaps.count), (.noneExpected, coverage.noneExpected),
      (.notKnown, unknown),
    ]
    let missing = coverage.empty.filter { $0.why == .missing }.prefix(6).map { when($0, source) }
    return counts.filter { $0.1 > 0 }.map { .row(name: words.word($0.0), now: words.hours($0.1)) }
      + (missing.isEmpty ? [] : [.noData(at: missing.joined(separator: "; "))])
  }

  private static func when(_ span: Coverage.EmptySpan, _ source: ChartSource) -> String {
    source.words.brief(LocalSpan(from: span.start, to: span.end, of: source.period))
  }

  private static func data(_ coverage: Coverage, _ source: ChartSource) -> ChartData {
    let words = source.words
    return ChartData(
      columns: [ChartWord.when, .hours, .why].map(words.word),
      rows: coverage.empty.prefix(200).map { span in
        [when(span, source), source.numbers.exact(Double(span.hours)), words.reason(span.why)]
      })
  }
}
