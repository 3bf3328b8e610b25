import Settings
import Testing

@Suite struct ComplaintTests {
  @Test(
    "a wrong value is answered with its place, what is wrong and what to do",
    arguments: [
      (
        "alerts: []",
        "1:1: unknown key \"alerts\". The keys here are source, report, measures, actions, funnel, panels, calendar."
      ),
      ("reprot: {}", "1:1: unknown key \"reprot\". Did you mean report?"),
      ("report: { nmae: x }", "1:11: report: unknown key \"nmae\". Did you mean name?"),
      ("report: { time-zone: UTC }", "1:11: report: unknown key \"time-zone\". Did you mean timezone?"),
      (
        "report:\n  name: A\n  \"name\": B",
        "3:3: duplicate key \"name\", first at 2:3. Remove one of the two."
      ),
      (
        "report: 5",
        "1:9: report: a single value stands where keys with values are wanted. "
          + "Write them on lines of their own: name, timezone, language, out, keep, settle, kinds, catch_up, links, templates, mask, people, category_limit."
      ),
      (
        "[a]",
        "1:1: a list stands where keys with values are wanted. "
          + "Write them on lines of their own: source, report, measures, actions, funnel, panels, calendar."
      ),
      ("report: { name: [a] }", "1:17: report.name: a list stands where a single value is wanted. Write one value."),
      ("report:\n  name:\n", "2:8: report.name: there is no value. Write one, or leave the key out."),
      ("report: { name: '' }", "1:17: report.name: the value is empty. Write one, or leave the key out."),
      (
        "report: { name: \"a\\nb\" }",
        "1:17: report.name: \"a\\u{A}b\" contains a line end or another control character. Write it on one line."
      ),
      (
        "report: { timezone: Europe/Moskow }",
        "1:21: report.timezone: \"Europe/Moskow\" is not a time zone. Did you mean Europe/Moscow?"
      ),
      (
        "report: { timezone: somewhere else entirely }",
        "1:21: report.timezone: \"somewhere else entirely\" is not a time zone. "
          + "Write an IANA name such as Europe/Moscow, or UTC."
      ),
      (
        "report: { timezone: mosow }",
        "1:21: report.timezone: \"mosow\" is not a time zone. Did you mean Europe/Moscow?"
      ),
      (
        "report: { people: all }",
        "1:19: report.people: \"all\" is not a way to show people. Write names, initials or none."
      ),
      ("report: { language: de }", "1:21: report.language: \"de\" is not a language of reports. Write en or ru."),
      ("report: { mask: yes }", "1:17: report.mask: \"yes\" is neither true nor false. Write true or false."),
      (
        "report: { settle: 10 }",
        "1:19: report.settle: \"10\" has no unit. Write a whole number and s, m, h or d, such as 10s."
      ),
      (
        "report: { settle: soon }",
        "1:19: report.settle: \"soon\" is not a duration. Write a whole number and s, m, h or d, such as 30s."
      ),
      (
        "report: { settle: -5m }",
        "1:19: report.settle: \"-5m\" is not a duration. Write a whole number and s, m, h or d, such as 30s."
      ),
      ("report: { settle: 2d }", "1:19: report.settle: \"2d\" is out of range. Write 0s to 1d."),
      (
        "report: { settle: 99999999999999999999s }",
        "1:19: report.settle: \"99999999999999999999s\" is too long. Write at most nine digits."
      ),
      ("report: { keep: 36h }", "1:17: report.keep: \"36h\" is out of range. Write whole days, 1d to 36500d."),
      ("report: { keep: 0 }", "1:17: report.keep: \"0\" is out of range. Write whole days, 1d to 36500d."),
      ("source: { wait: 61m }", "1:17: source.wait: \"61m\" is out of range. Write 0s to 1h."),
      (
        "report: { links: { error: \"ftp://x/{id}\" } }",
        "1:27: report.links.error: \"ftp://x/{id}\" is not a web address. Begin it with https:// or http://."
      ),
      (
        "report: { links: { error: \"https://x/\" } }",
        "1:27: report.links.error: \"https://x/\" does not say where the id goes. "
          + "Put {id} where the report's id belongs."
      ),
      (
        "report: { links: { eror: x } }", "1:20: report.links: unknown key \"eror\". Did you mean error?"
      ),
      (
        "source: { url: postgres://u:secret@h/db }",
        "1:16: source.url: PostgreSQL is not supported by this version. "
          + "Give the path of an SQLite file, such as sqlite:///srv/shop/db.sqlite3."
      ),
      (
        "source: { tables: { system_metric: m } }",
        "1:21: source.tables: unknown table \"system_metric\". Did you mean system_metrics?"
      ),
      (
        "source: { tables: { incidents: { columns: { titel: t } } } }",
        "1:45: source.tables.incidents.columns: unknown key \"titel\". Did you mean title?"
      ),
      (
        "source: { tables: { incidents: { colums: {} } } }",
        "1:34: source.tables.incidents: unknown key \"colums\". Did you mean columns?"
      ),
      ("report: { name: !!str x }", "1:17: YAML tags are not supported (tag:yaml.org,2002:str). Remove the tag."),
      (
        "report: { name: \"${NONE}\" }",
        "1:18: the environment variable NONE is not set. Set it, or write ${NONE:-default}."
      ),
      ("report:\n  name: a ${B\n", "2:11: ${ has no closing }. Write ${NAME}, or $$ for a dollar sign."),
      (
        "report: { name: \"${1A}\" }", "1:18: ${1A} names no variable. Write ${NAME} or ${NAME:-default}."
      ),
      (
        "report: { language: \"${SECRET}\" }",
        "1:21: report.language: \"${SECRET}\" is not a language of reports. Write en or ru."
      ),
      (
        "report:\n\tname: x",
        "2:1: found character that cannot start any token "
          + "(while scanning for the next token at 2:1). "
          + "Indent with blanks, and quote values that begin with a special character."
      ),
      (
        "report: { name: x",
        "2:1: did not find expected ',' or '}' (while parsing a flow mapping at 1:9). "
          + "Look at the indentation, colons and quotation marks here."
      ),
      (
        "a: b: c",
        "1:5: mapping values are not allowed in this context. "
          + "Look at the indentation, colons and quotation marks here."
      ),
      ("report: {}\n---\nreport: {}", "2:1: a second document begins here. Keep one, without --- in between."),
      ("report: *x", "1:9: the alias *x has no anchor &x before it. Define it first."),
      ("report: &x { name: *x }", "1:20: the alias *x has no anchor &x before it. Define it first."),
      ("? [a]\n: b", "1:3: a key has to be plain text. Write key: value."),
      ("report: { <<: 5 }", "1:15: << takes a mapping. Write <<: *anchor."),
      (
        "report:\n  name: a\u{7}b",
        "2:10: control characters are not allowed. "
          + "Look at the indentation, colons and quotation marks here."
      ),
      (
        "# é\r\n\"\u{1B}[31m\"",
        "2:2: control characters are not allowed. "
          + "Look at the indentation, colons and quotation marks here."
      ),
      (
        "\"\\e[31m\": 5",
        "1:1: unknown key \"\\u{1B}[31m\". The keys here are source, report, measures, actions, funnel, panels, calendar."
      ),
    ])
  func values(text: String, expected: String) {
    #expect(complaints(text, ["SECRET": "hunter2"]) == ["d.yaml:" + expected])
  }

  @Test("all problems of a file are told at once, in the file's order")
  func all() {
    let found = complaints(
      """
      report:
        mask: maybe
        langage: en
      source: { wait: x, stored_timezone: Mars }
      report: {}
      """)
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "d.yaml:2:9:", "d.yaml:3:3:", "d.yaml:4:17:", "d.yaml:4:37:", "d.yaml:5:1:",
      ])
  }

  @Test("bytes that are no UTF-8 are told with their place")
  func encoding() {
    #expect(
      complaints(Array("report:\n  name: é".utf8) + [0xFF]) == [
        "d.yaml:2:10: this byte is not UTF-8. Save the file as UTF-8."
      ])
    #expect(complaints([0xFF, 0xFE, 0x41, 0x00]).first?.hasPrefix("d.yaml:1:1: this byte is not UTF-8") == true)
  }
}
