import Records

/// Where links of pages lead in the list of reports: the place of each report, and a line for each period that a page leads
/// to and that has no report.
struct IndexAnchors {
  private let closed: Set<PeriodName>
  /// Without a report, by kind and date.
  let absent: [PeriodName]

  init(_ reports: [PublishedReport]) {
    let named = reports.compactMap { report in PeriodName(report.kind, named: report.id).map { ($0, report) } }
    closed = Set(named.filter { !$0.1.isPartial }.map(\.0))
    let standing = Set(named.map(\.0))
    let wanted = standing.reduce(into: Set<PeriodName>()) { $0.formUnion($1.neighbours) }.subtracting(standing)
    absent = ReportKind.all.flatMap { kind in
      wanted.filter { $0.kind == kind }.sorted { $0.days[0] < $1.days[0] }
    }
  }

  /// The anchor that a report's place bears; nil for an unfinished one whose period has a closed one too.
  func anchor(_ report: PublishedReport) -> String? {
    guard let name = PeriodName(report.kind, named: report.id), !report.isPartial || !closed.contains(name) else {
      return nil
    }
    return name.anchor
  }
}
