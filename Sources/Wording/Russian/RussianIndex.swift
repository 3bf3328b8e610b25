package import Records

/// The list of all reports.
extension Russian {
  private static let months = [
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
  ]

  package func month(_ month: Int, of year: Int) -> String { "\(Self.months[month - 1]) \(year)" }

  package func missingNights(_ days: [Day]) -> String {
    let runs = DayRun.runs(of: days)
    let shown = runs.suffix(10).map { RussianDates.span($0.first, $0.last) }.joined(separator: ", ")
    let earlier = runs.dropLast(10).reduce(0) { $0 + $1.count }
    return RussianTypography.bound(
      earlier == 0
        ? "Нет отчётов за \(shown)"
        : "Нет отчётов за \(shown) и ещё за \(RussianNumbers.counted(earlier, "ночь", "ночи", "ночей")) раньше")
  }

  package func unreadable(reports: [String]) -> String {
    let shown = reports.prefix(10).joined(separator: ", ") + (reports.count > 10 ? "…" : "")
    let verb = RussianNumbers.plural(reports.count, "Не читается", "Не читаются", "Не читаются")
    let count = RussianNumbers.counted(reports.count, "папка отчёта", "папки отчётов", "папок отчётов")
    return RussianTypography.bound("\(verb) \(count): \(shown).")
  }

  package func revisionRemark(_ number: Int) -> String { "редакция\u{A0}\(number)" }
}
