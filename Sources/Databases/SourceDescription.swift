import SQLite
import Settings
import Summaries

extension SQLiteSource {
  /// One thing `daybook doctor` has to say of the source.
  public struct Remark: Sendable, Hashable {
    public let isWell: Bool
    public let text: String
  }

  /// The known tables with their columns, and what makes reading slow or incomplete.
  public func describe() throws(SourceError) -> [Remark] {
    do throws(SQLiteError) {
      var remarks = [Remark(isWell: true, text: path)]
      for table in StandardTable.allCases {
        switch schema[table] {
        case .absent: continue
        case .wrong(let reason): remarks.append(Remark(isWell: false, text: "\(reason). Map it under source.tables."))
        case .present(let found):
          remarks.append(Remark(isWell: true, text: "table \(found.name)"))
          if table == .metrics { remarks += try metricRemarks(found) }
          remarks += try wordRemarks(table, found)
        }
      }
      return remarks
    } catch {
      throw SourceError(error, doing: "Reading \(path)", path: path)
    }
  }

  private func metricRemarks(_ table: Table) throws(SQLiteError) -> [Remark] {
    let metrics = try MetricTable(connection, table)
    var remarks = [
      Remark(isWell: true, text: "metric types: \(metrics.types.names.map(intake.text).joined(separator: ", "))")
    ]
    if !metrics.isIndexed {
      remarks.append(
        Remark(
          isWell: false,
          text: "\(table.name) has no index on metric type and time: every report reads the whole table. "
            + "CREATE INDEX daybook_metric_time ON \(table.quotedTable) "
            + "(\(table.column("metric_type")), \(table.column("timestamp")))"))
    }
    remarks += UnitCheck(try UnitSample.read(connection, metrics, intake), settings.measures).remarks()
    return remarks
  }
}
