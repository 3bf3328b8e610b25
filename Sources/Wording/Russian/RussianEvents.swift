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
    let news =
      fact.new == 0 ? nil : fact.new < fact.open ? "новых \(plain(fact.new))" : fact.open == 1 ? "новое" : "все новые"
    let still = fact.open - fact.closedSince
    let closed =
      fact.closedSince == 0
      ? ""
      : still > 0
        ? "; ещё не закрыто \(plain(still))" : fact.open == 1 ? "; с тех пор закрыто" : "; с тех пор все закрыты"
    let parts = news.map { " (\($0))" } ?? ""
    let settled = fact.settled > 0 ? " Ещё поступило и закрыто: \(plain(fact.settled))." : ""
    return Telling(
      bound:
        "К \(fact.closedSince > 0 ? "полуночи" : "концу") \(open)\(parts)\(list(fact.named, of: fact.open))\(closed).\(settled)",
      line:
        "\(fact.closedSince > 0 ? "К полуночи \(open)" : Self.capitalized(open))\(parts)\(first(fact.named, of: fact.open))\(closed)",
      clause: fact.new > 0 ? Self.criticals(fact.new, isNew: true) : open)
  }

  func telling(_ fact: IncidentLengths) -> Telling {
    let (list, count) = (fact.list, fact.list.count)
    let more = RussianNumbers.counted(count - 1, "инцидент", "инцидента", "инцидентов")
    return Telling(
      bound: count == 1
        ? "\(named(list[0])) \(whole(list[0]))."
        : "\(RussianNumbers.counted(count, "инцидент", "инцидента", "инцидентов")): \(self.list(list) { ($0.isCritical ? "критический " : "") + whole($0, isListed: true) }).",
      line: "\(named(list[0])) \(brief(list[0]))" + (count > 1 ? "; и ещё \(more)" : ""),
      clause: list[0].service.map { "инцидент \(TitleCut.text($0, 20))" } ?? subject(list[0]),
      brief: list[0].isCritical ? "критический инцидент" : "инцидент")
  }

  func telling(_ fact: DeployedVersions) -> Telling {
    let most = fact.list.prefix(Self.mostNamed)
    let rest = fact.list.count - most.count
    let more = rest > 0 ? " и ещё \(plain(rest))" : ""
    let (whole, notes) = (most.map { deployed($0, 80) }, fact.list.count < Self.mostNamed ? 40 : 0)
    let back = fact.list.filter(\.isRolledBack).map(\.version)
    let installed = fact.list.count == 1 ? "ыложена " : "ыложены "
    let versions = names(fact.list.map(\.version))
    return Telling(
      bound: "В\(installed)\(whole.joined(separator: ", "))\(more).",
      line: most.map { deployed($0, notes) }.joined(separator: ", ") + more,
      clause: "в\(installed)\(versions)"
        + (back.isEmpty ? "" : back.count == fact.list.count ? ", откат" : ", откат \(names(back))"))
  }

  /// Such as `2.4.0 (вт 10 ноября, 10:20, «Новая корзина»; откат)`.
  /// - Parameter note: its characters; 0 for none.
  private func deployed(_ version: DeployedVersion, _ note: Int) -> String {
    let noted = note == 0 ? nil : version.note.map { quotation(TitleCut.text($0, note)) }
    let details = [RussianDates.start(version.at), noted].compactMap(\.self).joined(separator: ", ")
    return "\(version.version) (\(details)\(version.isRolledBack ? "; откат" : ""))"
  }

  /// Such as `2 новых критических сообщения`.
  static func criticals(_ count: Int, isNew: Bool) -> String {
    isNew
      ? RussianNumbers.counted(
        count, "новое критическое сообщение", "новых критических сообщения", "новых критических сообщений")
      : RussianNumbers.counted(count, "критическое сообщение", "критических сообщения", "критических сообщений")
  }

  /// Only the first by name: `, среди них «Оплата не проходит» (checkout, ответственный не указан)`.
  private func first(_ named: [OpenCritical], of count: Int) -> String {
    guard let error = named.first else { return "" }
    let details = [error.module, owner(error.status, error.assignee)].filter { !$0.isEmpty }
    return (count > error.count ? ", среди них " : ": ") + quotation(TitleCut.text(error.title, 50))
      + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }

  /// `: «Оплата не проходит» (checkout, открыто 12 дней, в работе у a.petrova) и ещё 2`; nothing where nothing is named.
  func list(_ named: [OpenCritical], of count: Int) -> String {
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostNamed)
    let told = shown.map { error in
      let details = [
        several(error.count), error.module, age(error), owner(error.status, error.assignee),
      ]
      return "\(quotation(TitleCut.text(error.title, 80))) (\(details.filter { !$0.isEmpty }.joined(separator: ", ")))"
    }
    let rest = count - shown.reduce(0) { $0 + $1.count }
    return ": " + told.joined(separator: ", ") + (rest > 0 ? " и ещё \(plain(rest))" : "")
  }

  package func reports(_ count: Int) -> String {
    RussianNumbers.counted(count, "сообщение", "сообщения", "сообщений")
  }

  /// Nothing of one.
  func several(_ count: Int) -> String { count > 1 ? reports(count) : "" }

  /// `открыто 12 дней`, of several `открыты 12 дней`.
  func age(_ error: OpenCritical) -> String { (error.count > 1 ? "открыты " : "открыто ") + lasted(error.age) }

  /// `в работе у a.petrova`, `ответственный не указан`; nothing where no owners are known.
  func owner(_ status: String, _ assignee: Assignee) -> String {
    switch assignee {
    case .unknown: return ""
    case .nobody: return label(.noAssignee)
    case .named(let name):
      if status == "in_progress" { return "в работе у \(name)" }
      let isUnderWay = ["investigating", "confirmed"].contains(status)
      return (isUnderWay ? self.status(status).lowercasedFirst : "ответственный") + ": \(name)"
    }
  }

  func list(_ incidents: [IncidentLength], _ told: (IncidentLength) -> String) -> String {
    let shown = incidents.prefix(Self.mostNamed).map(told)
    let rest = incidents.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; и ещё \(plain(rest))" : "")
  }

  /// In a mail's subject, which has no room for a title: `критический инцидент, 3 ч 30 мин`.
  private func subject(_ incident: IncidentLength) -> String {
    named(incident).lowercasedFirst
      + (incident.seconds.map { incident.isOpen ? " открыт \(lasted($0))" : ", \(lasted($0))" } ?? "")
  }

  private func named(_ incident: IncidentLength) -> String { incident.isCritical ? "Критический инцидент" : "Инцидент" }

  /// Such as `«Поиск тормозит», 08:50–12:20 (3 ч 30 мин), высокой важности; записанная причина: «…»`.
  /// - Parameter isListed: among others: what is recorded stands in brackets.
  func whole(_ incident: IncidentLength, isListed: Bool = false) -> String {
    let recorded = [
      incident.cause.map { "записанная причина: \(quotation(TitleCut.text($0, 80)))" },
      incident.resolution.map { "решение: \(quotation(TitleCut.text($0, 80)))" },
    ].compactMap(\.self).joined(separator: "; ")
    let when = incident.span.map(RussianDates.briefStretch)
    let parts = [length(incident) ?? "", isListed ? recorded : ""].filter { !$0.isEmpty }.joined(separator: "; ")
    let time = [when ?? "", parts.isEmpty ? "" : when == nil ? parts : "(\(parts))"].filter { !$0.isEmpty }
      .joined(separator: " ")
    let told = [quotation(TitleCut.text(incident.title, 80)), time, grade(incident)].filter { !$0.isEmpty }
    return told.joined(separator: ", ") + (recorded.isEmpty || isListed ? "" : "; \(recorded)")
  }

  /// Such as `«Поиск тормозит», 08:50–12:20, высокой важности; записанная причина: «…»`.
  private func brief(_ incident: IncidentLength) -> String {
    let when =
      incident.span.map { (incident.isOpen ? "открыт " : "") + RussianDates.briefStretch($0) } ?? length(incident) ?? ""
    let parts = [quotation(TitleCut.text(incident.title, 50)), when, grade(incident)].filter { !$0.isEmpty }
    return parts.joined(separator: ", ")
      + (incident.cause.map { "; записанная причина: \(quotation(TitleCut.text($0, 50)))" } ?? "")
  }

  /// Such as `«Оплата не подтверждается» (критической важности, 3 ч 30 мин, ответственный: m.orlova)`.
  func task(_ incident: IncidentLength, _ limit: Int = 50) -> String {
    let details = [importance(incident.severity), length(incident) ?? "", owner("", incident.assignee)].filter {
      !$0.isEmpty
    }
    return quotation(TitleCut.text(incident.title, limit))
      + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }

  /// `3 ч 30 мин`, `открыт 7 ч 40 мин`; nil where it ended before it began.
  private func length(_ incident: IncidentLength) -> String? {
    incident.seconds.map { incident.isOpen ? "открыт \(lasted($0))" : lasted($0) }
  }

  package func lasted(_ seconds: Double) -> String {
    if let short = RussianNumbers.style.lasted(seconds) { return short }
    return seconds < 60 ? duration(seconds) : days(Int(held: seconds / 86_400))
  }

  package func quotation(_ recorded: String) -> String {
    recorded.contains { "«»".contains($0) } ? "„\(recorded)“" : "«\(recorded)»"
  }

  /// Nothing of critical ones, which are called so.
  private func grade(_ incident: IncidentLength) -> String { incident.isCritical ? "" : importance(incident.severity) }

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

  private func names(_ versions: [String]) -> String {
    let rest = versions.count - Self.mostNamed
    return versions.prefix(Self.mostNamed).joined(separator: ", ") + (rest > 0 ? " и ещё \(plain(rest))" : "")
  }
}
