import Archive
package import Document
import Records

/// report.json: every figure and finding, for machines.
///
/// Its schema is docs/report.schema.json.
package enum JSONReport {
  package static func render(_ document: Document) throws -> [UInt8] { try ReportFile(document).bytes() }
}

extension ReportFile {
  init(_ document: Document) {
    let span = document.span
    self.init(
      kind: span.kind.id, language: document.language, name: document.identity.name, state: document.state,
      title: document.title, tool: document.identity.tool, asOf: document.asOf.description, status: document.status,
      revision: document.identity.revision, period: PeriodEntry(span),
      reference: PeriodEntry(document.comparison.baseline),
      headline: document.headline, figures: document.figures.figures.map(FigureEntry.init),
      sections: document.sections.map(SectionEntry.init),
      findings: document.findings.map { FindingEntry($0, period: span.id) },
      recommendations: document.recommendations.map(RecommendationEntry.init),
      coverage: document.coverage.map { coverage in
        CoverageEntry(
          source: coverage.source.rawValue, hours: coverage.hours, withRows: coverage.withRows,
          gaps: coverage.gaps.map { span.zone.label($0) }, empty: coverage.empty.map(EmptySpanEntry.init),
          notYetRecorded: coverage.notYetRecorded,
          tooLittleHistory: coverage.tooLittleHistory, noneExpected: coverage.noneExpected,
          repeated: coverage.repeated, firstRow: coverage.firstRow?.description, silentDays: coverage.silentDays,
          share: document.figures[.coverage.share]?.value ?? coverage.share)
      },
      newestRows: document.newestRows.map {
        NewestRowEntry(
          table: $0.table, time: $0.time.description, secondsBeforeEnd: span.end.seconds(since: $0.time))
      },
      rejected: document.rejections.map(RejectedEntry.init),
      charts: document.charts.map {
        ChartEntry(name: $0.name, title: $0.title, alt: $0.altText, file: "charts/\($0.name).png")
      },
      errorsOpen: document.openErrors.map(ErrorEntry.init), incidents: document.incidents.map(IncidentEntry.init),
      deployments: document.deployments.map(DeploymentEntry.init),
      panels: document.panels?.map(ListedPanelEntry.init), dataQuality: document.dataQuality.lines)
  }
}

extension EmptySpanEntry {
  fileprivate init(_ span: Coverage.EmptySpan) {
    self.init(from: span.start.description, to: span.end.description, hours: span.hours, reason: span.why.rawValue)
  }
}

extension PeriodEntry {
  fileprivate init(_ period: Period) {
    self.init(
      id: period.id, start: period.start.description, end: period.end.description, timezone: period.zone.identifier,
      partial: period.partial)
  }
}

extension FigureEntry {
  fileprivate init(_ figure: Figure) {
    let (state, reason): (String, String?) =
      switch figure.state {
      case .exact: ("exact", nil)
      case .estimate: ("estimate", nil)
      case .missing(let why): ("missing", why.rawValue)
      }
    let value = figure.value.map { value -> FigureNumber in
      if case .money = figure.unit { .money(value) } else { .number(value) }
    }
    self.init(
      id: figure.id.description, unit: figure.unit.description, state: state, n: figure.n, value: value, reason: reason,
      origins: figure.origins.map(\.description), parents: figure.parents.map(\.description))
  }
}

extension SectionEntry {
  fileprivate init(_ section: DocumentSection) {
    self.init(
      id: section.section.rawValue, title: section.title, state: section.state.rawValue,
      notes: section.blocks.compactMap {
        switch $0 {
        case .paragraph(let text), .warning(let text): text
        case .table, .chart: nil
        }
      },
      figures: section.blocks.flatMap { block in
        guard case .table(let table) = block else { return [String]() }
        return table.rows.flatMap { $0.compactMap { $0.figure?.description } }
      })
  }
}

extension FindingEntry {
  fileprivate init(_ finding: Document.FindingText, period: String) {
    self.init(
      id: finding.finding.id, rule: finding.finding.rule, measure: finding.finding.measure.description,
      severity: finding.finding.severity.rawValue, text: finding.text, period: period,
      verdict: finding.finding.verdict?.rawValue, from: finding.finding.fact.span?.start.description,
      to: finding.finding.fact.span?.end?.description, evidence: finding.finding.evidence.map(EvidenceEntry.init))
  }
}

extension EvidenceEntry {
  fileprivate init(_ evidence: Evidence) {
    self.init(
      name: evidence.name, value: evidence.value.isFinite ? evidence.value : nil, figure: evidence.figure?.description,
      unit: evidence.unit?.description)
  }
}

extension RecommendationEntry {
  fileprivate init(_ recommendation: Document.RecommendationText) {
    self.init(
      id: recommendation.recommendation.id, rule: recommendation.recommendation.rule,
      priority: recommendation.recommendation.priority.rawValue, text: recommendation.text,
      evidence: recommendation.recommendation.evidence.map(EvidenceEntry.init))
  }
}

extension RejectedEntry {
  fileprivate init(_ rejection: Rejection) {
    self.init(
      source: rejection.source.description, reason: rejection.reason.rawValue, count: rejection.count,
      atLeast: rejection.atLeast,
      unit: rejection.unit, column: rejection.column, example: rejection.example,
      examples: rejection.examples.isEmpty
        ? nil
        : rejection.examples.map {
          RejectedExampleEntry(column: $0.column, value: $0.value, row: $0.row, time: $0.time?.description)
        }, latest: rejection.latest?.description)
  }
}

extension ErrorEntry {
  fileprivate init(_ report: ErrorReport) {
    self.init(
      id: report.id, title: report.title, category: report.category, severity: report.severity, module: report.module,
      status: report.status, createdAt: report.createdAt.description, assignee: report.assignee.name)
  }
}

extension IncidentEntry {
  fileprivate init(_ incident: Incident) {
    self.init(
      id: incident.id, title: incident.title, severity: incident.severity, status: incident.status,
      startedAt: incident.startedAt.description, mitigatedAt: incident.mitigatedAt?.description,
      resolvedAt: incident.resolvedAt?.description,
      affectedServices: incident.affectedServices.isEmpty ? nil : incident.affectedServices,
      assignee: incident.assignee.name, rootCause: incident.rootCause, resolution: incident.resolution)
  }
}

extension DeploymentEntry {
  fileprivate init(_ deployment: Deployment) {
    self.init(
      version: deployment.version, deployedAt: deployment.deployedAt.description, environment: deployment.environment,
      author: deployment.author, notes: deployment.notes,
      rolledBackAt: deployment.rolledBackAt?.description)
  }
}

extension ListedPanelEntry {
  fileprivate init(_ panel: ListedPanel) {
    self.init(
      id: panel.id, title: panel.title, section: panel.section.rawValue, columns: panel.listing.columns.map(\.name),
      rows: panel.listing.rows, more: panel.listing.more)
  }
}
