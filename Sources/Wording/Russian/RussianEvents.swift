import Records

/// Open critical errors, incidents and deployments by name.
extension Russian {
  static let mostNamed = 3

  func telling(_ fact: CriticalErrors) -> Telling {
    let (open, settled) = (fact.open, fact.settled)
    guard open > 0 else {
      return Telling(
        bound: sentence(fact),
        clause: RussianNumbers.plural(settled, "закрыта ", "закрыты ", "закрыто ")
          + Self.criticals(settled, isNew: true))
    }
    return Telling(
      bound: sentence(fact),
      clause: RussianNumbers.plural(open, "не устранена ", "не устранены ", "не устранено ")
        + Self.criticals(open, isNew: false) + list(Array(fact.named.prefix(1)), of: open))
  }

  func telling(_ fact: IncidentLengths) -> Telling {
    let list = fact.list
    return Telling(
      bound: list.count == 1
        ? "Инцидент \(length(list[0]))."
        : "\(RussianNumbers.counted(list.count, "инцидент", "инцидента", "инцидентов")): \(self.list(list)).",
      clause: "инцидент " + self.list(list))
  }

  func telling(_ fact: DeployedVersions) -> Telling {
    let text = deployed(fact.versions, fact.rolledBack)
    return Telling(bound: text.prefix(1).uppercased() + text.dropFirst() + ".", clause: text)
  }

  private func sentence(_ fact: CriticalErrors) -> String {
    let (open, new, settled) = (fact.open, fact.new, fact.settled)
    let came =
      RussianNumbers.plural(settled, "Поступила и закрыта ", "Поступили и закрыты ", "Поступило и закрыто ")
      + Self.criticals(settled, isNew: true) + "."
    guard open > 0 else { return came }
    let errors =
      RussianNumbers.plural(open, "К концу не устранена ", "К концу не устранены ", "К концу не устранено ")
      + Self.criticals(open, isNew: new == open)
    let ofThem = new == open || open == 1 ? "" : new == 0 ? ", новых среди них нет" : ", из них новых \(plain(new))"
    return errors + ofThem + list(fact.named, of: open) + "." + (settled > 0 ? " " + came : "")
  }

  /// Such as `2 новые критические ошибки`.
  static func criticals(_ count: Int, isNew: Bool) -> String {
    isNew
      ? RussianNumbers.counted(
        count, "новая критическая ошибка", "новые критические ошибки", "новых критических ошибок")
      : RussianNumbers.counted(count, "критическая ошибка", "критические ошибки", "критических ошибок")
  }

  /// `: «Оплата не проходит» (checkout, открыта 12 дней) и ещё 2`; nothing where nothing is named.
  func list(_ named: [OpenCritical], of count: Int) -> String {
    guard !named.isEmpty else { return "" }
    let shown = named.prefix(Self.mostNamed).map { error in
      "«\(error.title)» (\(error.module.isEmpty ? "" : error.module + ", ")открыта \(age(error.age)))"
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
    let length = incident.seconds.map { incident.isOpen ? "не устранён \(lasted($0))" : lasted($0) }
    return (["«\(incident.title)»", length ?? "", importance(incident.severity)].filter { !$0.isEmpty })
      .joined(separator: ", ")
  }

  /// Such as `установлены 2.4.0, 2.4.1, отозвана 2.4.0`.
  private func deployed(_ versions: [String], _ rolledBack: [String]) -> String {
    if versions == rolledBack { return installed(versions) + (versions.count == 1 ? " и отозвана" : " и отозваны") }
    let taken = rolledBack.count == 1 ? "отозвана" : "отозваны"
    return installed(versions) + (rolledBack.isEmpty ? "" : ", \(taken) \(names(rolledBack))")
  }

  /// Days from two on, else hours and minutes.
  func age(_ seconds: Double) -> String {
    seconds >= 172_800 ? days(Int(seconds / 86_400)) : duration(seconds)
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
    (versions.count == 1 ? "установлена версия " : "установлены версии ") + names(versions)
  }

  private func names(_ versions: [String]) -> String {
    let rest = versions.count - Self.mostNamed
    return versions.prefix(Self.mostNamed).joined(separator: ", ") + (rest > 0 ? " и ещё \(plain(rest))" : "")
  }
}
