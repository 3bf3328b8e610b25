import Records

/// The past that the ledger keeps: as far back as charts of months look.
enum PastMonths {
  static let count = 13
  /// Of which what was counted is kept; quarters are kept when they are reported.
  static let kinds = [ReportKind.daily, .weekly, .monthly]

  /// Calendar months, the oldest first; the last is that of the latest day that is over.
  static func all(before schedule: Schedule) -> [Period] {
    var months = [ReportKind.monthly.period(containing: schedule.due(.daily).days[0].day, in: schedule.zone)]
    while months.count <= count {
      months.append(
        ReportKind.monthly.period(containing: months[months.count - 1].days[0].day.adding(-1), in: schedule.zone))
    }
    return months.reversed()
  }

  /// In the order of time.
  static func periods(of kind: ReportKind, endingIn month: Period) -> [Period] {
    Set(month.days.map { kind.period(containing: $0.day, in: month.zone) })
      .filter { $0.end > month.start && $0.end <= month.end && $0.end > $0.start }
      .sorted { $0.start < $1.start }
  }
}
