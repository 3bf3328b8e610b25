import Analysis
import Records
import Wording

/// Tables of jobs, each by name.
extension TableComposer {
  /// Said where no outcome of a run is recorded.
  func withoutOutcomes() -> [Block] {
    analysis.figures[.jobs.failed] == nil ? [.paragraph(words.label(.noOutcomes))] : []
  }

  /// One row a job, those with most failed runs first; none where no run has a name.
  func jobs() -> [Block] {
    let isNamed = analysis.jobs.contains { $0.name != JobRecord.unnamed }
    guard isNamed else { return [] }
    let now: [(title: String, id: FigureID, isNumeric: Bool)] = [
      (words.label(.runs), .jobs.byJob.runs, true), (words.label(.failedRuns), .jobs.byJob.failed, true),
      (words.label(.failedShare), .jobs.byJob.failureShare, true),
      (composer.before, .jobs.byJob.failureShare.of(.reference), true),
      (words.label(.mean), .jobs.byJob.mean, true), (composer.before, .jobs.byJob.mean.of(.reference), true),
      (words.label(.p95), .jobs.byJob.p95, true),
    ]
    // A column that the table does not record is left out, not filled with the reason.
    let shown = now.filter { column in
      analysis.jobs.contains { analysis.figures[column.id.named($0.name)]?.value != nil }
    }
    let rows = analysis.jobs.map { job in
      [Cell(composer.shown(words.job(job.name), 60))]
        + shown.map { known($0.id.named(job.name)) }
        + [Cell(job.lastError.map { words.quotation(composer.shown($0, 120)) } ?? "")]
    }
    let others =
      shown.contains { analysis.figures[$0.id.at(.others)] != nil }
      ? [
        [Cell(words.others(analysis.figures[.jobs.otherNames]?.value.map { Int(held: $0) }, .job))]
          + shown.map { known($0.id.at(.others)) } + [Cell("")]
      ] : []
    return table(
      analysis.figures[.jobs.failed] == nil ? words.section(.jobs) : words.label(.byJob),
      [Table.Column(words.label(.name))] + shown.map { Table.Column($0.title, isNumeric: $0.isNumeric) }
        + [Table.Column(words.label(.lastError))], rows + others)
  }

  /// Empty where there is no value, as of a job that did not run before.
  private func known(_ id: FigureID) -> Cell {
    guard let figure = analysis.figures[id], figure.value != nil else { return Cell("") }
    return Cell(words.value(figure), figure: figure.id)
  }

  /// The longest of each job, of two runs and more; those that are not over first, then the longest.
  func failureStreaks() -> [Block] {
    let streaks = analysis.jobs.compactMap { job -> (name: String, streak: FailureStreak)? in
      guard let longest = job.current.flatMap({ $0.runs > 1 ? $0 : nil }) ?? job.longest, longest.runs > 1 else {
        return nil
      }
      return (job.name, longest)
    }
    let ranked = streaks.filter { $0.streak.isOpen } + streaks.filter { !$0.streak.isOpen }
    return table(
      words.label(.failureStreaks),
      [
        Table.Column(words.label(.name)), Table.Column(words.label(.inARow), isNumeric: true),
        Table.Column(words.label(.firstFailure)), Table.Column(words.label(.lastFailure)),
      ],
      ranked.map { name, streak in
        [
          Cell(composer.shown(words.job(name), 60)),
          Cell((streak.mayBeOlder ? "≥\u{A0}" : "") + words.value(Double(streak.runs), .count)),
          Cell(words.brief(moment: span(streak.first))),
          Cell(streak.isOpen ? words.label(.stillFailing) : words.brief(moment: span(streak.last))),
        ]
      })
  }

  func missedJobs() -> [Block] {
    table(
      words.label(.missedJobs),
      [
        Table.Column(words.label(.name)), Table.Column(composer.before, isNumeric: true),
        Table.Column(words.label(.lastRun)),
      ],
      analysis.missedJobs.map { job in
        [
          Cell(composer.shown(words.job(job.name), 60)), Cell(words.value(Double(job.runsBefore), .count)),
          Cell(words.brief(moment: span(job.last))),
        ]
      })
  }

  private func span(_ moment: Instant) -> LocalSpan { LocalSpan(from: moment, to: moment, of: analysis.period) }
}
