public import Document
import Foundation
import Records

/// report.json: every figure and finding, for machines. Its schema is docs/report.schema.json.
public enum JSONReport {
  /// The version of the format; raised when a reader of the older one would misunderstand.
  public static let schema = "daybook-report/1"

  public static func render(_ document: Document) throws -> [UInt8] {
    try JSONBytes.encode(Report(document))
  }

  private struct Report: Encodable {
    let schema = JSONReport.schema
    let kind, language, name, state, title, tool: String
    let asOf, status: String
    let revision: Int
    let period, reference: PeriodEntry
    let headline: [String]
    let figures: [FigureEntry]
    let sections: [SectionEntry]
    let findings: [FindingEntry]
    let recommendations: [RecommendationEntry]
    let coverage: Nullable<CoverageEntry>
    let rejected: [RejectedEntry]
    let charts: [ChartEntry]
    let errorsOpen: [ErrorEntry]
    let incidents: [IncidentEntry]
    let deployments: [DeploymentEntry]
    let honesty: [String]

    init(_ document: Document) {
      let zone = document.span.zone
      kind = document.span.kind.id
      language = document.language
      name = document.identity.name
      state = document.state
      title = document.title
      tool = document.identity.tool
      asOf = document.asOf.description
      status = document.status
      revision = document.identity.revision
      period = PeriodEntry(document.span)
      reference = PeriodEntry(document.comparison.baseline)
      headline = document.headline
      figures = document.figures.figures.map(FigureEntry.init)
      sections = document.sections.map(SectionEntry.init)
      findings = document.findings.map { FindingEntry($0, period: document.span.id) }
      recommendations = document.recommendations.map(RecommendationEntry.init)
      coverage = Nullable(
        document.coverage.map { coverage in
          CoverageEntry(
            source: coverage.source.rawValue, hours: coverage.hours, withRows: coverage.withRows,
            gaps: coverage.gaps.map { zone.label($0) }, notYetRecorded: coverage.notYetRecorded,
            tooLittleHistory: coverage.tooLittleHistory, noneExpected: coverage.noneExpected,
            repeated: coverage.repeated, firstRow: Nullable(coverage.firstRow?.description),
            silentDays: Nullable(coverage.silentDays),
            share: Nullable(document.figures[.coverage.share]?.value ?? coverage.share))
        })
      rejected = document.rejections.map(RejectedEntry.init)
      charts = document.charts.map {
        ChartEntry(name: $0.name, title: $0.title, alt: $0.altText, file: "charts/\($0.name).png")
      }
      errorsOpen = document.openErrors.map(ErrorEntry.init)
      incidents = document.incidents.map(IncidentEntry.init)
      deployments = document.deployments.map(DeploymentEntry.init)
      honesty = document.honesty
    }
  }

  private struct PeriodEntry: Encodable {
    let id, start, end, timezone: String
    let partial: Bool
    init(_ period: Period) {
      id = period.id
      start = period.start.description
      end = period.end.description
      timezone = period.zone.identifier
      partial = period.partial
    }
  }

  private struct FigureEntry: Encodable {
    let id, unit, state: String
    let n: Int
    let value: Nullable<FigureNumber>
    let reason: Nullable<String>
    let origins, parents: [String]

    init(_ figure: Figure) {
      id = figure.id.description
      unit = figure.unit.description
      n = figure.n
      value = Nullable(figure.value.map { FigureNumber(value: $0, unit: figure.unit) })
      switch figure.state {
      case .exact: (state, reason) = ("exact", Nullable(nil))
      case .estimate: (state, reason) = ("estimate", Nullable(nil))
      case .missing(let why): (state, reason) = ("missing", Nullable(why.rawValue))
      }
      origins = figure.origins
      parents = figure.parents.map(\.description)
    }
  }

  /// Money is a string, so that no reader rounds it; everything else a number.
  private struct FigureNumber: Encodable {
    let value: Double
    let unit: Records.Unit

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if case .money = unit { try container.encode(DecimalText.of(value)) } else { try container.encode(value) }
    }
  }

  private struct SectionEntry: Encodable {
    let id, title, state: String
    let notes: [String]
    /// The figures its tables show.
    let figures: [String]

    init(_ section: DocumentSection) {
      id = section.section.rawValue
      title = section.title
      state = section.state.rawValue
      notes = section.blocks.compactMap {
        switch $0 {
        case .paragraph(let text), .warning(let text): text
        case .table, .chart: nil
        }
      }
      figures = section.blocks.flatMap { block in
        guard case .table(let table) = block else { return [String]() }
        return table.rows.flatMap { $0.compactMap { $0.figure?.description } }
      }
    }
  }

  private struct FindingEntry: Encodable {
    let id, rule, measure, severity, text, period: String
    let verdict: Nullable<String>
    /// From when to when it was so; null for the whole period, the end also for what was not over.
    let from, to: Nullable<String>
    let evidence: [EvidenceEntry]

    init(_ finding: Document.FindingText, period: String) {
      id = finding.finding.id
      rule = finding.finding.rule
      measure = finding.finding.measure.description
      severity = finding.finding.severity.rawValue
      text = finding.text
      self.period = period
      verdict = Nullable(finding.finding.verdict?.rawValue)
      from = Nullable(finding.finding.fact.span?.start.description)
      to = Nullable(finding.finding.fact.span?.end?.description)
      evidence = finding.finding.evidence.map(EvidenceEntry.init)
    }
  }

  private struct EvidenceEntry: Encodable {
    let name: String
    /// Null where a statistic is unbounded.
    let value: Nullable<Double>
    let figure: Nullable<String>

    init(_ evidence: Evidence) {
      name = evidence.name
      value = Nullable(evidence.value.isFinite ? evidence.value : nil)
      figure = Nullable(evidence.figure?.description)
    }
  }

  private struct RecommendationEntry: Encodable {
    let id, rule, priority, text: String
    let evidence: [EvidenceEntry]

    init(_ recommendation: Document.RecommendationText) {
      id = recommendation.recommendation.id
      rule = recommendation.recommendation.rule
      priority = recommendation.recommendation.priority.rawValue
      text = recommendation.text
      evidence = recommendation.recommendation.evidence.map(EvidenceEntry.init)
    }
  }

  private struct CoverageEntry: Encodable {
    let source: String
    let hours, withRows: Int
    let gaps: [String]
    let notYetRecorded, tooLittleHistory, noneExpected, repeated: Int
    let firstRow: Nullable<String>
    let silentDays: Nullable<Int>
    let share: Nullable<Double>
  }

  private struct RejectedEntry: Encodable {
    let source, reason: String
    let count: Int
    let atLeast: Bool
    let unit: Nullable<String>
    let column, example: String?

    init(_ rejection: Rejection) {
      source = rejection.source
      reason = rejection.reason.rawValue
      count = rejection.count
      atLeast = rejection.atLeast
      unit = Nullable(rejection.unit)
      column = rejection.column
      example = rejection.example
    }
  }

  private struct ChartEntry: Encodable { let name, title, alt, file: String }

  private struct ErrorEntry: Encodable {
    let id, title, category, severity, module, status, createdAt: String

    init(_ report: ErrorReport) {
      id = report.id
      title = report.title
      category = report.category
      severity = report.severity
      module = report.module
      status = report.status
      createdAt = report.createdAt.description
    }
  }

  private struct IncidentEntry: Encodable {
    let id, title, severity, status, startedAt: String
    let resolvedAt: Nullable<String>

    init(_ incident: Incident) {
      id = incident.id
      title = incident.title
      severity = incident.severity
      status = incident.status
      startedAt = incident.startedAt.description
      resolvedAt = Nullable(incident.resolvedAt?.description)
    }
  }

  private struct DeploymentEntry: Encodable {
    let version, deployedAt: String
    let environment, author, rolledBackAt: Nullable<String>

    init(_ deployment: Deployment) {
      version = deployment.version
      deployedAt = deployment.deployedAt.description
      environment = Nullable(deployment.environment)
      author = Nullable(deployment.author)
      rolledBackAt = Nullable(deployment.rolledBackAt?.description)
    }
  }
}
