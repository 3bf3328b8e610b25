import Records

/// Certificates, domains and licences that end.
extension English {
  func telling(_ fact: Expiring) -> Telling {
    let rest = fact.list.count - 1
    let more = rest > 0 ? "; and \(plain(rest)) more" : ""
    let first = fact.list[0]
    let told = "\(named(first)) \(ends(first, fact))"
    let sentences = fact.list.prefix(Self.mostNamed).map { "\(named($0)) \(ends($0, fact))" }
    let further = fact.list.count - sentences.count
    return Telling(
      english: sentences.joined(separator: "; ") + (further > 0 ? "; and \(plain(further)) more." : "."),
      line: told + more,
      clause: named(first).lowercasedFirst
        + (first.days(from: fact.from) < 0 ? " expired" : " expires \(when(first, fact))"),
      headline: told)
  }

  /// `expires on 9 December, in 16 days`, `expired on 20 November`.
  private func ends(_ expiry: Expiry, _ fact: Expiring) -> String {
    let left = expiry.days(from: fact.from)
    if left < 0 { return "expired on \(date(expiry, fact))" }
    return "expires on \(date(expiry, fact)), "
      + (left < 1 ? "in less than a day" : "in \(days(Int(held: left.rounded(.down))))")
  }

  private func when(_ expiry: Expiry, _ fact: Expiring) -> String {
    let left = expiry.days(from: fact.from)
    return left < 1 ? "within a day" : "in \(days(Int(held: left.rounded(.down))))"
  }

  /// With the year where it is another.
  private func date(_ expiry: Expiry, _ fact: Expiring) -> String {
    let day = fact.zone.day(containing: expiry.at)
    let isNear = day.year == fact.zone.day(containing: fact.from).year
    return isNear ? "\(day.dayOfMonth) \(EnglishDates.months[day.month - 1])" : EnglishDates.day(day)
  }

  /// `Certificate of example.org`, `Domain example.org`.
  private func named(_ expiry: Expiry) -> String {
    switch expiry.kind.lowercased() {
    case "certificate": "Certificate of \(expiry.name)"
    case "domain": "Domain \(expiry.name)"
    case "licence", "license": "Licence of \(expiry.name)"
    case "": expiry.name
    default: "\(expiry.kind) \(expiry.name)"
    }
  }

  package func kind(stored: String) -> String {
    switch stored.lowercased() {
    case "certificate": "certificate"
    case "domain": "domain"
    case "licence", "license": "licence"
    default: stored
    }
  }

  func sentence(_ advice: Expiring) -> String {
    let shown = advice.list.prefix(Self.mostNamed).map { expiry in
      let object =
        switch expiry.kind.lowercased() {
        case "certificate": "the certificate of \(expiry.name)"
        case "domain": "the domain \(expiry.name)"
        case "licence", "license": "the licence of \(expiry.name)"
        default: named(expiry)
        }
      return "\(object) (\(ends(expiry, advice)))"
    }
    let rest = advice.list.count - shown.count
    return "Renew \(shown.joined(separator: ", "))\(rest > 0 ? " and \(plain(rest)) more" : "")."
  }
}
