package import Records

/// Counts the rows of a business table for all of its standard panels.
package struct BusinessFold {
  private let table: SourceTable
  private var folds: [(panel: OwnPanel, columns: BusinessColumns, fold: PanelFold)]
  package private(set) var rows = 0

  /// - Parameter choices: what `overflow` of a first reading told to keep of the groups of each panel.
  package init(_ table: SourceTable, _ request: TableRequest, keeping choices: [String: NameChoice] = [:]) {
    self.table = table
    let absent = request.absentColumns
    folds = StandardPanel.allCases.filter { $0.table == table }.compactMap { standard in
      standard.panel(without: absent).map { panel in
        let fold = PanelFold(
          panel, request, offered: Set(panel.columns.keys).union(["time"]), keeping: choices[panel.id])
        return (panel, BusinessColumns(panel, standard, absent: absent), fold)
      }
    }
  }

  /// What to keep when the rows are read once more; empty when no panel has too many groups.
  package var overflow: [String: NameChoice] {
    folds.reduce(into: [:]) { found, entry in found[entry.panel.id] = entry.fold.overflow }
  }

  package mutating func add(_ row: some StoredRow) {
    if row.isSkipped { return }
    rows += 1
    row.noteUnmapped()
    for index in folds.indices {
      let business = BusinessRow(row, folds[index].columns)
      if !business.isSkipped { folds[index].fold.add(business) }
    }
  }

  /// The first panel tells what of the rows cannot be used.
  package func panels(timeColumn: String, _ mappings: [RowMapping]) -> [(panel: OwnPanel, summary: PanelSummary)] {
    folds.enumerated().map { index, entry in
      var summary = entry.fold.summary(table.name, timeColumn: timeColumn, index == 0 ? mappings : [])
      if index > 0 { summary.rejections.removeAll { $0.reason == .unreadableTime } }
      // Its amounts are those of the revenue.
      if entry.panel.standard == .averageOrder { summary.rejections = [] }
      return (entry.panel, summary)
    }
  }
}
