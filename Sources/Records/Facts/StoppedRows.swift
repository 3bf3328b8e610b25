/// A metric type or a table of which no rows came any more since an earlier report told so.
package struct StoppedRows: NamesCarrying, Hashable, Encodable, Sendable {
  /// A table as the settings name it.
  package let name: String
  package let isTable: Bool
  /// Since its last row.
  package let since: LocalSpan

  package init(_ name: String, isTable: Bool, since: LocalSpan) {
    (self.name, self.isTable, self.since) = (name, isTable, since)
  }

  package func renamed(_ shown: (String) -> String) -> StoppedRows {
    StoppedRows(shown(name), isTable: isTable, since: since)
  }
}

/// The same with whether somebody said that it is meant so.
package struct ToldStop: NamesCarrying, Hashable, Encodable, Sendable {
  package let rows: StoppedRows
  /// Nil while it is an alarm.
  package let acknowledgement: StoppedSource.Acknowledgement?

  package init(_ rows: StoppedRows, _ acknowledgement: StoppedSource.Acknowledgement?) {
    (self.rows, self.acknowledgement) = (rows, acknowledgement)
  }

  package func renamed(_ shown: (String) -> String) -> ToldStop {
    ToldStop(rows.renamed(shown), acknowledgement)
  }
}
