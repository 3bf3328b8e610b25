import Analysis
import Charting
import Records
import Wording

extension ChartDefinition {
  static let jobRuns = ChartDefinition(
    "job-runs", in: .jobs, figures: [.jobs.runs, .jobs.failed, .jobs.byJob.failed], draw: ReportCharts.jobRuns)
  static let jobFailures = ChartDefinition(
    "job-failures", in: .jobs, figures: [.jobs.failureShare, .jobs.byJob.failureShare],
    draw: ReportCharts.jobFailures)
  static let jobDurations = ChartDefinition(
    "job-durations", in: .jobs, figures: [.jobs.duration.mean, .jobs.byJob.mean], draw: ReportCharts.jobDurations)
}

extension ReportCharts {
  /// Jobs that are drawn by name.
  private static let mostJobs = 10

  /// Failed runs by hour, day or week, those of the job with most of them in a colour of their own, over all runs.
  static func jobRuns(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.jobRuns
    let steps = source.analysis.jobSteps
    guard !steps.isEmpty else { return nil }
    let (runs, failed) = (steps.reduce(0) { $0 + $1.runs }, steps.reduce(0) { $0 + $1.failed })
    guard runs > 0 else { return source.emptyChart(kind) }
    let words = source.words
    let axis = PeriodAxis(source)
    let knowsOutcomes = source.figures[.jobs.failed] != nil
    let worst = steps.contains { $0.failedOfWorst > 0 } ? source.analysis.jobs.first?.name : nil
    let isOfOneJob = source.analysis.jobs.count == 1 && source.figures[.jobs.byJob.runs.at(.others)] == nil
    func bars(_ parts: (JobStep) -> [Bar.BarPart]) -> Mark {
      .bars(steps.map { Bar(from: axis.place($0.start), to: axis.place($0.end), parts: parts($0)) })
    }
    var scale = source.counts()
    scale.least = 5
    let failures = Panel(
      heading: words.word(.failedRuns), weight: 3, x: axis.scale, y: .amount(scale),
      marks: axis.events + [
        bars {
          $0.failed == 0
            ? [Bar.BarPart(0, .muted)]
            : [
              Bar.BarPart(Double($0.failedOfWorst), .bad), Bar.BarPart(Double($0.failed - $0.failedOfWorst), .warning),
            ]
        }
      ])
    let all = Panel(
      heading: words.word(.runs), weight: knowsOutcomes ? 2 : 1, x: axis.scale, y: .amount(source.counts()),
      marks: axis.events + [bars { [Bar.BarPart(Double($0.runs), .series(1))] }])
    let hasOthers = steps.contains { $0.failed > $0.failedOfWorst }
    let key =
      isOfOneJob
      ? []
      : (worst.map { [KeyEntry(.bad, .square, label($0, source, 40), brief: label($0, source, 20))] } ?? [])
        + (worst != nil && hasOthers ? [KeyEntry(.warning, .square, words.word(.otherJobs))] : [])
    let names = steps.map { name($0, source) }
    let facts =
      (knowsOutcomes
        ? [
          ChartFact.total(
            name: words.word(.failedRuns),
            words.part(source.numbers.exact(Double(failed)), of: source.numbers.exact(Double(runs))))
        ] + source.most(steps.map { Double($0.failed) }, at: names)
        : [.total(name: words.word(.runs), source.numbers.exact(Double(runs)))]) + EventMarks(axis: axis).facts
    let data = ChartData(
      columns: [words.word(.time), words.word(.runs)] + (knowsOutcomes ? [words.word(.failedRuns)] : [])
        + (worst.map { [label($0, source, 40)] } ?? []),
      rows: steps.indices.map { index in
        let step = steps[index]
        let counts = [step.runs] + (knowsOutcomes ? [step.failed] : []) + (worst == nil ? [] : [step.failedOfWorst])
        return [names[index]] + counts.map { source.numbers.exact(Double($0)) }
      })
    return source.chart(
      kind,
      headline: source.headline([.jobs.byJob.failed], dimensions: Set([worst].compactMap(\.self)))
        ?? words.runs(
          runs, failed: knowsOutcomes ? failed : nil,
          worst: isOfOneJob ? nil : worst.map { (label($0, source, 40), steps.reduce(0) { $0 + $1.failedOfWorst }) }),
      key: key, facts: facts, data: data,
      .panels(knowsOutcomes ? [failures, all] : [all]))
  }

  private static func name(_ step: JobStep, _ source: ChartSource) -> String {
    let span = LocalSpan(from: step.start, to: step.end, of: source.period)
    return source.period.kind.axis == .hours
      ? source.words.brief(span) : source.words.shortSpan(span.firstDay, span.lastDay)
  }

  /// Lying bars of the share of failed runs by job; what it was in the period before is a grey mark.
  static func jobFailures(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.jobFailures
    guard source.figures[.jobs.failed] != nil else { return nil }
    let failing = ranked(.jobs.byJob.failureShare, source).filter { $0.value > 0 }
    guard let first = source.analysis.jobs.first, !failing.isEmpty else { return source.emptyChart(kind) }
    func count(_ id: FigureID) -> Int { Int(held: source.figures[id.named(first.name)]?.value ?? 0) }
    let title = source.words.mostFailed(
      label(first.name, source, 40), count(.jobs.byJob.failed), of: count(.jobs.byJob.runs))
    return byJob(
      kind, failing, source.format(.fraction, largest: failing[0].value), .share,
      label: { name, share in
        let judged = [FigureID.jobs.byJob.failureShare, .jobs.byJob.failed].map { source.figures[$0.named(name)] }
        guard let whole = judged[0]?.n, let part = judged[1]?.value else { return share }
        return source.words.labelled(
          share, source.words.part(source.numbers.exact(part), of: source.numbers.exact(Double(whole))))
      },
      headline: source.headline([.jobs.byJob.failureShare], dimensions: Set(failing.map(\.name))) ?? title, source)
  }

  /// Lying bars of how long a run of each job took on average.
  static func jobDurations(_ source: ChartSource) -> ReportChart? {
    let kind = ChartDefinition.jobDurations
    guard source.figures[.jobs.duration.mean] != nil else { return nil }
    let timed = ranked(.jobs.byJob.mean, source)
    guard let longest = timed.first, longest.value > 0 else { return source.emptyChart(kind) }
    return byJob(
      kind, timed, source.format(.seconds, largest: longest.value), .duration,
      headline: source.words.longest(label(longest.name, source, 40), source.words.duration(longest.value)), source)
  }

  private typealias JobRow = (name: String, value: Double, before: Double?)

  /// The largest first, of equal ones by the order of jobs.
  private static func ranked(_ figure: FigureID, _ source: ChartSource) -> [JobRow] {
    let rows = source.analysis.jobs.compactMap { job -> JobRow? in
      source.figures[figure.named(job.name)]?.value.map {
        (job.name, $0, source.figures[figure.named(job.name).of(.reference)]?.value)
      }
    }
    let ranked = rows.enumerated().sorted { a, b in
      a.element.value != b.element.value ? a.element.value > b.element.value : a.offset < b.offset
    }
    return ranked.prefix(mostJobs).map(\.element)
  }

  private static func byJob(
    _ kind: ChartDefinition, _ rows: [JobRow], _ format: TickFormat, _ column: ChartWord,
    label written: (_ name: String, _ value: String) -> String = { $1 }, headline: String, _ source: ChartSource
  ) -> ReportChart {
    let words = source.words
    let labels = rows.map { label($0.name, source, 40) }
    let bars = rows.enumerated().map { index, row in
      Bar(
        from: Double(index), to: Double(index + 1), parts: [Bar.BarPart(row.value, .series(1))],
        label: written(row.name, format.text(row.value)))
    }
    let references = rows.enumerated().compactMap { index, row in
      row.before.map { ReferenceMark(from: Double(index), to: Double(index + 1), value: $0) }
    }
    let panel = Panel(
      x: .amount(AmountScale(format: format)), y: .band(labels), marks: [.bars(bars), .references(references)])
    let facts = zip(labels, rows).map { name, row in
      ChartFact.row(name: name, now: format.text(row.value), before: row.before.map(format.text))
    }
    let before = words.shortSpan(source.baseline.days[0].day, source.baseline.days[source.baseline.days.count - 1].day)
    return source.chart(
      kind, headline: headline, key: references.isEmpty ? [] : comparisonKey(source, .mark), facts: facts,
      data: ChartData(
        columns: [words.word(.job), words.word(column), before],
        rows: zip(labels, rows).map { [$0, format.text($1.value), $1.before.map(format.text) ?? ""] }),
      .panels([panel]))
  }

  private static func label(_ stored: String, _ source: ChartSource, _ limit: Int) -> String {
    Legible.line(source.words.job(stored), limit: limit)
  }
}
