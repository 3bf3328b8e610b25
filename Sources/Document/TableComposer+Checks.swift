import Analysis
import Records
import Wording

/// Tables of checks and of their outages.
extension TableComposer {
  /// The worst first: what passed, what passed before, how long it was down.
  func checks() -> [Block] {
    let ids: [(label: String, id: FigureID)] = [
      (words.label(.passRate), .health.byCheck.passRate),
      (composer.before, .health.byCheck.passRate.of(.reference)), (words.label(.uptime), .health.byCheck.uptime),
      (words.label(.downtime), .health.byCheck.down), (words.label(.outages), .health.byCheck.outages),
      (words.label(.longest), .health.byCheck.longest), (words.label(.maintenance), .health.byCheck.maintenance),
      (words.label(.responseMean), .health.byCheck.response),
      (composer.before, .health.byCheck.response.of(.reference)),
    ]
    let columns =
      [Table.Column(words.label(.checkName)), Table.Column(words.label(.state))]
      + ids.map { Table.Column($0.label, isNumeric: true) }
    let silent = Set(analysis.silentChecks)
    let rows = analysis.checks.map { check in
      [
        Cell(composer.shown(check.name, 60)),
        Cell(check.open != nil ? words.label(.down) : silent.contains(check.name) ? words.label(.noChecks) : ""),
      ] + ids.map { known($0.id.named(check.name)) }
    }
    let isCut = ids.contains { analysis.figures[$0.id.at(.others)] != nil }
    let names = analysis.figures[NameBreakdown.checks.otherNames]?.value.map { Int(held: $0) }
    return table(
      words.label(.byCheck), columns,
      rows + (isCut ? [[Cell(words.others(names, .check)), Cell("")] + ids.map { known($0.id.at(.others)) }] : []))
  }

  /// A column that nothing is known for is left blank.
  private func known(_ id: FigureID) -> Cell { analysis.figures[id]?.value == nil ? Cell("") : cell(id) }

  /// Those that are not over first, then by start; short ones close to each other are one row.
  func outages() -> [Block] {
    let columns: [Label] = [.checkName, .when, .lasted, .message]
    let shown = analysis.outages.prefix(Composer.listed)
    return table(
      words.label(.outages), columns.map { Table.Column(words.label($0)) },
      shown.map { group in
        [
          Cell(composer.shown(group.check, 60)), Cell(words.brief(group.span)),
          Cell(words.length(group) + (group.isOpen ? ", \(words.label(.down))" : "")), Cell(quoted(group.message)),
        ]
      } + rest(analysis.outages.count - shown.count, .outage, columns: columns.count))
  }

  /// By time: what is over comes first.
  func expiries() -> [Block] {
    let period = analysis.period
    let columns: [Label] = [.name, .kind, .expires, .daysLeft]
    let shown = analysis.expiries.prefix(Composer.listed)
    return table(
      words.label(.expiries),
      columns.map { Table.Column(words.label($0), isNumeric: $0 == .daysLeft) },
      shown.map { expiry in
        let days = Int(held: expiry.days(from: period.end).rounded(.down))
        return [
          Cell(composer.shown(expiry.name, 60)), Cell(composer.shown(words.kind(stored: expiry.kind), 30)),
          Cell(words.moment(expiry.at, in: period.zone)), Cell(words.value(Double(days), .count)),
        ]
      } + rest(analysis.expiries.count - shown.count, .expiry, columns: columns.count))
  }
}
