import Records

/// Reads `calendar`.
enum CalendarReader {
  /// Of a settings file; its events in their order.
  static func events(_ file: MappingReader) -> [CalendarEvent] {
    file.entries("calendar", keys: SettingsKeys.children(of: "calendar.<event>"), of: ("events", "- name: …"))
      .compactMap(event)
  }

  /// Nil after reporting what is missing or contradictory.
  private static func event(_ entry: MappingReader) -> CalendarEvent? {
    for (key, what, example) in required where entry.member(key) == nil {
      entry.diagnostics.report(
        entry.position, path: entry.path, "an event needs \(what)", remedy: "Write \(key): \(example)")
    }
    let kind: CalendarEvent.Marking? = entry.value("kind", PlainValues.choice("a kind of event"))
    let to = entry.member("to").map { (position: $0.value.position, day: entry.value("to", PlainValues.day)) }
    guard let name = entry.value("name", PlainValues.text), let first = entry.value("from", PlainValues.day), let kind
    else { return nil }
    guard let to else { return CalendarEvent(name, from: first, to: first, kind) }
    guard let last = to.day else { return nil }
    guard last >= first else {
      entry.diagnostics.report(
        to.position, path: entry.path(of: "to"), "the event ends before it begins",
        remedy: "Write a day not before \(first), or leave to out")
      return nil
    }
    return CalendarEvent(name, from: first, to: last, kind)
  }

  private static let required = [
    ("name", "a name", "New Year"), ("from", "a first day", "2027-01-01"),
    ("kind", "a kind", "holiday, sale or maintenance"),
  ]
}
