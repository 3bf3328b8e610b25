import Records
import Summaries

/// `panel.*`: the settings' own panels, of the period, by day and by group.
enum PanelFigures {
  static func add(_ panels: [ShownPanel], _ input: ReportInput, to builder: inout FigureBuilder) {
    for shown in panels where shown.panel.chart != .table {
      let origins = [shown.origin]
      guard let part = shown.part else {
        builder.put(shown.total, nil, shown.unit, n: 0, from: [], otherwise: .failed)
        continue
      }
      // Of a time before the first row of all nothing is known: no row is not 0 of them.
      let knowsReference = shown.summary?.knows(input.comparison.baseline) ?? false
      let aggregate = shown.panel.aggregate
      func put(_ id: FigureID, _ bucket: PanelBucket, isKnown: Bool = true) {
        builder.put(
          id, isKnown ? bucket.value(aggregate) : nil, shown.unit, n: isKnown ? bucket.rows : 0, from: origins)
      }
      if shown.panel.standard?.tellsGroupsOnly != true {
        put(shown.total, part.current)
        if shown.panel.isCompared { put(shown.total.of(.reference), part.reference, isKnown: knowsReference) }
        for (day, bucket) in part.days { put(shown.total.at(.day(day)), bucket) }
      }
      for (group, dimension) in part.groups.map({ ($0, FigureDimension.name($0.name)) })
        + (part.others.map { [($0, .others)] } ?? [])
      {
        put(shown.groups.at(dimension), group.current)
        if shown.panel.isCompared {
          put(shown.groups.of(.reference).at(dimension), group.reference, isKnown: knowsReference)
        }
      }
      if let names = part.otherNames { builder.otherNames(of: shown.groups, names, from: origins) }
    }
  }
}
