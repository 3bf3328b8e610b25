import Foundation
import Records
import Testing

@testable import Demo

struct TruthTests {
  @Test("the truth is JSON with sorted keys that reads back the same")
  func json() throws {
    let truth = Truth(.story, rows: ["system_metrics": 3])
    let bytes = truth.json()
    #expect(bytes.last == 0x0a)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    #expect(try decoder.decode(Truth.self, from: Data(bytes)).planted.map(\.kind) == truth.planted.map(\.kind))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(
      Set(object.keys) == [
        "effects", "seed", "first_day", "end", "report_day", "report_week", "rows", "planted", "deployments",
        "incidents",
      ])
    let text = String(decoding: bytes, as: UTF8.self)
    let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.prefix { $0 != ":" } }
    #expect(top == top.sorted())
  }

  @Test("an effect's share of days and weeks is what its bounds say")
  func exposure() {
    let effect = PlantedEffect(
      Effect(
        .gap, cause: "test", from: Instant(utc: "2026-11-15 18:00"), until: Instant(utc: "2026-11-17 12:00")))
    #expect(effect.days == ["2026-11-15": 0.25, "2026-11-16": 1, "2026-11-17": 0.5])
    #expect(effect.weeks == ["2026-W46": 0.0357, "2026-W47": 0.2143])
  }

  @Test("places and figures are named as a report names them")
  func names() throws {
    let planted = Truth(.story, rows: [:]).planted
    let catalogue = try #require(planted.first { $0.cause.hasPrefix("catalogue") })
    #expect(catalogue.places.contains("/catalog/кофе/") && catalogue.places.count == 6)
    #expect(catalogue.figures.contains("requests.by_path.chatty{/catalog/чай/}"))
    let ui = try #require(planted.first { $0.kind == "reports" && $0.places == ["ui"] })
    #expect(ui.figures.contains("reports.by_category{ui}"))
    #expect(ui.weeks.keys.sorted() == ["2026-W45"])
  }
}
