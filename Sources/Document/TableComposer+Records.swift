import Analysis
import Records
import Wording

/// Tables whose rows are rows of the database: what people recorded, and who they are.
extension TableComposer {
  func newestOpen() -> [Block] {
    let zone = analysis.period.zone
    return table(
      words.label(.newestOpen),
      [.title, .severity, .status, .module, .assignee, .created].map { Table.Column(words.label($0)) },
      analysis.newestOpenErrors.map { report in
        [
          Cell(composer.shown(report.title, 80), link: composer.link(toError: report.id)),
          Cell(composer.shown(words.severity(stored: report.severity), 20)),
          Cell(composer.shown(words.status(report.status), 20)), Cell(composer.shown(report.module, 30)),
          Cell(told(report.assignee)), Cell(words.moment(report.createdAt, in: zone)),
        ]
      })
  }

  func incidents() -> [Block] {
    let zone = analysis.period.zone
    let columns: [Label] = [
      .title, .severity, .started, .mitigated, .resolved, .services, .assignee, .rootCause, .resolution,
    ]
    return table(
      "", columns.map { Table.Column(words.label($0)) },
      composer.listedIncidents.map { incident in
        func after(_ end: Instant?) -> String? {
          end.map { $0.seconds(since: incident.startedAt) }.flatMap { $0 < 0 ? nil : words.lasted($0) }
        }
        return [
          Cell(composer.shown(incident.title, 80)), Cell(composer.shown(words.severity(stored: incident.severity), 20)),
          Cell(words.moment(incident.startedAt, in: zone)), Cell(after(incident.mitigatedAt) ?? ""),
          Cell(incident.resolvedAt == nil ? words.label(.stillOpen) : after(incident.resolvedAt) ?? ""),
          Cell(composer.shown(incident.affectedServices.joined(separator: ", "), 80)), Cell(told(incident.assignee)),
          Cell(quoted(incident.rootCause)), Cell(quoted(incident.resolution)),
        ]
      } + rest(analysis.incidents.count - composer.listedIncidents.count, .incident, columns: columns.count))
  }

  func deployments() -> [Block] {
    let zone = analysis.period.zone
    let columns: [Label] = [.version, .deployed, .environment, .author, .notes, .rolledBack]
    return table(
      "", columns.map { Table.Column(words.label($0)) },
      composer.listedDeployments.map { deployment in
        [
          Cell(composer.shown(deployment.version, 40)), Cell(words.moment(deployment.deployedAt, in: zone)),
          Cell(composer.shown(deployment.environment ?? "", 30)), Cell(composer.shown(deployment.author ?? "", 30)),
          Cell(quoted(deployment.notes)), Cell(deployment.rolledBackAt.map { words.moment($0, in: zone) } ?? ""),
        ]
      } + rest(analysis.deployments.count - composer.listedDeployments.count, .deployment, columns: columns.count))
  }

  /// Empty where it is not known or not to be told.
  private func told(_ assignee: Assignee) -> String {
    switch assignee {
    case .named(let name): composer.shown(name, 30)
    case .nobody: words.label(.noAssignee)
    case .unknown: ""
    }
  }

  func quoted(_ recorded: String?) -> String {
    recorded.map { words.quotation(composer.shown($0, 120)) } ?? ""
  }

  func rest(_ count: Int, _ thing: NamedThing, columns: Int) -> [[Cell]] {
    count > 0 ? [[Cell(words.others(count, thing))] + Array(repeating: Cell(""), count: columns - 1)] : []
  }
}
