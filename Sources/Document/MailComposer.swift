import Analysis
import Records
import Wording

/// Chooses what a mail says of a report.
struct MailComposer {
  private let composer: Composer
  private static let mostDataQuality = 8
  private static let longestPreheader = 110

  private let document: Document
  private var analysis: ReportAnalysis { composer.analysis }
  private var words: any Words { composer.words }

  init(_ composer: Composer, _ document: Document) {
    self.composer = composer
    self.document = document
  }

  func brief() -> MailBrief {
    MailBrief(
      subject: subject(), preheader: preheader(), charts: MailCharts.chosen(from: document.charts, analysis),
      open: open(),
      wholeReport: wholeReport(), dataQuality: DataQualityList(composer, document).lines(atMost: Self.mostDataQuality))
  }

  private func subject() -> String {
    let state: Label? =
      switch analysis.status {
      case .good: nil
      case .attention: .stateAttention
      case .critical: .stateCritical
      case .unknown: .stateUnknown
      }
    return composer.shown(
      words.subject(
        composer.shown(composer.identity.name, 40), analysis.period,
        news: analysis.highlights.inOneLine.map { composer.brief($0.fact) }, otherwise: state), 400)
  }

  /// Parts fall off from the end until it fits.
  private func preheader() -> String {
    let front = document.frontPage
    let whole =
      front.advice.lines.first?.text
      ?? (front.lead + front.news.flatMap { $0.sentences.prefix(1) }).joined(separator: " · ")
    var text = Substring(whole)
    while text.count > Self.longestPreheader, let end = text.lastIndex(where: { ";,:·(".contains($0) }) {
      text = text[..<end]
    }
    return composer.shown(String(text), Self.longestPreheader)
  }

  private func open() -> [MailBrief.OpenError] {
    let order = ReportSeverity.allCases.map(\.rawValue)
    func rank(_ report: ErrorReport) -> Int { order.firstIndex(of: report.severity) ?? order.count }
    let ranked = analysis.newestOpenErrors.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    var groups: [[ErrorReport]] = []
    for (_, report) in ranked {
      if let index = groups.firstIndex(where: { $0[0].title == report.title && $0[0].severity == report.severity }) {
        groups[index].append(report)
      } else {
        groups.append([report])
      }
    }
    return groups.prefix(3).map(told)
  }

  /// Reports of one title and severity, the newest first.
  private func told(_ reports: [ErrorReport]) -> MailBrief.OpenError {
    let report = reports.first { !$0.isClosed } ?? reports[0]
    let owner =
      switch report.assignee {
      case .named(let name): composer.shown(name, 30)
      case .nobody: words.label(.noAssignee)
      case .unknown: ""
      }
    let details = [
      reports.count > 1 ? words.reports(reports.count) : "",
      composer.shown(words.severity(stored: report.severity), 20),
      composer.shown(report.module, 30), words.moment(report.createdAt, in: analysis.period.zone),
      report.isClosed ? words.status(report.status) : owner,
    ]
    return MailBrief.OpenError(
      title: composer.shown(report.title, 80), details: details.filter { !$0.isEmpty }.joined(separator: " · "),
      link: composer.link(toError: report.id))
  }

  private func wholeReport() -> MailBrief.WholeReport {
    let period = analysis.period
    let name = period.id + (period.partial ? ".partial" : "")
    return MailBrief.WholeReport(
      place: words.wholeReport(in: "\(period.kind.id)/\(name)"), label: words.label(.wholeReport),
      link: composer.identity.reportLink.map {
        ReportAddress.filled($0, [("kind", period.kind.id), ("period", name)])
      })
  }
}
