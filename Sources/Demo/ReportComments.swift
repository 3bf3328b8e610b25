import Records

/// A row of error_comments.
struct ReportComment {
  let id: String
  let content: String
  let isTechnicalNote: Bool
  let created: Instant
  let updated: Instant
  let author: Int
  let report: String
}

/// Draws the comments below error reports.
enum ReportComments {
  private static let english = (
    notes: [
      "Reproduced on staging.", "See the log of the web server: KeyError: 'price'", "Mended in the next version.",
    ],
    remarks: ["Thank you, we are looking into it.", "Still happens.", "Works now, thank you!"]
  )
  private static let russian = (
    notes: ["Воспроизводится на тестовом сервере.", "В логе: KeyError: 'price'", "Исправлено в следующей версии."],
    remarks: ["Спасибо, разбираемся.", "Всё ещё повторяется.", "Теперь работает, спасибо!"]
  )

  /// By time of creation.
  static func all(_ plan: Plan, reports: [ErrorReportRow]) -> [ReportComment] {
    var random = RandomSource(seed: plan.seed, stream: "comments")
    let forms = StoredForms()
    var comments: [ReportComment] = []
    for report in reports {
      var time = report.created
      for _ in 0..<random.poisson(1.2) {
        time = time.adding(minutes: 2 + random.exponential() * 400)
        let isNote = random.chance(0.35)
        let byReporter = !isNote && report.user != nil && random.chance(0.5)
        let texts = report.language == .russian ? russian : english
        let edited = random.chance(0.1) ? time.adding(minutes: random.uniform(0.5, 30)) : time
        let comment = ReportComment(
          id: forms.identifier(&random), content: random.pick(isNote ? texts.notes : texts.remarks),
          isTechnicalNote: isNote, created: time, updated: edited,
          author: byReporter ? report.user?.id ?? 1 : random.integer(1...Accounts.staff.count), report: report.id)
        if edited < plan.end { comments.append(comment) }
      }
    }
    return comments.sorted { ($0.created, $0.id) < ($1.created, $1.id) }
  }
}
