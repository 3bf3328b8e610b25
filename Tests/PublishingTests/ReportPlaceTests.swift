import Testing

@testable import Publishing

@Suite struct ReportPlaceTests {
  @Test(
    "the names of staging folders are read back, other names are not",
    arguments: [
      ("daily-2026-11-19.r3", "daily/2026-11-19", 3), ("weekly-2026-W46.partial.r12", "weekly/2026-W46.partial", 12),
      ("daily-2026-11-19", nil, 0), ("daily-2026-11-19.r0", nil, 0), ("daily-.r1", nil, 0), ("latest-daily", nil, 0),
      ("daily-2026-11-19.rx", nil, 0),
    ] as [(String, String?, Int)])
  func staged(name: String, path: String?, revision: Int) {
    let found = ReportPlace.staged(name)
    #expect(found?.place.path == path)
    #expect(found?.revision ?? 0 == revision)
    if let found { #expect(found.place.stagingName(revision: found.revision) == name) }
  }
}
