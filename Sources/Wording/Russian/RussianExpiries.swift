import Records

/// Certificates, domains and licences that end.
extension Russian {
  func telling(_ fact: Expiring) -> Telling {
    let rest = fact.list.count - 1
    let more = rest > 0 ? "; и ещё \(plain(rest))" : ""
    let first = fact.list[0]
    let told = "\(named(first))\(ends(first, fact))"
    let sentences = fact.list.prefix(Self.mostNamed).map { "\(named($0))\(ends($0, fact))" }
    let further = fact.list.count - sentences.count
    let isOver = first.days(from: fact.from) < 0
    return Telling(
      bound: sentences.joined(separator: "; ") + (further > 0 ? "; и ещё \(plain(further))." : "."),
      line: told + more,
      clause: named(first).lowercasedFirst + (isOver ? ": срок истёк" : " истекает \(when(first, fact))"),
      headline: RussianTypography.bound(told))
  }

  /// ` истекает 9 декабря, через 16 дней`, `: срок истёк 20 ноября`.
  private func ends(_ expiry: Expiry, _ fact: Expiring) -> String {
    if expiry.days(from: fact.from) < 0 { return ": срок истёк \(date(expiry, fact))" }
    return " истекает \(date(expiry, fact)), \(when(expiry, fact))"
  }

  private func when(_ expiry: Expiry, _ fact: Expiring) -> String {
    let left = expiry.days(from: fact.from)
    let whole = Int(held: left.rounded(.down))
    return left < 1
      ? "меньше чем через день" : "через \(whole == 1 ? "1\u{A0}день" : days(whole))"
  }

  /// With the year where it is another.
  private func date(_ expiry: Expiry, _ fact: Expiring) -> String {
    let day = fact.zone.day(containing: expiry.at)
    let isNear = day.year == fact.zone.day(containing: fact.from).year
    return isNear ? RussianDates.dayAndMonth(day) : RussianDates.day(day)
  }

  /// `Сертификат example.org`, `Домен example.org`.
  private func named(_ expiry: Expiry) -> String {
    switch expiry.kind.lowercased() {
    case "certificate": "Сертификат \(expiry.name)"
    case "domain": "Домен \(expiry.name)"
    case "licence", "license": "Лицензия \(expiry.name)"
    case "": expiry.name
    default: "\(expiry.kind) \(expiry.name)"
    }
  }

  package func kind(stored: String) -> String {
    switch stored.lowercased() {
    case "certificate": "сертификат"
    case "domain": "домен"
    case "licence", "license": "лицензия"
    default: stored
    }
  }

  func sentence(_ advice: Expiring) -> String {
    let shown = advice.list.prefix(Self.mostNamed).map { expiry in
      let object =
        switch expiry.kind.lowercased() {
        case "certificate": "сертификат \(expiry.name)"
        case "domain": "домен \(expiry.name)"
        case "licence", "license": "лицензию \(expiry.name)"
        default: named(expiry)
        }
      let isOver = expiry.days(from: advice.from) < 0
      return "\(object) (\(isOver ? "срок истёк" : "истекает") \(date(expiry, advice)))"
    }
    let rest = advice.list.count - shown.count
    return "Продлите \(shown.joined(separator: ", "))\(rest > 0 ? " и ещё \(plain(rest))" : "")."
  }
}
