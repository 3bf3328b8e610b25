import Records
import Settings
import Testing

@Suite struct ReadingTests {
  @Test(
    "a file that sets nothing gives the defaults",
    arguments: [
      "", "# nothing\n", "---\n", "\u{FEFF}", "source:\nreport: ~\nmeasures: {}\n", "report: { links: }", "null",
    ])
  func empty(text: String) throws { #expect(try read(text) == Settings()) }

  @Test("every key of source and report is taken")
  func all() throws {
    let settings = try read(
      """
      source:
        url: sqlite:////srv/shop%20a/db.sqlite3
        stored_timezone: Europe/Moscow
        wait: 2m
        tables:
          system_metrics: metrics
          pilot_error_reports: { name: bugs, columns: { created_at: opened, title: headline } }
          incidents: { columns: { severity: level } }
      report:
        name: "Shop: \\u041c\\u0430\\u0433\\u0430\\u0437\\u0438\\u043d"
        timezone: Asia/Tokyo
        language: ru
        out: /var/reports
        keep: 30d
        settle: 0
        links: { error: "https://x.example/{id}" }
        mask: false
      """)
    #expect(settings.source.path == "/srv/shop a/db.sqlite3")
    #expect(settings.source.storedTimezone.identifier == "Europe/Moscow")
    #expect(settings.source.wait == 120)
    func rows(_ table: String) -> [RowSource.Rows]? { settings.source.tables[table]?.map(\.rows) }
    #expect(rows("system_metrics") == [.table("metrics", columns: [:])])
    #expect(rows("pilot_error_reports") == [.table("bugs", columns: ["created_at": "opened", "title": "headline"])])
    #expect(rows("incidents") == [.table("incidents", columns: ["severity": "level"])])
    #expect(settings.report.name == "Shop: Магазин")
    #expect(settings.report.timezone.identifier == "Asia/Tokyo")
    #expect(settings.report.language == .ru)
    #expect(settings.report.out == "/var/reports")
    #expect(settings.report.keep == 30)
    #expect(settings.report.settle == 0)
    #expect(settings.report.errorLink == "https://x.example/{id}")
    #expect(!settings.report.mask)
  }

  @Test("text that looks like another type stays text", arguments: ["no", "1.10", "0x10", "2026-11-20", "'null'"])
  func text(value: String) throws {
    #expect(try read("report: { name: \(value) }").report.name == value.filter { $0 != "'" })
  }

  @Test(
    "variables of the environment are put in",
    arguments: [
      ("${NAME}", "Shop"), ("a ${NAME} b", "a Shop b"), ("'${NAME}${NAME}'", "ShopShop"), ("${NONE:-x y}", "x y"),
      ("${EMPTY:-x}", "x"), ("a${EMPTY}", "a"), ("$$", "$"), ("$${NAME}", "${NAME}"), ("cost $5", "cost $5"),
      ("${NAME:-x}", "Shop"), ("${HOSTILE}", "a: b # c"), ("a$", "a$"), ("x${NONE:-}", "x"),
    ])
  func environment(value: String, expected: String) throws {
    let settings = try read(
      "report:\n  name: \(value)\n", ["NAME": "Shop", "EMPTY": "", "HOSTILE": "a: b # c"])
    #expect(settings.report.name == expected)
  }

  @Test("anchors, aliases and << are followed; a key of its own wins")
  func aliases() throws {
    let settings = try read(
      """
      measures:
        slow: &base { from: request_duration, aggregate: p99, unit: ms, warning: 1500 }
        slower: { <<: *base, aggregate: max, critical: 4000 }
      """)
    let own = settings.measures.suffix(2)
    #expect(own.map(\.name) == ["slow", "slower"])
    #expect(own.map(\.aggregate) == [.p99, .max])
    #expect(own.map(\.warning) == [1.5, 1.5])
    #expect(own.map(\.critical) == [nil, 4])
  }

  @Test(
    "an address is a sqlite: URL or a path",
    arguments: [
      ("sqlite:///srv/db.sqlite3", "/srv/db.sqlite3"), ("sqlite:////srv/db.sqlite3", "/srv/db.sqlite3"),
      ("SQLite:///a%C3%A9", "/aé"), ("db.sqlite3", "db.sqlite3"), ("./a b%20", "./a b%20"), ("/x:y", "/x:y"),
      ("C:db", "C:db"),
    ])
  func address(text: String, path: String) throws { #expect(try Settings.Source.path(of: text) == path) }

  @Test(
    "an address that cannot be read is refused, without its password",
    arguments: [
      ("postgres://u:secret@h/db", "PostgreSQL is not supported by this version."),
      ("clickhouse://u:secret@h/db", "ClickHouse is not supported by this version."),
      ("gopher://u:secret@h", "gopher:// is not supported by this version."),
      ("sqlite://db", "a sqlite: address begins with three slashes, has a path, and no ? or #."),
      ("sqlite:db", "a sqlite: address begins with three slashes, has a path, and no ? or #."),
      ("sqlite:///", "a sqlite: address begins with three slashes, has a path, and no ? or #."),
      ("sqlite:///db?mode=ro", "a sqlite: address begins with three slashes, has a path, and no ? or #."),
      ("sqlite:///a%zz", "a sqlite: address begins with three slashes, has a path, and no ? or #."),
      ("file:db", "file: addresses are not supported."),
      (":memory:", "the address names no file."), ("", "the address is empty."),
    ])
  func badAddress(text: String, message: String) {
    let error = #expect(throws: Settings.Source.AddressError.self) { try Settings.Source.path(of: text) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("secret") == false)
  }
}
