package import Archive
import Records

extension ReportSummary {
  package init(_ document: Document) {
    self.init(
      kind: document.span.kind.id, id: document.span.id, isPartial: document.span.partial,
      revision: document.identity.revision, language: document.language, service: document.frontPage.service,
      period: document.period, status: document.status, state: document.frontPage.state.word,
      headline: document.headline,
      values: document.tiles.map {
        SummaryValue(
          figure: $0.figure.description, name: $0.name, text: $0.value, value: document.figures[$0.figure]?.value)
      })
  }

  package var tone: Tone {
    switch status {
    case "good": .good
    case "attention": .warning
    case "critical": .bad
    default: .neutral
    }
  }
}
