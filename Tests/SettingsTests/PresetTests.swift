import Records
import Testing

@testable import Settings

@Suite("Presets") struct PresetTests {
  @Test("every preset that is shipped can be read, has tables, a signature and something to say of its limits")
  func shipped() throws {
    let presets = try Preset.all()
    #expect(presets.map(\.name) == Preset.names && presets.count > 10)
    for preset in presets {
      #expect(!preset.title.isEmpty && !preset.tables.isEmpty && !preset.signature.isEmpty && !preset.notes.isEmpty)
      #expect(preset.tables.values.allSatisfy { !$0.isEmpty }, "\(preset.name)")
    }
  }

  @Test("a database is one of a program's that has its tables and columns, and none that it must not have")
  func signature() throws {
    let preset = try Preset(
      "x",
      Array(
        "title: X\nsignature: { beat: [id, Time] }\nwithout: [hourly]\ntables: { health_checks: beat }\nnotes: [a]".utf8
      ))
    #expect(preset.fits(["beat": ["id", "time", "more"], "other": []]))
    #expect(!preset.fits(["beat": ["id"]]) && !preset.fits([:]))
    #expect(!preset.fits(["beat": ["id", "time"], "hourly": []]))
  }

  @Test("what the settings say themselves stays")
  func adopting() throws {
    let preset = try Preset(
      "x",
      Array(
        """
        title: X
        signature: { a: [b] }
        stored_timezone: Asia/Tokyo
        tables: { health_checks: beat, incidents: outage }
        measures: { speed: { from: down, aggregate: avg, unit: Mbit/s, better: higher, section: performance } }
        notes: [a]
        """.utf8))
    var settings = Settings()
    settings.source.tables["incidents"] = [RowSource(table: "mine")]
    let adopted = settings.adopting(preset)
    #expect(adopted.source.tables["incidents"]?.map(\.tableName) == ["mine"])
    #expect(adopted.source.tables["health_checks"]?.map(\.tableName) == ["beat"])
    #expect(adopted.source.storedTimezone.identifier == "Asia/Tokyo" && adopted.measures.last?.name == "speed")
    settings.source.storedTimezone = Zone(identifier: "Europe/Berlin")!
    #expect(settings.adopting(preset).source.storedTimezone.identifier == "Europe/Berlin")
  }

  @Test("what is wrong with a preset is told with its place")
  func wrong() {
    let error = #expect(throws: SettingsErrors.self) {
      _ = try Preset("x", Array("title: X\ntables:\n  jobz: a".utf8))
    }
    #expect(error?.description.contains("preset x:3:3") == true && error?.description.contains("jobs") == true)
  }
}
