import Summaries

/// How many entries the report's lists leave out.
enum CutLists {
  static func unlisted(_ input: ReportInput) -> [CutList: Int] {
    let side = ComparedMetrics.current(input)
    let errors = input.errors.value
    let feedback = input.feedback.value
    let left: [CutList: Int] = [
      .otherMetrics: side.map { CustomFigures.otherTypes($0).count - CustomFigures.shownTypes } ?? 0,
      .openErrors: (errors?.current.backlog ?? 0) - (errors?.newestOpen.count ?? 0),
      .missedJobs: (input.jobs.value?.missedCount ?? 0) - (input.jobs.value?.missed.count ?? 0),
      .comments: (feedback?.commentCount ?? 0) - (feedback?.comments.count ?? 0),
    ]
    return left.filter { $0.value > 0 }
  }
}
