import Records
import Testing

@testable import Settings

@Suite("Presets written out") struct PresetDraftTests {
  @Test("the file that init writes for a preset reads as the preset does", arguments: Preset.names)
  func same(name: String) throws {
    let preset = try #require(try Preset.all().first { $0.name == name })
    let text = Settings.example([("source.url", "a.db")], SettingsDraft([preset]))
    let written = try read(text)
    let expected = Settings().adopting(preset)
    #expect(written.source.presets == [name])
    #expect(written.source.storedTimezone == expected.source.storedTimezone && written.measures == expected.measures)
    #expect(written.source.tables.mapValues(withoutPlaces) == expected.source.tables.mapValues(withoutPlaces))
    // Each remark of the preset's file stands in it.
    let remarks = preset.text.split(separator: "\n").dropFirst().map { $0.drop { $0 == " " } }.filter {
      $0.hasPrefix("# ")
    }
    let signature = [
      "# Its other tables", "# Only version 2 counts", "# Where django-silk is beside", "# Version 2 has these",
    ]
    for remark in remarks where !signature.contains(where: remark.hasPrefix) && !remark.contains("Since 2.1 there are")
    {
      #expect(text.contains(remark), "\(remark)")
    }
    for note in preset.notes { #expect(text.contains("# - \(note.prefix(380))")) }
  }

  @Test("of several presets each table is written out once, as the first of them has it")
  func several() throws {
    let presets = try Preset.all().filter { ["n8n", "airflow", "django-silk"].contains($0.name) }
    let written = try read(Settings.example([], SettingsDraft(presets)))
    let expected = presets.reduce(Settings()) { $0.adopting($1) }
    #expect(written.source.tables.mapValues(withoutPlaces) == expected.source.tables.mapValues(withoutPlaces))
    #expect(written.source.presets == presets.map(\.name))
    #expect(presets.reduce(written) { $0.adopting($1) }.title == presets.compactMap(\.program).joined(separator: ", "))
  }

  @Test("a report is named after the service, else after the program, else it is that of an application")
  func titles() throws {
    let kuma = try #require(try Preset.all().first { $0.name == "uptime-kuma-2" })
    #expect(Settings().title == "Application" && Settings().adopting(kuma).title == "Uptime Kuma")
    #expect(try read("report: { name: Shop }").adopting(kuma).title == "Shop")
    let shop = try #require(try Preset.all().first { $0.name == "django-shop" })
    #expect(Settings().adopting(shop).title == "Application")
  }

  private func withoutPlaces(_ sources: [RowSource]) -> [RowSource] {
    sources.map { source in
      var source = source
      source.place = nil
      return source
    }
  }
}
