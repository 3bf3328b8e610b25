import Foundation
import Records
import Testing

@Suite struct InstantTests {
  @Test(
    "an instant is written in two forms, microseconds only where there are some",
    arguments: [
      (0, "1970-01-01T00:00:00Z", "1970-01-01 00:00:00"),
      (1, "1970-01-01T00:00:00.000001Z", "1970-01-01 00:00:00.000001"),
      (-1, "1969-12-31T23:59:59.999999Z", "1969-12-31 23:59:59.999999"),
      (-86_400_000_000, "1969-12-31T00:00:00Z", "1969-12-31 00:00:00"),
      (1_795_089_600_250_000, "2026-11-19T12:00:00.250000Z", "2026-11-19 12:00:00.250000"),
      (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z", "9999-12-31 23:59:59.999999"),
    ] as [(Int64, String, String)])
  func forms(microseconds: Int64, description: String, stored: String) {
    let instant = Instant(microseconds: microseconds)
    #expect(instant.description == description)
    #expect(instant.stored == stored)
    #expect(Instant(iso8601: description) == instant)
  }

  @Test(
    "whole seconds are rounded down, before 1970 and far ahead too",
    arguments: [
      (0, 0), (999_999, 0), (1_000_000, 1), (-1, -1), (-1_000_000, -1), (-1_000_001, -2),
      (253_402_300_799_999_999, 253_402_300_799), (-62_135_596_799_999_999, -62_135_596_800),
    ] as [(Int64, Int64)])
  func wholeSeconds(microseconds: Int64, seconds: Int64) {
    #expect(Instant(microseconds: microseconds).wholeSeconds == seconds)
  }

  @Test("stored texts sort as the instants do")
  func order() {
    let moments: [Int64] = [0, 1, 500_000, 999_999, 1_000_000, 1_000_001, 86_399_999_999, 86_400_000_000]
    let texts = moments.map { Instant(microseconds: $0).stored }
    #expect(texts.sorted() == texts)
  }
}
