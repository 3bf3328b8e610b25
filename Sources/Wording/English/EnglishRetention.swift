package import Records

extension English {
  package func retention(_ retention: Retention, _ comparison: Comparison, in zone: Zone) -> String {
    let holder = retention.holder ?? "The database"
    let (rows, each) = kept(retention.table)
    let keeps =
      switch retention.kept {
      case .seconds(let seconds): "\(holder) keeps \(span(seconds)) of \(rows)"
      case .rows(let count, let column):
        "\(holder) keeps the last \(plain(count)) \(rows)" + (column == nil ? "" : " of each \(each)")
      }
    let before = before(comparison, of: comparison.relation)
    let told: String
    if retention.isComparable(comparison) {
      told = "what came before \(EnglishDates.moment(retention.since, in: zone)) may be gone."
    } else if retention.isOfPeriod(comparison) {
      told =
        "what came before \(EnglishDates.moment(retention.since, in: zone)) may be gone. Figures are of what is left, "
        + "and are not compared with \(before)."
    } else if case .rows = retention.kept {
      told =
        "what came before \(EnglishDates.moment(retention.since, in: zone)) may be gone, so nothing is compared with "
        + "\(before)."
    } else {
      told = "\(before) may be incomplete, and nothing is compared with it."
    }
    return EnglishTypography.bound("\(keeps): \(told)")
  }

  private func before(_ comparison: Comparison, of relation: Comparison.Relation) -> String {
    comparison.kind.isOfOneDay ? EnglishDates.shortWeekday(comparison.baseline.days[0].day) : then(relation)
  }

  private func span(_ seconds: Int) -> String {
    seconds % 86_400 == 0
      ? EnglishNumbers.counted(seconds / 86_400, "day", "days")
      : seconds % 3600 == 0 ? EnglishNumbers.counted(seconds / 3600, "hour", "hours") : duration(Double(seconds))
  }

  private func kept(_ table: SourceTable) -> (rows: String, each: String) {
    switch table {
    case .jobs: ("runs", "job")
    case .health, .healthCounts: ("checks", "check")
    case .incidents: ("incidents", "check")
    case .requests: ("requests", "path")
    case .reports: ("error reports", "category")
    case .metrics: ("metrics", "metric")
    case .deployments: ("deployments", "version")
    default: ("rows", "name")
    }
  }
}
