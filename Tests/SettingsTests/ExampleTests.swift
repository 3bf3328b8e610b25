import Records
import Settings
import Testing

@Suite struct ExampleTests {
  @Test("the example gives the defaults, with every line uncommented or not")
  func defaults() throws {
    let example = Settings.example()
    #expect(try read(example) == Settings())
    #expect(example.split(separator: "\n").allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
  }

  @Test("what stands behind comment signs can be taken too")
  func samples() throws {
    let lines = Settings.example().split(separator: "\n").map { line in
      // A sample is a comment with a key and a value; an explanation ends with a full stop or a colon.
      line.hasPrefix("  # ") && !line.hasSuffix(".") && !line.hasSuffix(":") ? "  " + line.dropFirst(4) : String(line)
    }
    let settings = try read(lines.joined(separator: "\n"))
    #expect(settings.source.path == "/srv/shop/db.sqlite3")
    #expect(
      settings.source.tables["pilot_error_reports"]?.map(\.rows)
        == [.table("bug_reports", columns: ["created_at": "opened_at"])])
    #expect(settings.source.presets == ["uptime-kuma-2"])
    #expect(settings.report.errorLink == "https://admin.example.org/errors/{id}/")
    #expect(settings.measures.last?.name == "checkout_errors")
    #expect(settings.measures.dropLast() == StandardMeasures.all[...])
  }

  @Test(
    "given values are written so that they read back",
    arguments: [
      "reports", "/srv/a b", "it's $5 and ${X}: \"x\" # y", "отчёты\\", "-a", "%x", "null", "~/a", "a\u{7F}b",
    ])
  func given(value: String) throws {
    let text = Settings.example([
      ("report.out", value), ("report.timezone", "Asia/Tokyo"), ("source.url", "db.sqlite3"),
    ])
    if value.contains("\u{7F}") {
      #expect(!complaints(text).isEmpty)
    } else {
      let settings = try read(text)
      #expect(settings.report.out == value)
      #expect(settings.report.timezone.identifier == "Asia/Tokyo")
      #expect(settings.source.path == "db.sqlite3")
    }
  }
}
