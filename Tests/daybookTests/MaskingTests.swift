import Foundation
import Testing

@testable import daybook

/// Names and texts from the database in the files of a report.
@Suite struct MaskingTests {
  private static let day = "2026-09-13"

  private func poison(_ place: Place, _ text: String) throws {
    let text = "'" + text + "'"
    for minute in 10..<40 {
      try place.execute(
        """
        INSERT INTO system_metrics VALUES ('p\(minute)', 'request_duration', 9, 's', '\(Self.day) 12:\(minute):00', \
        json_object('path', '/u/' || \(text) || '/', 'status_code', 500, 'queries_count', 90));
        INSERT INTO system_metrics VALUES ('q\(minute)', 'cache' || \(text), 9, \(text), '\(Self.day) 12:\(minute):00', '{}');
        INSERT INTO deployments VALUES ('d\(minute)', \(text), '\(Self.day) 12:\(minute):00', \(text), \(text), \(text), NULL);
        """)
    }
    try place.execute(
      """
      UPDATE pilot_error_reports SET title = \(text), category = \(text), module = \(text), severity = \(text), \
      status = \(text) WHERE created_at >= '\(Self.day)';
      UPDATE health_checks SET check_name = \(text) WHERE checked_at >= '\(Self.day)';
      UPDATE user_scenarios SET scenario = \(text) WHERE executed_at >= '\(Self.day)';
      UPDATE user_feedback SET category = \(text), comment = \(text) WHERE created_at >= '\(Self.day)';
      UPDATE incidents SET title = \(text), severity = \(text), root_cause = \(text), resolution = \(text), \
      assigned_to = \(text), affected_services = json_array(\(text));
      UPDATE auth_user SET username = \(text) || id;
      """)
  }

  private func texts(_ place: Place) throws -> [(name: String, text: String)] {
    try place.files(place.out).filter { name, _ in
      ["json", "txt", "md", "html", "eml", "svg"].contains { name.hasSuffix("." + $0) }
    }.map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
  }

  @Test("no file of the report holds what is masked, its list neither")
  func masked() throws {
    let place = try Place()
    try place.settings("report: { name: ops.leak@example.org }")
    try poison(place, "leak@example.org password = leak")
    // Its severities are none that Daybook knows.
    #expect(place.report(["daily", Self.day]).code == .incomplete)
    let texts = try texts(place)
    #expect(texts.count > 6)
    for (name, text) in texts { #expect(!text.contains("leak"), "\(name)") }
    let report = try #require(texts.first { $0.name.hasSuffix("report.json") }).text
    #expect(report.contains("•••@••• password = •••"))
  }

  @Test("people stand in the files as the settings want them", arguments: ["names", "initials", "none"])
  func people(setting: String) throws {
    let place = try Place()
    try place.settings("report: { people: \(setting) }")
    try place.execute(
      """
      INSERT INTO deployments VALUES ('d', '9.9', '\(Self.day) 12:00:00', 'test', 'zoe.author', 'Note', NULL);
      INSERT INTO incidents (id, title, severity, status, started_at, assigned_to) \
      VALUES ('i', 'Down', 'low', 'open', '\(Self.day) 12:00:00', 'zoe.duty');
      UPDATE auth_user SET username = 'zoe.owner' || id;
      UPDATE pilot_error_reports SET status = 'confirmed', assigned_to_id = 2 WHERE created_at >= '\(Self.day)';
      """)
    #expect(place.report(["daily", Self.day]).code == .success)
    let texts = try texts(place)
    let report = try #require(texts.first { $0.name.hasSuffix("report.json") }).text
    for (name, initials) in [("zoe.author", "Z.\u{A0}A."), ("zoe.duty", "Z.\u{A0}D."), ("zoe.owner2", "Z.\u{A0}O.")] {
      #expect(report.contains(name) == (setting == "names"))
      #expect(report.contains(initials) == (setting == "initials"))
    }
    #expect(texts.contains { $0.text.contains("zoe.") } == (setting == "names"))
  }

  @Test("no file holds a control character, masks or not", arguments: [true, false])
  func legible(mask: Bool) throws {
    let place = try Place()
    try place.settings("report: { mask: \(mask) }")
    try poison(place, "leak@example.org \u{1B}]0;own\u{7}\u{202E}' || char(0) || '")
    // Its severities are none that Daybook knows.
    #expect(place.report(["daily", Self.day]).code == .incomplete)
    for (name, text) in try texts(place) {
      let strange = text.unicodeScalars.filter {
        $0.value < 0x20 && !["\n", "\r", "\t"].contains($0) || $0.value == 0x202E || (0x7F...0x9F).contains($0.value)
      }
      #expect(strange.isEmpty, "\(name): \(strange.map(\.value))")
    }
  }
}
