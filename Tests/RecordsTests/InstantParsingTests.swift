import Records
import Testing

@Suite struct InstantParsingTests {
  // Right-hand sides by Python: datetime.fromisoformat(text).astimezone(UTC).
  @Test(
    "ISO 8601 with Z or an offset is read",
    arguments: [
      ("2026-11-20T01:00:00Z", "2026-11-20T01:00:00Z"), ("2026-11-20T04:00:00+03:00", "2026-11-20T01:00:00Z"),
      ("2026-11-20 01:00Z", "2026-11-20T01:00:00Z"), ("2026-11-19T21:30:15.25-0330", "2026-11-20T01:00:15.250000Z"),
      ("2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00Z"),
      ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"),
      ("2026-11-20T01:00:00.123456789Z", "2026-11-20T01:00:00.123456Z"),
      ("2026-11-20T04:00+03", "2026-11-20T01:00:00Z"),
    ] as [(String, String)])
  func reads(text: String, utc: String) { #expect(Instant(iso8601: text)?.description == utc) }

  @Test(
    "anything else is not an instant",
    arguments: [
      "", "2026-11-20", "2026-11-20T01:00:00", "2026-11-20T24:00:00Z", "2026-11-20T01:60Z", "2026-02-30T01:00Z",
      "2026-11-20T1:00Z", "2026-11-20T01:00:00.Z", "2026-11-20T01:00:00+3", "2026-11-20T01:00:00 Z", "tomorrow",
      "2026-11-20T01:00:00+03:00x", "2026-11-20T٠١:00Z",
    ])
  func refuses(text: String) { #expect(Instant(iso8601: text) == nil) }
}
