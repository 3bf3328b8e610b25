public import Records

/// Advice as whole sentences.
extension Russian {
  public func sentence(_ advice: Advice) -> String { RussianTypography.bound(unbound(advice)) }

  private func unbound(_ advice: Advice) -> String {
    switch advice {
    case .reviewReports(let category, let count, let open, let limit, let before, let topModule):
      let closed = open == count ? "" : open == 0 ? ", уже закрытых" : ", из них ещё открыто \(plain(open))"
      let place = category.map { " в категории «\(self.category($0))»" } ?? ""
      let why =
        limit.map { ": их больше порога (\(plain($0)))" } ?? before.map { ": неделей раньше их было \(plain($0))" }
        ?? ""
      return "Разберите \(Self.newReports(count))\(place)\(closed)\(why)."
        + (topModule.map { " Начните с модуля \($0)." } ?? "")
    case .speedUp(let excess, let path):
      return "Ускорьте ответы: \(state(excess))."
        + (path.map {
          " Начните с адреса \($0.path): дольше 2 с длятся \(self.value($0.share, .fraction)) запросов к нему, "
            + "у остальных — \(self.value($0.others, .fraction))."
        } ?? "")
    case .resolveCriticals(let count, let named):
      return
        (count == 1
        ? "Устраните открытую критическую ошибку"
        : "Устраните "
          + RussianNumbers.counted(
            count, "открытую критическую ошибку", "открытые критические ошибки", "открытых критических ошибок"))
        + list(named, of: count) + "."
    case .reviewCriticals(let count):
      return count == 1
        ? "Убедитесь, что закрытая критическая ошибка не повторится."
        : "Убедитесь, что "
          + RussianNumbers.counted(
            count, "закрытая критическая ошибка", "закрытые критические ошибки", "закрытых критических ошибок")
          + " не повторятся."
    case .reduceErrors(let rate, let span, let path):
      let share = span == nil ? value(rate, .fraction) : rounded(share: rate)
      return
        (span.map { "Выясните, почему \(RussianDates.stretch($0)) ошибкой сервера закончились \(share) запросов." }
        ?? "Выясните, почему \(share) запросов заканчиваются ошибкой сервера.")
        + (path.map {
          " Начните с адреса \($0.path): ошибкой кончаются \(value($0.share, .fraction)) запросов к нему, "
            + "у остальных — \(value($0.others, .fraction))."
        } ?? "")
    case .reduceQueries(let path, let chatty, let of):
      return "Сократите число обращений к базе данных" + (path.map { " для \($0)" } ?? "")
        + ": больше 20 — в \(plain(chatty)) из \(RussianNumbers.genitive(of, "запроса", "запросов"))."
    case .bringBack(let excess): return bringBack(excess.figure, state(excess) + ".")
    case .lookBack(let figure, let span):
      return
        "Выясните, что произошло \(RussianDates.stretch(span)): \(subject(figure).text) — за порогом, теперь снова в его "
        + "пределах."
    case .resolveIncidents(let incidents):
      return incidents.count == 1
        ? "Устраните инцидент \(length(incidents[0]))."
        : "Устраните "
          + RussianNumbers.counted(
            incidents.count, "открытый инцидент", "открытых инцидента", "открытых инцидентов")
          + ": \(list(incidents))."
    case .reviewIncidents(let incidents):
      return
        (incidents.count == 1
        ? "Разберите инцидент \(length(incidents[0]))"
        : "Разберите "
          + RussianNumbers.counted(
            incidents.count, "критический инцидент", "критических инцидента", "критических инцидентов")
          + " (\(list(incidents)))") + ": что не даст ему повториться?"
    case .restoreCollection(let hours, let source):
      let rows =
        switch source {
        case .metrics: (name: "метрики", of: "метрик")
        case .checks: (name: "проверки", of: "проверок")
        case .reports: (name: "сообщения об ошибках", of: "сообщений")
        }
      return "Выясните, почему \(counted(hours: hours)) не поступали \(rows.name): не работало само приложение "
        + "или только сбор \(rows.of)?"
    case .restoreSource(let source): return "Выясните, почему не поступают записи \(source)."
    case .checkSource: return "Проверьте источник данных: метрики не поступали."
    case .repairRows(let source): return "Выясните, откуда в записях \(table(source)) негодные значения."
    case .repairSection(let section):
      return "Восстановите чтение данных раздела «\(self.section(section))»: причину покажет команда daybook doctor."
    }
  }

  /// `время ответа p95 — 3,46 с, выше порога (2 с)`, `… — выше порога (2 с) с 11:40 до 13:05`
  private func state(_ excess: Excess) -> String {
    let crossing = excess.crossing
    let side = "\(crossing.rises ? "выше" : "ниже") порога (\(value(crossing.limit, crossing.unit)))"
    let subject = subject(excess.figure).text
    if let value = excess.value { return "\(subject) — \(self.value(value, crossing.unit)), \(side)" }
    let gauge = gauge(excess.figure)
    let readings = excess.isOfReadings ? gauge.prefix(1).lowercased() + gauge.dropFirst() : subject
    return "\(readings) — \(side)" + (excess.span.map { " " + RussianDates.stretch($0) } ?? "")
  }

  private func bringBack(_ figure: FigureID, _ state: String) -> String {
    switch figure.name {
    case "resources.disk_usage.last", "resources.disk_usage.max": "Освободите место на диске: \(state)"
    case "resources.cpu_usage.mean", "resources.cpu_usage.max": "Выясните, что занимает процессор: \(state)"
    case "resources.memory_usage.mean", "resources.memory_usage.max": "Выясните, что занимает память: \(state)"
    case "resources.database_connections.mean", "resources.database_connections.max":
      "Выясните, что держит подключения к базе данных: \(state)"
    default: "Выясните причину: \(state)"
    }
  }
}
