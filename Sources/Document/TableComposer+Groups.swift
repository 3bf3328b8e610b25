import Analysis
import Records
import Wording

/// Tables of hosts, and of other groups of rows that are told one by one.
extension TableComposer {
  /// The worst first, each beside itself in the period before, and how many are not listed.
  func groups(_ grouped: GroupedMeasure) -> [Block] {
    table(grouped) + (words.unlisted(of: grouped).map { [.paragraph($0)] } ?? [])
  }

  private func table(_ grouped: GroupedMeasure) -> [Block] {
    let figure = grouped.figure
    let others = grouped.others
    let columns =
      [Table.Column(name(of: grouped.field))]
      + ([label(figure), composer.before, words.label(.change)] + others.map(label))
      .map { Table.Column($0, isNumeric: true) } + [Table.Column(words.label(.judgement))]
    return table(
      words.title(of: grouped), columns,
      grouped.groups.compactMap { group in
        guard let value = analysis.figures[figure.named(group.name)] else { return nil }
        let compared = composer.comparison(value)
        return [
          Cell(composer.shown(group.name, 60)), cell(value.id), Cell(compared.before),
          Cell(compared.change?.text ?? ""),
        ] + others.map { cell($0.named(group.name)) } + [Cell(composer.judgement(value.id))]
      })
  }

  private func name(of field: GroupField) -> String {
    switch field {
    case .host: words.label(.host)
    case .path: words.label(.path)
    case .member(let name): composer.shown(name, 30)
    case .none: words.label(.name)
    }
  }

  /// What of its rows a figure of a gauge, or of a metric type, is.
  private func label(_ figure: FigureID) -> String {
    let aggregate = figure.definition.name.split(separator: ".").last.map(String.init) ?? ""
    if case .measure? = figure.custom { return words.label(.value) }
    switch aggregate {
    case "mean": return words.label(.mean)
    case "max": return words.label(.maximum)
    case "last": return words.label(.last)
    case "count": return words.label(.rows)
    default: return words.label(.value)
    }
  }
}
