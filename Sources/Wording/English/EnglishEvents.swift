import Records

/// Open critical errors, incidents and deployments by name.
extension English {
  static let mostNamed = 3

  func telling(_ fact: CriticalErrors) -> Telling {
    let closed = EnglishNumbers.counted(fact.settled, "new critical error", "new critical errors")
    guard fact.open > 0 else { return Telling(sentence(fact), clause: "\(closed) closed") }
    return Telling(
      sentence(fact),
      clause: EnglishNumbers.counted(fact.open, "critical error", "critical errors") + " open"
        + list(Array(fact.named.prefix(1)), of: fact.open))
  }

  func telling(_ fact: IncidentLengths) -> Telling {
    Telling(
      fact.list.count == 1
        ? "Incident \(length(fact.list[0]))." : "\(plain(fact.list.count)) incidents: \(list(fact.list)).",
      clause: "incident " + list(fact.list))
  }

  func telling(_ fact: DeployedVersions) -> Telling {
    let text = deployed(fact.versions, fact.rolledBack)
    return Telling(text + ".", clause: text)
  }

  private func sentence(_ fact: CriticalErrors) -> String {
    let (open, new) = (fact.open, fact.new)
    let came = EnglishNumbers.counted(fact.settled, "new critical error was", "new critical errors were")
    guard open > 0 else { return "\(came) reported and closed." }
    let adjective = new == open ? "new critical" : "critical"
    let errors = EnglishNumbers.counted(open, "\(adjective) error was", "\(adjective) errors were") + " open at the end"
    let ofThem = new == open || open == 1 ? "" : new == 0 ? ", none of them new" : ", \(plain(new)) of them new"
    return errors + ofThem + list(fact.named, of: open) + "."
      + (fact.settled > 0 ? " \(came) reported and closed." : "")
  }

  /// `: “Payment fails” (checkout, open for 12 days) and 2 more`; nothing where nothing is named.
  func list(_ named: [OpenCritical], of count: Int) -> String {
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostNamed).map { error in
      "“\(error.title)” (\(error.module.isEmpty ? "" : error.module + ", ")open for \(age(error.age)))"
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
    return (["“\(incident.title)”"] + parts).joined(separator: ", ")
  }

  /// A word of the application's own stays as it is.
  private func importance(_ stored: String) -> String {
    if stored == Self.notGiven { return "" }
    return Severity(rawValue: stored) == nil ? stored : Self.lowercased(severity(stored: stored))
  }

  /// Such as `2.4.0, 2.4.1 deployed, 2.4.0 rolled back`.
  private func deployed(_ versions: [String], _ rolledBack: [String]) -> String {
    if versions == rolledBack { return "\(names(versions)) deployed and rolled back" }
    return names(versions) + " deployed" + (rolledBack.isEmpty ? "" : ", \(names(rolledBack)) rolled back")
  }

  /// Days from two on, else hours and minutes.
  func age(_ seconds: Double) -> String {
    seconds >= 172_800 ? days(Int(seconds / 86_400)) : duration(seconds)
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
  private static func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}
