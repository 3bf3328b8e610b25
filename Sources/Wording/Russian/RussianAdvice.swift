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
    case .lookInto(let advice):
      let change = advice.change
      let (usual, now) = apart(change.usual, change.now, change.unit)
      return "Выясните причину: \(object(change.figure).lowercasedFirst)\u{A0}— \(now), обычно \(usual)."
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
          "Выясните, почему было \(share) неудачных запросов (\(brief($0)))."
        }
        ?? "Выясните, почему неудачных запросов \(share).")
        + (advice.path.map { start($0, "ошибкой кончаются") } ?? "")
    case .reduceQueries(let advice):
      return "Сократите число обращений к базе" + (advice.paths.isEmpty ? "" : " для \(joined(advice.paths))")
        + (advice.chatty == advice.of
          ? ": больше 20 — в каждом запросе."
          : ": больше 20 — в \(plain(advice.chatty)) из \(RussianNumbers.genitive(advice.of, "запроса", "запросов")).")
    case .bringBack(let excess): return bringBack(excess)
    case .makeRoom(let ahead): return sentence(ahead)
    case .lookBack(let past):
      return "Выясните, что произошло \(RussianDates.stretch(past.span)): \(subject(past.figure).text) — за порогом."
    case .resolveIncidents(let incidents):
      let list = incidents.list
      return list.count == 1
        ? "Устраните инцидент \(task(list[0]))."
        : "Устраните "
          + RussianNumbers.counted(list.count, "открытый инцидент", "открытых инцидента", "открытых инцидентов")
          + ": \(self.list(list) { task($0) })."
    case .reviewIncidents(let incidents):
      let list = incidents.list
      if list.count == 1, list[0].cause != nil {
        let owner = owner("", list[0].assignee)
        return "Убедитесь, что причина инцидента \(quotation(TitleCut.text(list[0].title, 50))) устранена"
          + (owner.isEmpty ? "." : " (\(owner)).")
      }
      return
        (list.count == 1
        ? "Разберите инцидент \(task(list[0])): что не даст ему повториться?"
        : "Разберите "
          + RussianNumbers.counted(
            list.count, "критический инцидент", "критических инцидента", "критических инцидентов")
          + ": \(self.list(list) { task($0) }). Что не даст им повториться?")
    case .readFailure(let failure): return sentence(failure)
    case .reviewPanel(let review): return sentence(review)
    case .deliver(let letters): return sentence(letters)
    case .findMissedJobs(let missed): return sentence(missed)
    case .examineError(let error): return sentence(error)
    case .restoreCollection(let stopped):
      let rows =
        switch stopped.source {
        case .metrics: (name: "метрики", of: "метрик")
        case .checks: (name: "проверки", of: "проверок")
        case .reports: (name: "сообщения об ошибках", of: "сообщений")
        case .jobs: (name: "запуски заданий", of: "запусков")
        }
      return "Выясните, почему \(counted(hours: stopped.hours)) не поступали \(rows.name): не работало само приложение "
        + "или только сбор \(rows.of)?"
    case .restoreSource(let source): return "Выясните, почему не поступают записи \(source.name)."
    case .restoreCheck(let advice): return sentence(advice)
    case .reviewOutages(let advice): return sentence(advice)
    case .restoreChecks(let advice): return sentence(advice)
    case .restoreHosts(let advice): return sentence(ofHosts: advice)
    case .renew(let expiring): return sentence(expiring)
    case .reviewCheck(let change): return sentence(change)
    case .checkSource: return "Проверьте источник данных: метрики не поступали."
    case .repairRows(let rows): return "Выясните, откуда в записях \(table(rows.source)) негодные значения."
    case .repairWords(let words):
      let column = words.column == .severity ? "неизвестная важность" : "неизвестный статус"
      return "Выясните, откуда в \(words.table.id) \(column): \(plain(words.rows)) из "
        + "\(RussianNumbers.genitive(words.of, "записи", "записей"))."
    case .repairSection(let section):
      return "Восстановите чтение данных раздела «\(self.section(section))»: причину покажет команда daybook doctor."
    }
  }

  private func sentence(_ review: ReportReview) -> String {
    let closed =
      review.open == review.count
      ? "" : review.open == 0 ? ", уже закрытых" : ", из них ещё открыто \(plain(review.open))"
    let place =
      review.category.map { ["other", "(none)"].contains($0) ? " без категории" : " в категории «\(category($0))»" }
      ?? ""
    let why =
      review.limit.map { " (порог \(plain($0)))" }
      ?? review.before.map { ": \(then(review.relation, review.day)) их было \(plain($0))" } ?? ""
    return "Разберите \(Self.newReports(review.count))\(place)\(closed)\(why)."
      + (review.topModule.map { " Начните с модуля \($0)." } ?? "")
  }

  private func start(_ path: PathShare, _ what: String) -> String {
    " Начните с адреса \(path.path): \(what) \(value(path.share, .fraction)) запросов, у остальных — "
      + "\(value(path.others, .fraction))."
  }

  /// Such as `время ответа p95 — 3,46 с (внимание от 2 с)`, `… — выше 2 с, 11:40–13:05 (внимание от 2 с)`.
  private func state(_ excess: Excess) -> String {
    if let value = excess.value.map({ value($0, excess.crossing.unit) }),
      let answered = answered(excess.figure, within: value)
    {
      return "\(answered.lowercasedFirst) (\(limit(excess.crossing)))"
    }
    let subject = excess.isOfReadings ? gauge(excess.figure).lowercasedFirst : subject(excess.figure).text
    return "\(subject) — \(stretch(excess))"
  }

  /// `выше 90 %, 11:40–13:05 (критично от 90 %)`.
  private func stretch(_ excess: Excess) -> String {
    let crossing = excess.crossing
    let state =
      excess.value.map { value($0, crossing.unit) } ?? beyond(crossing.limit, crossing.unit, rises: crossing.rises)
    return state + (excess.span.map { ", " + brief($0) } ?? "") + " (\(limit(crossing)))"
  }

  /// Such as `/a/, /b/ и /c/`.
  private func joined(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " и " + last
  }

  /// Such as `Устраните и закройте «Оплата не проходит» (критическое сообщение, checkout; в работе у a.petrova) и ещё 3
  /// критических`.
  private func close(_ errors: OpenCriticals) -> String {
    guard let first = errors.named.first else {
      return "Закройте критические сообщения: \(plain(errors.count))."
    }
    let rest = errors.count - first.count
    let kind = first.count > 1 ? Self.criticals(first.count, isNew: false) : "критическое сообщение"
    let details = [kind, first.module].filter { !$0.isEmpty }.joined(separator: ", ")
    let owner = owner(first.status, first.assignee)
    return
      "Устраните и закройте \(quotation(TitleCut.text(first.title, 50))) (\(details)\(owner.isEmpty ? "" : "; " + owner))"
      + (rest > 0 ? " и ещё \(RussianNumbers.counted(rest, "критическое", "критических", "критических"))." : ".")
  }

  private func bringBack(_ excess: Excess) -> String {
    let isPast = excess.span?.end != nil
    let used = excess.value.map { "занято \(value($0, excess.crossing.unit)) (\(limit(excess.crossing)))" }
    let of = excess.figure.ofAllGroups == nil ? "" : excess.figure.dimension.map { " \($0)" } ?? ""
    return switch excess.figure.ofAllGroups ?? excess.figure.base {
    case .resources.diskUsage.last, .resources.diskUsage.max:
      "Освободите место на диске\(of): \(used ?? stretch(excess))."
    case .resources.cpuUsage.mean, .resources.cpuUsage.max:
      "Выясните, что \(isPast ? "занимало" : "занимает") процессор\(of): \(stretch(excess))."
    case .resources.memoryUsage.mean, .resources.memoryUsage.max:
      "Выясните, что \(isPast ? "занимало" : "занимает") память\(of): \(used ?? stretch(excess))."
    case .resources.databaseConnections.mean, .resources.databaseConnections.max:
      "Выясните, что \(isPast ? "держало" : "держит") соединения с базой\(of): \(stretch(excess))."
    default: "Выясните причину: \(state(excess))."
    }
  }
}
