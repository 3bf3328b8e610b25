package import Records

/// Advice as whole sentences.
extension Russian {
  package func sentence(_ advice: Advice) -> String { RussianTypography.bound(unbound(advice)) }

  private func unbound(_ advice: Advice) -> String {
    switch advice {
    case .reviewReports(let review): return sentence(review)
    case .speedUp(let advice):
      return "Ускорьте ответы: \(state(advice.excess))."
        + (advice.path.map { start($0, "дольше 2 с длятся") } ?? "")
    case .resolveCriticals(let errors):
      return close(errors)
    case .reviewCriticals(let count):
      return count == 1
        ? "Убедитесь, что закрытое критическое сообщение не повторится."
        : "Убедитесь, что "
          + RussianNumbers.counted(
            count, "закрытое критическое сообщение", "закрытых критических сообщения", "закрытых критических сообщений")
          + " не повторятся."
    case .reduceErrors(let advice):
      let share = advice.span == nil ? value(advice.rate, .fraction) : rounded(share: advice.rate)
      return
        (advice.span.map {
          "Выясните, почему \(RussianDates.stretch($0)) ошибкой кончились \(share) запросов."
        }
        ?? "Выясните, почему \(share) запросов кончаются ошибкой.")
        + (advice.path.map { start($0, "ошибкой кончаются") } ?? "")
    case .reduceQueries(let advice):
      return "Сократите число обращений к базе данных" + (advice.path.map { " для \($0)" } ?? "")
        + (advice.chatty == advice.of
          ? ": больше 20 — в каждом запросе."
          : ": больше 20 — в \(plain(advice.chatty)) из \(RussianNumbers.genitive(advice.of, "запроса", "запросов")).")
    case .bringBack(let excess): return bringBack(excess.figure, state(excess) + ".")
    case .lookBack(let past):
      return "Выясните, что произошло \(RussianDates.stretch(past.span)): \(subject(past.figure).text) — за порогом, "
        + "теперь снова в его пределах."
    case .resolveIncidents(let incidents):
      let list = incidents.list
      return list.count == 1
        ? "Устраните инцидент \(length(list[0]))."
        : "Устраните "
          + RussianNumbers.counted(list.count, "открытый инцидент", "открытых инцидента", "открытых инцидентов")
          + ": \(self.list(list))."
    case .reviewIncidents(let incidents):
      let list = incidents.list
      return
        (list.count == 1
        ? "Разберите инцидент \(length(list[0]))"
        : "Разберите "
          + RussianNumbers.counted(
            list.count, "критический инцидент", "критических инцидента", "критических инцидентов")
          + " (\(self.list(list)))") + ": что не даст ему повториться?"
    case .restoreCollection(let stopped):
      let rows =
        switch stopped.source {
        case .metrics: (name: "метрики", of: "метрик")
        case .checks: (name: "проверки", of: "проверок")
        case .reports: (name: "сообщения об ошибках", of: "сообщений")
        }
      return "Выясните, почему \(counted(hours: stopped.hours)) не поступали \(rows.name): не работало само приложение "
        + "или только сбор \(rows.of)?"
    case .restoreSource(let source): return "Выясните, почему не поступают записи \(source.name)."
    case .checkSource: return "Проверьте источник данных: метрики не поступали."
    case .repairRows(let rows): return "Выясните, откуда в записях \(table(rows.source)) негодные значения."
    case .repairSection(let section):
      return "Восстановите чтение данных раздела «\(self.section(section))»: причину покажет команда daybook doctor."
    }
  }

  private func sentence(_ review: ReportReview) -> String {
    let closed =
      review.open == review.count
      ? "" : review.open == 0 ? ", уже закрытых" : ", из них ещё открыто \(plain(review.open))"
    let place = review.category.map { " в категории «\(category($0))»" } ?? ""
    let why =
      review.limit.map { " (порог \(plain($0)))" }
      ?? review.before.map { ": \(ago(review.relation)) их было \(plain($0))" } ?? ""
    return "Разберите \(Self.newReports(review.count))\(place)\(closed)\(why)."
      + (review.topModule.map { " Начните с модуля \($0)." } ?? "")
  }

  private func start(_ path: PathShare, _ what: String) -> String {
    " Начните с адреса \(path.path): \(what) \(value(path.share, .fraction)) запросов к нему, у остальных — "
      + "\(value(path.others, .fraction))."
  }

  /// Such as `время ответа p95 — 3,46 с, выше порога (2 с)`, `… — выше порога (2 с) с 11:40 до 13:05`.
  private func state(_ excess: Excess) -> String {
    let crossing = excess.crossing
    let side = "\(beyond(crossing.limit, crossing.unit, rises: crossing.rises))"
    let subject = subject(excess.figure).text
    if let value = excess.value { return "\(subject) — \(self.value(value, crossing.unit)) (\(limit(crossing)))" }
    let gauge = gauge(excess.figure)
    let readings = excess.isOfReadings ? gauge.lowercasedFirst : subject
    return "\(readings) — \(side)" + (excess.span.map { " " + RussianDates.stretch($0) } ?? "")
  }

  /// Such as `Закройте «Оплата не проходит»: критическое, checkout, открыто 12 дней; и ещё 3`.
  private func close(_ errors: OpenCriticals) -> String {
    guard let first = errors.named.first else {
      return "Закройте критические сообщения: \(plain(errors.count))."
    }
    let rest = errors.count - 1
    return "Закройте \(quotation(TitleCut.text(first.title, 50))): критическое"
      + (first.module.isEmpty ? "" : ", " + first.module) + ", открыто \(lasted(first.age))"
      + (rest > 0 ? "; и ещё \(plain(rest))." : ".")
  }

  private func bringBack(_ figure: FigureID, _ state: String) -> String {
    switch figure.base {
    case .resources.diskUsage.last, .resources.diskUsage.max: "Освободите место на диске: \(state)"
    case .resources.cpuUsage.mean, .resources.cpuUsage.max: "Выясните, что занимает процессор: \(state)"
    case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Выясните, что занимает память: \(state)"
    case .resources.databaseConnections.mean, .resources.databaseConnections.max:
      "Выясните, что держит соединения с базой: \(state)"
    default: "Выясните причину: \(state)"
    }
  }
}
