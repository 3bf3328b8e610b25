package import Records

extension ReportInput {
  /// Of tables that were read, what the database may have removed and this report looks at.
  package var unkept: [Retention] {
    retentions.filter { retention in
      if case .absent = result(of: retention.table == .requests ? .metrics : retention.table) { return false }
      return !retention.isHarmless(comparison)
    }
  }

  /// Tables whose reference is not compared with; requests are counted among the metrics.
  package var unkeptTables: Set<SourceTable> {
    let tables = unkept.filter { !$0.isComparable(comparison) && !keptTables.contains($0.table) }.map(\.table)
    return Set(tables + (tables.contains(.requests) ? [.metrics] : []))
  }
}
