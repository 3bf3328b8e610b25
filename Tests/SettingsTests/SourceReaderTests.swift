import Records
import Settings
import Testing

@Suite("Reading where tables come from") struct SourceReaderTests {
  @Test("a source says what its columns mean")
  func all() throws {
    let settings = try read(
      """
      source:
        preset: none
        tables:
          health_checks:
            - query: |
                SELECT a AS checked_at, b AS status
                FROM t
              set: { check_name: Shop }
              values: { status: { 1: PASS, 0: FAIL, "*": skip } }
              times: { checked_at: epoch_ms }
              units: { response_time: MS }
              zone: Asia/Tokyo
              keeps: 30d
            - probes
      """)
    let sources = try #require(settings.source.tables["health_checks"])
    var expected = RowSource(.query("SELECT a AS checked_at, b AS status\nFROM t\n"))
    expected.constants = ["check_name": "Shop"]
    expected.values = ["status": ValueMap(["1": "PASS", "0": "FAIL", "*": "skip"])]
    expected.times = ["checked_at": .milliseconds]
    expected.units = ["response_time": "ms"]
    expected.zone = Zone(identifier: "Asia/Tokyo")
    expected.keeps = .seconds(30 * 86_400)
    expected.place = "d.yaml:5:16"
    var table = RowSource(table: "probes")
    table.place = "d.yaml:14:9"
    #expect(sources == [expected, table] && settings.source.presets == [])
  }

  @Test("what a source keeps is a time, or rows: of all or of each name")
  func keeps() throws {
    let cases: [(String, KeptRows)] = [
      ("14d", .seconds(14 * 86_400)), ("10000 rows", .rows(10_000, of: nil)),
      ("100 rows of name", .rows(100, of: "name")),
    ]
    for (text, kept) in cases {
      let settings = try read("source: { tables: { jobs: { query: SELECT 1, keeps: \(text) } } }")
      #expect(settings.source.tables["jobs"]?.map(\.keeps) == [kept])
    }
  }

  @Test("the unit of a metric's value is its unit column")
  func metricUnit() throws {
    let settings = try read("source: { tables: { system_metrics: { query: SELECT 1, units: { value: Mbit/s } } } }")
    #expect(settings.source.tables["system_metrics"]?.first?.constants == ["unit": "Mbit/s"])
  }

  @Test(
    "what is wrong is told with its place",
    arguments: [
      ("{ query: '' }", "the query is empty"), ("{ query: SELECT 1, name: x }", "name stands beside a query"),
      ("{ query: SELECT 1, columns: { status: x } }", "columns stands beside a query"),
      ("{ quary: SELECT 1 }", "Did you mean query?"), ("[]", "the list is empty"),
      ("{ times: { checked_at: epoche } }", "Write text, ctime, epoch, epoch_ms, epoch_us or epoch_ns"),
      ("{ times: { cheked_at: epoch } }", "Did you mean checked_at?"), ("{ set: { stat: x } }", "unknown key"),
      ("{ units: { response_time: parsec } }", "is not a unit Daybook converts"),
      ("{ zone: Moon }", "is not a time zone"),
      ("{ keeps: long }", "is not a duration"), ("{ keeps: 0 rows }", "is not understood"),
      ("{ keeps: 5 rows of }", "is not understood"), ("{ keeps: 5 rows of chek_name }", "Did you mean check_name?"),
      ("{ values: { status: 5 } }", "a single value stands where keys"),
      ("{ duration: { from: a, to: b } }", "health_checks has no column duration"),
    ])
  func wrong(source: String, complaint: String) {
    let found = complaints("source: { tables: { health_checks: \(source) } }")
    #expect(found.count == 1 && found[0].contains(complaint), "\(found)")
  }

  @Test("a difference needs both its columns")
  func difference() {
    let found = complaints("source: { tables: { requests: { duration: { from: a } } } }")
    #expect(found.count == 1 && found[0].contains("to is missing"), "\(found)")
  }

  @Test("a preset is one of those that are shipped, or several, or none")
  func presets() throws {
    #expect(try read("source: { preset: \"n8n, airflow\" }").source.presets == ["n8n", "airflow"])
    #expect(try read("").source.presets == nil)
    #expect(complaints("source: { preset: uptime-kuma2 }")[0].contains("Did you mean uptime-kuma-2"))
  }
}
