public import Records

/// Facts and advice as whole sentences.
extension Russian {
  public func sentence(_ fact: Fact) -> String { RussianTypography.bound(unbound(fact)) }

  private func unbound(_ fact: Fact) -> String {
    switch fact {
    case .beyondLimit(let figure, let value, let limit, let unit, let level, let rises):
      return "\(subject(figure).capitalized) — \(self.value(value, unit)), "
        + "\(rises ? "выше" : "ниже") \(threshold(level)) (\(self.value(limit, unit)))."
    case .shareBeyond(let figure, let count, let of, let crossing, let span):
      let (share, when) = (share(count, of: of), RussianDates.stretch(span))
      let rest = "(\(plain(count)) из \(plain(of))), \(beyond(crossing))."
      return figure == "requests.error_rate"
        ? "\(when.prefix(1).uppercased() + when.dropFirst()) ошибкой закончились \(share) запросов \(rest)"
        : "\(subject(figure).capitalized) — \(share) \(when) \(rest)"
    case .quantileBeyond(let figure, let count, let of, let crossing, let span):
      let rows =
        figure.family == .requests
        ? "дольше длились \(plain(count)) из \(RussianNumbers.genitive(of, "запроса", "запросов"))"
        : "таких записей \(plain(count)) из \(plain(of))"
      return "\(subject(figure).capitalized) — \(beyond(crossing)) \(RussianDates.stretch(span)): \(rows)."
    case .readingsBeyond(let figure, let count, let crossing, let span):
      return "\(gauge(figure)) — \(beyond(crossing)) \(RussianDates.stretch(span)): "
        + RussianNumbers.counted(count, "измерение", "измерения", "измерений") + " подряд."
    case .shareChanged(let figure, let before, let after, let low, let high, let verdict):
      return moved(
        subject(figure), up: after > before, value(before, .fraction), value(after, .fraction), verdict,
        points(low, high))
    case .countChanged(let figure, let before, let after, let low, let high, let verdict):
      return moved(subject(figure), up: after > before, plain(before), plain(after), verdict, ratio(low, high))
    case .crowdedCategory(let category, let count, let limit):
      return "В категории «\(self.category(category))» \(Self.newReports(count)) — больше порога (\(plain(limit)))."
    case .recovered(let figure): return "\(subject(figure).capitalized) — снова в пределах порога."
    case .notCompared(let figure, let why): return "\(subject(figure).capitalized): \(reason(why))."
    case .criticals(let open, let new, let settled, let named): return criticals(open, new, settled, named)
    case .incidents(let incidents):
      return incidents.count == 1
        ? "Инцидент \(length(incidents[0]))."
        : "\(RussianNumbers.counted(incidents.count, "инцидент", "инцидента", "инцидентов")): \(list(incidents))."
    case .deployments(let versions, let rolledBack):
      let text = deployed(versions, rolledBack)
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    case .gaps(let hours, let of, let source):
      let none =
        switch source {
        case .metrics: "ни одной метрики"
        case .checks: "ни одной проверки"
        case .reports: "ни одного сообщения об ошибке"
        }
      return "За \(counted(hours: hours)) из \(plain(of)) не поступило \(none): "
        + "показатели за период могут быть неполными."
    case .typeSilent(let type, let hours, let of):
      return
        "За \(counted(hours: hours)) из \(plain(of)) не поступило ни одной записи \(type), хотя другие метрики поступали."
    case .tableSilent(let table):
      return
        "В таблице \(table) нет ни одной новой записи, хотя в каждую из четырёх предыдущих недель их было не меньше 14."
    case .rejectedRows(let source, let rejected, let of):
      return
        "В \(plain(rejected)) из \(RussianNumbers.genitive(of, "записи", "записей")) \(table(source)) значение не годится."
    case .unknownWords(let words): return unknown(words)
    case .sectionFailed(let section, let reason):
      return "Раздел «\(self.section(section))» не удалось заполнить. Причина: \(quoted(reason))."
    }
  }

  public func beyond(_ limit: Double, _ unit: Unit, rises: Bool) -> String {
    RussianTypography.bound(
      "\(rises ? "выше" : "ниже") \(value(limit, unit))")
  }

  /// Figures are always compared with a week before.
  private func moved(
    _ subject: RussianSubject, up: Bool, _ before: String, _ after: String, _ verdict: Verdict, _ range: String
  ) -> String {
    switch verdict {
    case .improved, .regressed:
      "\(subject.capitalized) \(subject.moved(up: up)) с \(before) неделей раньше до \(after)\(range)."
    case .noChange: "\(subject.capitalized): без существенных изменений (\(before) → \(after))."
    case .notEnoughData:
      "\(subject.capitalized): "
        + (before == after ? "изменение не подтверждено" : up ? "рост не подтверждён" : "снижение не подтверждено")
        + " (\(before) → \(after))."
    }
  }

  /// What single readings are of; the figure may be their mean.
  func gauge(_ figure: FigureID) -> String {
    switch figure.name.split(separator: ".").dropFirst().first {
    case "cpu_usage": "Загрузка процессора"
    case "memory_usage": "Доля занятой памяти"
    case "database_connections": "Число подключений к базе данных"
    case "active_users": "Число активных пользователей"
    default: subject(figure).capitalized
    }
  }

  private func beyond(_ crossing: Crossing) -> String {
    "\(crossing.rises ? "выше" : "ниже") \(threshold(crossing.level)) (\(value(crossing.limit, crossing.unit)))"
  }

  /// To the percent where that is exact enough.
  public func share(_ count: Int, of whole: Int) -> String {
    rounded(share: Double(count) / Double(max(1, whole)))
  }

  func rounded(share: Double) -> String {
    value((0.1...0.99).contains(share) ? (share * 100).rounded() / 100 : share, .fraction)
  }

  func subject(_ figure: FigureID) -> RussianSubject {
    guard let dimension = figure.dimension else {
      return RussianSubject.known[figure.base] ?? RussianSubject("показатель «\(name(of: figure))»", .masculine)
    }
    switch figure.name {
    case "reports.by_category":
      return RussianSubject("число новых сообщений в категории «\(category(dimension))»", .neuter)
    case "reports.by_module": return RussianSubject("число новых сообщений по модулю \(dimension)", .neuter)
    default: return RussianSubject("показатель «\(name(of: figure)), \(dimension)»", .masculine)
    }
  }

  private func threshold(_ level: Fact.Level) -> String {
    switch level {
    case .warning: "порога предупреждения"
    case .critical: "критического порога"
    }
  }

  func plain(_ count: Int) -> String { RussianNumbers.plain(count) }

  /// How far a share moved, from the nearer to the farther end of the interval: ` (на 0,81–1,26 п.п.)`.
  private func points(_ low: Double, _ high: Double) -> String {
    let ends = low < 0 && high <= 0 ? [-high, -low] : [low, high]
    let texts = ends.map { RussianNumbers.style.grouped($0 * 100, decimals: 2, trimming: true) }
    return " (на \(range(texts))\u{A0}п.п.)"
  }

  /// The interval of a ratio of counts: ` (в 1,3–4,2 раза)`, ` (на 43–97 %)`.
  private func ratio(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high, low.isFinite else { return "" }
    // An end so far away is not known at all: few counts before.
    if low >= 1, !(high < 20) { return " (не менее чем в \(times(RussianNumbers.style.significant(low, 2))))" }
    guard high.isFinite else { return "" }
    if high < 1 {
      return " (на \(range([1 - high, 1 - low].map { RussianNumbers.style.significant($0 * 100, 2) }))\u{A0}%)"
    }
    return " (в \(times(range([low, high].map { RussianNumbers.style.significant($0, 2) }))))"
  }

  /// The last number decides: `1,2–6 раз`, `1,3–4,2 раза`.
  private func times(_ written: String) -> String {
    let last = written.split { $0 == "–" || $0 == " " }.last.map(String.init) ?? written
    return "\(written)\u{A0}\(RussianNumbers.plural(last, "раз", "раза", "раз"))"
  }

  private func range(_ ends: [String]) -> String {
    if ends[0] == ends[1] { return ends[0] }
    return ends[0].hasPrefix("−") ? "\(ends[0])…\(ends[1])" : ends.joined(separator: "–")
  }
}
