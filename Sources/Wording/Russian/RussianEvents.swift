import Records

/// Open critical errors, incidents and deployments by name.
extension Russian {
  static let mostNamed = 3

  func telling(_ fact: CriticalErrors) -> Telling {
    guard fact.open > 0 else {
      let closed = Self.criticals(fact.settled, isNew: true)
      let done = fact.settled == 1 ? "закрыто" : "закрыты"
      return Telling(bound: "\(closed), к концу \(done).", clause: "\(closed), уже \(done)")
    }
    let open =
      RussianNumbers.plural(fact.open, "открыто ", "открыты ", "открыто ") + Self.criticals(fact.open, isNew: false)
    let news = fact.new == 0 ? "" : ", новых \(plain(fact.new))"
    let settled = fact.settled > 0 ? " Ещё поступило и закрыто: \(plain(fact.settled))." : ""
    let start = Self.capitalized(open)
    return Telling(
      bound: "К концу \(open)\(news)\(list(fact.named, of: fact.open)).\(settled)",
      line: "\(start)\(news)\(first(fact.named, of: fact.open))",
      clause: fact.new > 0 ? Self.criticals(fact.new, isNew: true) : open)
  }

  func telling(_ fact: IncidentLengths) -> Telling {
    let (list, count) = (fact.list, fact.list.count)
    let more = count > 1 ? " и ещё \(plain(count - 1))" : ""
    return Telling(
      bound: count == 1
        ? "Инцидент \(length(list[0]))."
        : "\(RussianNumbers.counted(count, "инцидент", "инцидента", "инцидентов")): \(self.list(list)).",
      line: "Инцидент \(length(list[0]))\(more)", clause: subject(list[0]) + (more.isEmpty ? "" : "," + more))
  }

  /// In a mail's subject, which has no room for a title: `критический инцидент, 3 ч 30 мин`.
  private func subject(_ incident: IncidentLength) -> String {
    let name = incident.severity == "critical" ? "критический инцидент" : "инцидент"
    return name + (incident.seconds.map { incident.isOpen ? " открыт \(lasted($0))" : ", \(lasted($0))" } ?? "")
  }

  /// Only the first by name.
  private func first(_ named: [OpenCritical], of count: Int) -> String {
    guard let error = named.first else { return "" }
    return ": \(quotation(TitleCut.text(error.title, 50)))" + (error.module.isEmpty ? "" : " (\(error.module))")
      + (count > 1 ? " и ещё \(plain(count - 1))" : "")
  }

  func telling(_ fact: DeployedVersions) -> Telling {
    let text = deployed(fact.versions, fact.rolledBack)
    return Telling(bound: text.prefix(1).uppercased() + text.dropFirst() + ".", clause: text)
  }

  /// Such as `2 новых критических сообщения`.
  static func criticals(_ count: Int, isNew: Bool) -> String {
    isNew
      ? RussianNumbers.counted(
        count, "новое критическое сообщение", "новых критических сообщения", "новых критических сообщений")
      : RussianNumbers.counted(count, "критическое сообщение", "критических сообщения", "критических сообщений")
  }

  /// `: «Оплата не проходит» (checkout, открыто 12 дней) и ещё 2`; nothing where nothing is named.
  func list(_ named: [OpenCritical], of count: Int) -> String {
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostNamed).map { error in
      "\(quotation(TitleCut.text(error.title, 80))) (\(error.module.isEmpty ? "" : error.module + ", ")открыто \(lasted(error.age)))"
    }
    let rest = count - shown.count
    return ": " + shown.joined(separator: ", ") + (rest > 0 ? " и ещё \(plain(rest))" : "")
  }

  func list(_ incidents: [IncidentLength]) -> String {
    let shown = incidents.prefix(Self.mostNamed).map(length)
    let rest = incidents.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; и ещё \(plain(rest))" : "")
  }

  /// Such as `«Оплата не подтверждается», 210 мин, критической важности`.
  func length(_ incident: IncidentLength) -> String {
    let length = incident.seconds.map { incident.isOpen ? "открыт \(lasted($0))" : lasted($0) }
    return
      ([quotation(TitleCut.text(incident.title, 80)), length ?? "", importance(incident.severity)].filter {
        !$0.isEmpty
      })
      .joined(separator: ", ")
  }

  /// Such as `выложены 2.4.0, 2.4.1, откат 2.4.0`.
  private func deployed(_ versions: [String], _ rolledBack: [String]) -> String {
    if versions == rolledBack { return installed(versions) + ", откат" }
    return installed(versions) + (rolledBack.isEmpty ? "" : ", откат \(names(rolledBack))")
  }

  package func lasted(_ seconds: Double) -> String {
    if let short = RussianNumbers.style.lasted(seconds) { return short }
    return seconds < 60 ? duration(seconds) : days(Int(held: seconds / 86_400))
  }

  package func quotation(_ recorded: String) -> String {
    recorded.contains { "«»".contains($0) } ? "„\(recorded)“" : "«\(recorded)»"
  }

  private func importance(_ stored: String) -> String {
    switch stored {
    case "critical": "критической важности"
    case "high": "высокой важности"
    case "medium": "средней важности"
    case "low": "низкой важности"
    case "", "(none)": ""
    default: "важность \(stored)"
    }
  }

  private func installed(_ versions: [String]) -> String {
    (versions.count == 1 ? "выложена " : "выложены ") + names(versions)
  }

  private func names(_ versions: [String]) -> String {
    let rest = versions.count - Self.mostNamed
    return versions.prefix(Self.mostNamed).joined(separator: ", ") + (rest > 0 ? " и ещё \(plain(rest))" : "")
  }
}
