import Records
import SQLite
import Settings
package import Summaries

extension SQLiteSource {
  package func describe() throws(SourceError) -> [SourceRemark] {
    do throws(SQLiteError) {
      var remarks = [SourceRemark(isWell: true, text: path)]
      if let advice = SleepingWAL.advice(path) { remarks.append(SourceRemark(isWell: false, text: advice)) }
      for table in SourceTable.mapped {
        switch schema[table] {
        case .absent: continue
        case .wrong(let reason):
          remarks.append(SourceRemark(isWell: false, text: "\(reason). Map it under source.tables."))
        case .present(let sources):
          for source in sources {
            guard let found = source.plainTable else {
              remarks += try mappedRemarks(source, table)
              continue
            }
            remarks.append(SourceRemark(isWell: true, text: "table \(found.name)"))
            remarks += try budget.retrying { () throws(SQLiteError) in
              table == .metrics ? try metricRemarks(found) : try timeRemarks(found, table)
            }
            remarks += try wordRemarks(table, found)
          }
        }
      }
      return remarks
    } catch {
      throw SourceError(error, doing: "Reading \(path)", path: path)
    }
  }

  private func metricRemarks(_ table: MappedTable) throws(SQLiteError) -> [SourceRemark] {
    let metrics = try MetricTable(connection, table)
    var remarks = [
      SourceRemark(isWell: true, text: "metric types: \(metrics.types.names.map(intake.text).joined(separator: ", "))")
    ]
    if table.isView {
      remarks.append(SourceRemark(isWell: true, text: "\(table.name) is a view: every report reads all of it"))
    } else if !metrics.isIndexed {
      remarks.append(
        SourceRemark(
          isWell: false,
          text: "\(table.name) has no index on metric type and time: every report reads the whole table. "
            + "CREATE INDEX daybook_metric_time ON \(table.quotedTable) "
            + "(\(table.column("metric_type")), \(table.column("timestamp")))"))
    }
    remarks += UnitCheck(try UnitSample.read(connection, metrics, intake), settings.measures).remarks()
    return remarks + (try timeRemarks(metrics))
  }

  /// Rows looked at from each end of a metric type.
  private static let sampleRows = 500

  /// Looks at both ends of every type, where times that sort like no others are found.
  private func timeRemarks(_ metrics: MetricTable) throws(SQLiteError) -> [SourceRemark] {
    var parser = TimeParser(zone: settings.source.storedTimezone)
    func sample(_ queries: [String], _ values: [SQLiteValue]) throws(SQLiteError) -> TimeSample {
      var sample = TimeSample()
      for query in queries { try connection.forEach(query, values) { sample.note($0, 0, &parser) } }
      return sample
    }
    let table = metrics.table
    guard metrics.isIndexed else {
      let query = "SELECT \(metrics.time) FROM \(table.quotedTable)"
      let orders = table.hasRowid ? [" ORDER BY rowid", " ORDER BY rowid DESC"] : [""]
      let found = try sample(orders.map { "\(query)\($0) LIMIT \(Self.sampleRows)" }, [])
      return found.isNotable ? [remark(found, table, "timestamp", which: "its rows")] : []
    }
    for name in metrics.types.names {
      let query = "SELECT \(metrics.time) FROM \(table.quotedTable) WHERE \(metrics.type) = ? ORDER BY \(metrics.time)"
      let found = try sample(["", " DESC"].map { "\(query)\($0) LIMIT \(Self.sampleRows)" }, [.text(name)])
      // One is enough to make somebody look.
      if found.isNotable {
        return [remark(found, table, "timestamp", which: "the first and last rows of \(intake.text(name))")]
      }
    }
    return []
  }

  private func remark(_ sample: TimeSample, _ table: MappedTable, _ time: String, which: String) -> SourceRemark {
    SourceRemark(isWell: false, text: sample.remark(table, time, which: which, intake))
  }

  /// All times of one of the smaller tables.
  private func timeRemarks(_ table: MappedTable, _ standard: SourceTable) throws(SQLiteError) -> [SourceRemark] {
    var sample = TimeSample()
    var parser = TimeParser(zone: settings.source.storedTimezone)
    try connection.forEach("SELECT \(table.column(standard.time)) FROM \(table.quotedTable)") {
      sample.note($0, 0, &parser)
    }
    return sample.isNotable ? [remark(sample, table, standard.time, which: "its rows")] : []
  }
}
