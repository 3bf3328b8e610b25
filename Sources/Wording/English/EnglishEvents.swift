import Records

/// Open critical errors, incidents and deployments by name.
extension English {
  static let mostNamed = 3

  func telling(_ fact: CriticalErrors) -> Telling {
    guard fact.open > 0 else {
      let closed = EnglishNumbers.counted(fact.settled, "new critical error report", "new critical error reports")
      return Telling(english: "\(closed), closed by the end.", clause: "\(closed), closed")
    }
    let open = EnglishNumbers.counted(fact.open, "critical error report", "critical error reports")
    let all = fact.open == 1 ? "" : "all "
    let news = fact.new == 0 ? nil : fact.new == fact.open ? all + "new" : "\(plain(fact.new))\u{A0}new"
    let still = fact.open - fact.closedSince
    let closed =
      fact.closedSince == 0 ? "" : still == 0 ? "; \(all)closed since" : "; \(plain(still))\u{A0}still open"
    let parts = news.map { " (\($0))" } ?? ""
    let settled = fact.settled > 0 ? " \(plain(fact.settled)) more came and were closed." : ""
    return Telling(
      english:
        "\(open) open \(fact.closedSince > 0 ? "at midnight" : "at the end")\(parts)\(list(fact.named, of: fact.open))\(closed).\(settled)",
      line:
        "\(open) open\(fact.closedSince > 0 ? " at midnight" : "")\(parts)\(first(fact.named, of: fact.open))\(closed)",
      clause: fact.new > 0
        ? EnglishNumbers.counted(fact.new, "new critical report", "new critical reports") : "\(open) open")
  }

  func telling(_ fact: IncidentLengths) -> Telling {
    let (list, count) = (fact.list, fact.list.count)
    return Telling(
      english: count == 1
        ? "\(named(list[0])) \(whole(list[0]))."
        : "\(plain(count)) incidents: \(self.list(list) { ($0.isCritical ? "critical " : "") + whole($0, isListed: true) }).",
      line: "\(named(list[0])) \(brief(list[0]))"
        + (count > 1 ? "; and \(EnglishNumbers.counted(count - 1, "more incident", "more incidents"))" : ""),
      clause: list[0].service.map { Self.cut($0, 20) + " incident" } ?? subject(list[0]),
      brief: list[0].isCritical ? "critical incident" : "incident")
  }

  func telling(_ fact: DeployedVersions) -> Telling {
    let most = fact.list.prefix(Self.mostNamed)
    let rest = fact.list.count - most.count
    let more = rest > 0 ? " and \(plain(rest)) more" : ""
    let (whole, notes) = (most.map { deployed($0, 80) }, fact.list.count < Self.mostNamed ? 40 : 0)
    let back = fact.list.filter(\.isRolledBack).map(\.version)
    let versions = fact.list.map(\.version)
    return Telling(
      english: "Deployed: \(whole.joined(separator: ", "))\(more).",
      line: most.map { deployed($0, notes) }.joined(separator: ", ") + more,
      clause: versions == back
        ? "\(names(versions)) rolled back"
        : "\(names(versions)) deployed" + (back.isEmpty ? "" : " (\(names(back)) rolled back)"))
  }

  /// Such as `2.4.0 (Tue 10 Nov, 10:20, “New cart”; rolled back)`.
  /// - Parameter note: its characters; 0 for none.
  private func deployed(_ version: DeployedVersion, _ note: Int) -> String {
    let noted = note == 0 ? nil : version.note.map { quotation(Self.cut($0, note)) }
    let details = [EnglishDates.start(version.at), noted].compactMap(\.self).joined(separator: ", ")
    return "\(version.version) (\(details)\(version.isRolledBack ? "; rolled back" : ""))"
  }

  /// Only the first by name: `, among them “Payment fails” (checkout, no owner)`.
  private func first(_ named: [OpenCritical], of count: Int) -> String {
    guard let error = named.first else { return "" }
    let details = [error.module, owner(error.status, error.assignee)].filter { !$0.isEmpty }
    return (count > error.count ? ", among them " : ": ") + quotation(Self.cut(error.title, 50))
      + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }

  /// At most so many characters, cut at a word.
  static func cut(_ title: String, _ limit: Int) -> String { TitleCut.text(title, limit) }

  /// `: “Payment fails” (checkout, open for 12 days, a.petrova is working on it) and 2 more`; nothing where nothing is named.
  func list(_ named: [OpenCritical], of count: Int) -> String {
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostNamed)
    let told = shown.map { error in
      let details = [
        several(error.count), error.module, "open for \(lasted(error.age))", owner(error.status, error.assignee),
      ]
      return "\(quotation(Self.cut(error.title, 80))) (\(details.filter { !$0.isEmpty }.joined(separator: ", ")))"
    }
    let rest = count - shown.reduce(0) { $0 + $1.count }
    return ": " + told.joined(separator: ", ") + (rest > 0 ? " and \(plain(rest)) more" : "")
  }

  package func reports(_ count: Int) -> String { EnglishNumbers.counted(count, "report", "reports") }

  /// Nothing of one.
  func several(_ count: Int) -> String { count > 1 ? reports(count) : "" }

  /// `a.petrova is working on it`, `no owner`; nothing where no owners are known.
  func owner(_ status: String, _ assignee: Assignee) -> String {
    switch assignee {
    case .unknown: return ""
    case .nobody: return label(.noAssignee)
    case .named(let name):
      let isUnderWay = ["investigating", "in_progress"].contains(status)
      return isUnderWay ? "\(name) is working on it" : "owner: \(name)"
    }
  }

  func list(_ incidents: [IncidentLength], _ told: (IncidentLength) -> String) -> String {
    let shown = incidents.prefix(Self.mostNamed).map(told)
    let rest = incidents.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; and \(plain(rest)) more" : "")
  }

  /// In a mail's subject, which has no room for a title: `critical incident, 3 h 30 min`.
  private func subject(_ incident: IncidentLength) -> String {
    named(incident).lowercasedFirst
      + (incident.seconds.map { incident.isOpen ? " open for \(lasted($0))" : ", \(lasted($0))" } ?? "")
  }

  private func named(_ incident: IncidentLength) -> String { incident.isCritical ? "Critical incident" : "Incident" }

  /// Such as `“Search is slow”, 08:50–12:20 (3 h 30 min), high; recorded cause: “A key had expired”`.
  /// - Parameter isListed: among others: what is recorded stands in brackets.
  func whole(_ incident: IncidentLength, isListed: Bool = false) -> String {
    let recorded = [
      incident.cause.map { "recorded cause: \(quotation(Self.cut($0, 80)))" },
      incident.resolution.map { "resolution: \(quotation(Self.cut($0, 80)))" },
    ].compactMap(\.self).joined(separator: "; ")
    let when = incident.span.map(EnglishDates.briefStretch)
    let parts = [length(incident) ?? "", isListed ? recorded : ""].filter { !$0.isEmpty }.joined(separator: "; ")
    let time = [when ?? "", parts.isEmpty ? "" : when == nil ? parts : "(\(parts))"].filter { !$0.isEmpty }
      .joined(separator: " ")
    let told = [quotation(Self.cut(incident.title, 80)), time, grade(incident)].filter { !$0.isEmpty }
    return told.joined(separator: ", ") + (recorded.isEmpty || isListed ? "" : "; \(recorded)")
  }

  /// Such as `“Search is slow” 08:50–12:20, high; recorded cause: “A key had expired”`.
  private func brief(_ incident: IncidentLength) -> String {
    let when =
      incident.span.map { (incident.isOpen ? ", open " : " ") + EnglishDates.briefStretch($0) }
      ?? length(incident).map { ", " + $0 } ?? ""
    let parts = [quotation(Self.cut(incident.title, 50)) + when, grade(incident)].filter { !$0.isEmpty }
    return parts.joined(separator: ", ")
      + (incident.cause.map { "; recorded cause: \(quotation(Self.cut($0, 50)))" } ?? "")
  }

  /// Such as `“Payments are not confirmed” (critical, 3 h 30 min, owner: m.orlova)`.
  func task(_ incident: IncidentLength, _ limit: Int = 50) -> String {
    let details = [importance(incident.severity), length(incident) ?? "", owner("", incident.assignee)].filter {
      !$0.isEmpty
    }
    return quotation(Self.cut(incident.title, limit))
      + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")
  }

  /// `3 h 30 min`, `open for 7 h 40 min`; nil where it ended before it began.
  private func length(_ incident: IncidentLength) -> String? {
    incident.seconds.map { incident.isOpen ? "open for \(lasted($0))" : lasted($0) }
  }

  /// Nothing of critical ones, which are called so.
  private func grade(_ incident: IncidentLength) -> String { incident.isCritical ? "" : importance(incident.severity) }

  /// A word of the application's own stays as it is.
  private func importance(_ stored: String) -> String {
    if stored == Self.notGiven { return "" }
    return Severity(rawValue: stored) == nil ? stored : severity(stored: stored).lowercasedFirst
  }

  package func lasted(_ seconds: Double) -> String {
    if let short = EnglishNumbers.style.lasted(seconds) { return short }
    return seconds < 60 ? duration(seconds) : days(Int(held: seconds / 86_400))
  }

  package func quotation(_ recorded: String) -> String { "“\(recorded)”" }

  private func names(_ versions: [String]) -> String {
    let rest = versions.count - Self.mostNamed
    return versions.prefix(Self.mostNamed).joined(separator: ", ") + (rest > 0 ? " and \(plain(rest)) more" : "")
  }

  private static let notGiven = "(none)"
}
