package import Records

/// Names that are too many, and words that are not known.
extension English {
  package func others(_ count: Int?, _ thing: NamedThing) -> String {
    let (one, many) =
      switch thing {
      case .category: ("category", "categories")
      case .module: ("module", "modules")
      case .severity: ("severity", "severities")
      case .status: ("status", "statuses")
      case .check: ("check", "checks")
      case .scenario: ("scenario", "scenarios")
      case .job: ("job", "jobs")
      case .path: ("path", "paths")
      case .incident: ("incident", "incidents")
      case .outage: ("outage", "outages")
      case .expiry: ("entry", "entries")
      case .deployment: ("deployment", "deployments")
      case .errorKind: ("kind", "kinds")
      case .group: ("group", "groups")
      }
    guard let count else { return "other (of more than \(EnglishNumbers.plain(Double(NamedThing.most))) \(many))" }
    return "other (\(EnglishNumbers.counted(count, one, many)))"
  }

  package func unknown(_ words: UnknownWords) -> String {
    let kind =
      switch words.table {
      case .incidents: words.of == 1 ? "incident" : "incidents"
      case .health: words.of == 1 ? "check" : "checks"
      case .scenarios: words.of == 1 ? "scenario run" : "scenario runs"
      case .jobs: words.of == 1 ? "run of a job" : "runs of jobs"
      case .reports: words.of == 1 ? "error report" : "error reports"
      default: words.of == 1 ? "row of \(words.table.id)" : "rows of \(words.table.id)"
      }
    let column = words.column == .severity ? "severity" : "status"
    let verb = words.rows == 1 ? "has" : "have"
    return "\(count(words.rows)) of \(count(words.of)) \(kind) \(verb) a \(column) that is not known: \(list(words))."
  }

  private func list(_ words: UnknownWords) -> String {
    let named = words.words.map { "“\($0.text)” (\(count($0.count)))" }
    return (named + (words.others > 0 ? ["others (\(count(words.others)))"] : [])).joined(separator: ", ")
  }

  private func count(_ number: Int) -> String { EnglishNumbers.plain(Double(number)) }
}
