package import Records

/// The list of all reports.
extension Russian {
  private static let months = [
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь",
  ]

  package func month(_ month: Int, of year: Int) -> String { "\(Self.months[month - 1]) \(year)" }

  package func missingNights(_ days: [Day]) -> String {
    let shown = days.suffix(10).map(RussianDates.day).joined(separator: ", ")
    let count = RussianNumbers.counted(days.count, "ночь", "ночи", "ночей")
    return RussianTypography.bound(
      days.count <= 10
        ? "Нет отчёта за \(count): \(shown)" : "Нет отчёта за \(count), последние из них: \(shown)")
  }

  package func unreadable(reports: [String]) -> String {
    let shown = reports.prefix(10).joined(separator: ", ") + (reports.count > 10 ? "…" : "")
    let verb = RussianNumbers.plural(reports.count, "Не читается", "Не читаются", "Не читаются")
    let count = RussianNumbers.counted(reports.count, "папка отчёта", "папки отчётов", "папок отчётов")
    return RussianTypography.bound("\(verb) \(count): \(shown).")
  }

  package func revisionRemark(_ number: Int) -> String { "редакция\u{A0}\(number)" }
}
