import Foundation
import Testing

@testable import Archive

/// What is written by hand stands beside what Foundation's encoder writes of the same values.
@Suite struct JSONSinkTests {
  private func expectSame(_ file: some ArchiveFile, _ location: SourceLocation = #_sourceLocation) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let (written, wanted) = (try file.bytes(), Array(try encoder.encode(file)) + Array("\n".utf8))
    guard written != wanted else { return }
    let place = max(0, zip(written, wanted).prefix { $0 == $1 }.count - 40)
    let (found, expected) = (written.dropFirst(place).prefix(120), wanted.dropFirst(place).prefix(120))
    Issue.record(
      "\(String(decoding: found, as: UTF8.self))\n\(String(decoding: expected, as: UTF8.self))",
      sourceLocation: location)
  }

  private func manifest(_ keys: [String]) -> ManifestFile {
    var file = SampleFiles.manifest
    file.figures = Dictionary(
      keys.map { ($0, .init(origins: [$0], parents: [])) }, uniquingKeysWith: { first, _ in first })
    return file
  }

  @Test("every file is as Foundation writes it")
  func files() throws {
    try expectSame(SampleFiles.report)
    try expectSame(SampleFiles.manifest)
    try expectSame(SampleFiles.summary)
    try expectSame(ListingFile(reports: []))
    try expectSame(
      ListingFile(reports: [
        .init(
          kind: "daily", name: "a", path: "daily/a", summary: SampleFiles.summary, olderRevisions: [1, -2, .max, .min])
      ]))
    try expectSame(manifest([]))
  }

  @Test("so is every character, in values and in keys")
  func characters() throws {
    let scalars = (0...0x3000).compactMap(Unicode.Scalar.init) + ["\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "\u{1F600}"]
    try expectSame(manifest(scalars.map { "\($0)" } + scalars.map { "a\($0)B" }))
    try expectSame(manifest(["", "a", "A", "aB", "p5", "p50", "p9", "e\u{301}", "é", "ё", "Ё", "a.b", "a{b}", "\r\n"]))
  }

  @Test("so is every number")
  func numbers() throws {
    var chance = SystemRandomNumberGenerator()
    let drawn = (0..<5000).map { _ in Double(bitPattern: chance.next()) }.filter(\.isFinite)
    let values =
      [0, -0.0, 1, -1, 0.1, 1e15, 1e16, 1e17, 123_456_789.25, 1e-4, 1e-5, 1e300, -1e300, .leastNonzeroMagnitude] + drawn
    var file = SampleFiles.summary
    file.values = values.map { .init(figure: "f", name: "n", text: "t", value: $0) }
    try expectSame(file)
  }

  @Test("what is no number is no JSON", arguments: [Double.nan, .infinity, -.infinity])
  func infinite(value: Double) {
    var file = SampleFiles.summary
    file.values = [.init(figure: "f", name: "n", text: "t", value: value)]
    #expect(throws: EncodingError.self) { try file.bytes() }
  }
}
