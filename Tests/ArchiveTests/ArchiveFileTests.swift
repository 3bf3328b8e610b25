import Archive
import Foundation
import Testing

@Suite struct ArchiveFileTests {
  @Test("what is written is read back, and written again in the same bytes")
  func roundTrip() throws {
    try expectSame(SampleFiles.report)
    try expectSame(SampleFiles.manifest)
    try expectSame(SampleFiles.summary)
    try expectSame(
      ListingFile(reports: [
        .init(
          kind: "daily", name: "2026-11-19", path: "daily/2026-11-19", summary: SampleFiles.summary, olderRevisions: [1]
        ),
        .init(kind: "daily", name: "2026-11-18", path: "daily/2026-11-18", summary: nil, olderRevisions: []),
      ]))
  }

  private func expectSame<File: ArchiveFile>(_ file: File) throws {
    let bytes = try file.bytes()
    let read = try File(bytes: bytes)
    #expect(read == file)
    #expect(try read.bytes() == bytes)
  }

  @Test("files are written like this")
  func layout() throws {
    #expect(
      String(decoding: try SampleFiles.manifest.bytes(), as: UTF8.self) == """
        {
          "as_of" : "2026-11-20T01:00:00Z",
          "figures" : {
            "requests.by_path{/a_b/}" : {
              "origins" : [
                "metrics"
              ],
              "parents" : [

              ]
            }
          },
          "files" : [
            {
              "bytes" : 3,
              "path" : "report.json",
              "sha256" : "00"
            }
          ],
          "fingerprint" : "f1",
          "kind" : "daily",
          "origins" : [
            {
              "bounds" : [
                "a",
                "b"
              ],
              "id" : "metrics",
              "query" : "SELECT 1",
              "rows" : 5
            }
          ],
          "period" : "2026-11-19",
          "revision" : 1,
          "schema" : "daybook-manifest/1",
          "tool" : "Daybook 0.1.0"
        }

        """)
  }

  @Test("money is a string, absence null, and what a member may leave out is left out")
  func values() throws {
    let text = String(decoding: try SampleFiles.report.bytes(), as: UTF8.self)
    for part in [
      #""value" : "1047326.51""#, #""value" : 12"#, #""value" : null"#, #""coverage" : null"#, #""version" : "1/2""#,
      #""author" : "Ё""#, #""example" : "x""#,
    ] { #expect(text.contains(part), "\(part)") }
    #expect(!text.contains(#""column""#))
  }

  @Test("members of a later version are passed over, those an older one did not write are nil")
  func otherVersions() throws {
    var object = try object(SampleFiles.manifest)
    object["signature"] = "abc"
    object["fingerprint"] = nil
    var older = SampleFiles.manifest
    older.fingerprint = nil
    #expect(try ManifestFile(bytes: bytes(object)) == older)
    var report = try self.object(SampleFiles.report)
    report["coverage"] = nil
    #expect(try ReportFile(bytes: bytes(report)) == SampleFiles.report)
  }

  @Test(
    "damage is told with file and key",
    arguments: [
      (#""as_of" : "#, #""as_of" :: "#, "report.json is not JSON"),
      (#""revision" : 2"#, #""revision" : "2""#, "report.json: revision is not a number"),
      (#""revision" : 2,"#, "", "report.json: revision is missing"),
      (#""as_of" : "2026-11-20T01:00:00Z","#, "", "report.json: as_of is missing"),
      (#""n" : 3,"#, #""n" : null,"#, "report.json: figures[1].n is null"),
      (#""at_least" : false"#, #""at_least" : 3"#, "report.json: rejected[0].at_least is not true or false"),
      (
        #""schema" : "daybook-report/1""#, #""schema" : "daybook-report/9""#,
        #"report.json: schema is "daybook-report/9", and this Daybook reads "daybook-report/1""#
      ),
    ] as [(String, String, String)])
  func damage(old: String, new: String, told: String) throws {
    let whole = String(decoding: try SampleFiles.report.bytes(), as: UTF8.self)
    let text = whole.replacing(old, with: new, maxReplacements: 1)
    #expect(text != whole)
    let error = #expect(throws: ArchiveError.self) { try ReportFile(bytes: Array(text.utf8)) }
    #expect(error?.description == told)
  }

  @Test("a list where an object belongs, and the reverse")
  func shapes() {
    let list = #expect(throws: ArchiveError.self) { try ManifestFile(bytes: Array("[]".utf8)) }
    #expect(list?.description == "manifest.json is not an object")
    let object = #expect(throws: ArchiveError.self) {
      try ListingFile(bytes: Array(#"{"schema": "daybook-index/1", "reports": {}}"#.utf8))
    }
    #expect(object?.description == "index.json: reports is not a list")
  }

  @Test(
    "the revision is found in whatever else a report is",
    arguments: [
      (#"{"revision": 4}"#, 4), (#"{"schema": "daybook-report/9", "revision": 2, "x": {"revision": 3}}"#, 2),
      ("{}", nil), ("half a fi", nil), (#"{"revision": "2"}"#, nil), (#"{"revision": 99999999999999999999}"#, nil),
      (#"{"revision": 2"#, nil),
    ] as [(String, Int?)])
  func marks(text: String, revision: Int?) { #expect(EditionMark(bytes: Array(text.utf8))?.revision == revision) }

  private func object(_ file: some ArchiveFile) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(file.bytes())) as? [String: Any])
  }

  private func bytes(_ object: [String: Any]) throws -> [UInt8] {
    Array(try JSONSerialization.data(withJSONObject: object))
  }
}
