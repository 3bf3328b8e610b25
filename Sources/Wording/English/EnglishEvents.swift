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
    let news = fact.new == 0 ? "" : fact.new == fact.open ? ", new" : ", \(plain(fact.new)) of them new"
    let settled = fact.settled > 0 ? " \(plain(fact.settled)) more came and were closed." : ""
    return Telling(
      english: "\(open) open at the end\(news)\(list(fact.named, of: fact.open)).\(settled)",
      line: "\(open) open\(news)\(first(fact.named, of: fact.open))",
      clause: fact.new > 0
        ? EnglishNumbers.counted(fact.new, "new critical report", "new critical reports") : "\(open) open")
  }

  func telling(_ fact: IncidentLengths) -> Telling {
    let (list, count) = (fact.list, fact.list.count)
    return Telling(
      english: count == 1 ? "Incident \(length(list[0]))." : "\(plain(count)) incidents: \(self.list(list)).",
      line: "Incident \(length(list[0]))" + (count > 1 ? ", and \(plain(count - 1)) more" : ""),
      clause: subject(list[0]) + (count > 1 ? ", and \(plain(count - 1)) more" : ""))
  }

  /// In a mail's subject, which has no room for a title: `critical incident, 3 h 30 min`.
  private func subject(_ incident: IncidentLength) -> String {
    let severe = ["critical", "high"].contains(incident.severity) ? Severity(rawValue: incident.severity) : nil
    let name = severe.map { severity($0).lowercased() + " incident" } ?? "incident"
    return name + (incident.seconds.map { incident.isOpen ? " open for \(lasted($0))" : ", \(lasted($0))" } ?? "")
  }

  func telling(_ fact: DeployedVersions) -> Telling {
    let text = deployed(fact.versions, fact.rolledBack)
    return Telling(english: "Deployed: \(text).", clause: "\(text) deployed")
  }

  /// Only the first by name: `: “Payment fails” (checkout) and 2 more`.
  private func first(_ named: [OpenCritical], of count: Int) -> String {
    guard let error = named.first else { return "" }
    return ": \(quotation(Self.cut(error.title, 50)))" + (error.module.isEmpty ? "" : " (\(error.module))")
      + (count > 1 ? " and \(plain(count - 1)) more" : "")
  }

  /// At most so many characters, cut at a word.
  static func cut(_ title: String, _ limit: Int) -> String { TitleCut.text(title, limit) }

  /// `: “Payment fails” (checkout, open for 12 days) and 2 more`; nothing where nothing is named.
  func list(_ named: [OpenCritical], of count: Int) -> String {
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostNamed).map { error in
      "\(quotation(Self.cut(error.title, 80))) (\(error.module.isEmpty ? "" : error.module + ", ")open for \(lasted(error.age)))"
    }
    let rest = count - shown.count
    return ": " + shown.joined(separator: ", ") + (rest > 0 ? " and \(plain(rest)) more" : "")
  }

  func list(_ incidents: [IncidentLength]) -> String {
    let shown = incidents.prefix(Self.mostNamed).map(length)
    let rest = incidents.count - shown.count
    return shown.joined(separator: "; ") + (rest > 0 ? "; and \(plain(rest)) more" : "")
  }

  /// Such as `“Payments are not confirmed”, 210 min, critical`.
  func length(_ incident: IncidentLength) -> String {
    let length = incident.seconds.map { incident.isOpen ? "open for \(lasted($0))" : lasted($0) }
    let parts = [length ?? "", importance(incident.severity)].filter { !$0.isEmpty }
    return ([quotation(Self.cut(incident.title, 80))] + parts).joined(separator: ", ")
  }

  /// A word of the application's own stays as it is.
  private func importance(_ stored: String) -> String {
    if stored == Self.notGiven { return "" }
    return Severity(rawValue: stored) == nil ? stored : severity(stored: stored).lowercasedFirst
  }

  /// Such as `2.4.0, 2.4.1 (2.4.0 rolled back)`.
  private func deployed(_ versions: [String], _ rolledBack: [String]) -> String {
    if versions == rolledBack { return names(versions) + " (rolled back)" }
    return names(versions) + (rolledBack.isEmpty ? "" : " (\(names(rolledBack)) rolled back)")
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
