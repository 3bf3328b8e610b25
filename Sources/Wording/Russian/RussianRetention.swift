package import Records

extension Russian {
  package func retention(_ retention: Retention, _ comparison: Comparison, in zone: Zone) -> String {
    let holder = retention.holder ?? "База данных"
    let rows = kept(retention.table)
    let keeps =
      switch retention.kept {
      case .seconds(let seconds): "\(holder) хранит \(rows.all) \(span(seconds))"
      case .rows(let count, let column):
        "\(holder) хранит \(RussianNumbers.plural(count, "последний", "последние", "последние")) "
          + RussianNumbers.counted(count, rows.one, rows.few, rows.many) + (column == nil ? "" : " \(rows.each)")
      }
    let gone = "того, что было до \(RussianDates.moment(retention.since, in: zone)), в базе может уже не быть"
    let told: String
    if retention.isComparable(comparison) {
      told = "\(gone)."
    } else if retention.isOfPeriod(comparison) {
      told = "\(gone). Показатели — по оставшимся данным, сравнения с прошлым нет."
    } else if case .rows = retention.kept {
      told = "\(gone), поэтому сравнения с прошлым нет."
    } else {
      told = "\(before(comparison)) могут быть неполными, сравнения с ними нет."
    }
    return RussianTypography.bound("\(keeps): \(told)")
  }

  private func before(_ comparison: Comparison) -> String {
    if comparison.kind.isOfOneDay { return "данные за \(RussianDates.shortWeekday(comparison.baseline.days[0].day))" }
    return switch comparison.relation {
    case .sameWeekday, .previousWeek: "данные за предыдущую неделю"
    case .previousMonth: "данные за предыдущий месяц"
    case .previousQuarter: "данные за предыдущий квартал"
    }
  }

  private func span(_ seconds: Int) -> String {
    seconds % 86_400 == 0
      ? RussianNumbers.counted(seconds / 86_400, "день", "дня", "дней")
      : seconds % 3600 == 0 ? RussianNumbers.counted(seconds / 3600, "час", "часа", "часов") : duration(Double(seconds))
  }

  private struct KeptWords {
    /// In the accusative plural, then as they follow 1, 2 and 5.
    let all, one, few, many: String
    let each: String
  }

  private func kept(_ table: SourceTable) -> KeptWords {
    switch table {
    case .jobs: KeptWords(all: "запуски", one: "запуск", few: "запуска", many: "запусков", each: "каждого задания")
    case .health, .healthCounts:
      KeptWords(all: "проверки", one: "результат", few: "результата", many: "результатов", each: "каждой проверки")
    case .incidents:
      KeptWords(all: "инциденты", one: "инцидент", few: "инцидента", many: "инцидентов", each: "каждой проверки")
    case .requests: KeptWords(all: "запросы", one: "запрос", few: "запроса", many: "запросов", each: "каждого адреса")
    case .reports:
      KeptWords(
        all: "сообщения об ошибках", one: "сообщение", few: "сообщения", many: "сообщений", each: "каждой категории")
    case .metrics: KeptWords(all: "метрики", one: "запись", few: "записи", many: "записей", each: "каждой метрики")
    default: KeptWords(all: "записи", one: "запись", few: "записи", many: "записей", each: "каждого имени")
    }
  }
}
