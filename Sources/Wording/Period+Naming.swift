import Records

extension Period {
  var firstDay: Day { days[0].day }
  var lastDay: Day { days[days.count - 1].day }
  /// That of its last day.
  var year: Int { lastDay.year }
  var isMonth: Bool { kind == .monthly }
}
