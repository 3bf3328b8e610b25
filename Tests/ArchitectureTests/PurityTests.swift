import Testing

@Suite struct PurityTests {
  /// What reads the machine's clock, environment, zone, locale or chance.
  static let surroundings: [String] = [
    "Date()", "Date.now", ".now(", "ContinuousClock", "SuspendingClock", "ProcessInfo", "getenv", "setenv",
    "secure_getenv",
    "SystemRandomNumberGenerator", ".random(", ".randomElement(", ".shuffled(", "UUID()", "arc4random", "getrandom",
    "Locale.current", "Locale.autoupdatingCurrent", "TimeZone.current", "TimeZone.autoupdatingCurrent",
    "Calendar.current",
    "CommandLine.arguments", "gettimeofday", "clock_gettime", "time(nil)", "getpid", "gethostname", "NSHomeDirectory",
  ]

  /// What touches files or the terminal.
  static let files: [String] = [
    "FileManager", "FileHandle", "Data(contentsOf", "String(contentsOf", "contentsOfFile", "fopen", "opendir(",
    "print(", "fputs", "fwrite",
    "Process()", "posix_spawn", "URLSession",
  ]

  @Test("a target reads no clock, environment, zone, locale or random source", arguments: TargetTable.pure.sorted())
  func surroundings(target: String) throws { try expectNone(of: Self.surroundings, in: target) }

  @Test(
    "a pure target touches neither files nor the terminal",
    arguments: TargetTable.pure.subtracting(TargetTable.fileTargets).sorted())
  func files(target: String) throws { try expectNone(of: Self.files, in: target) }

  @Test("the search finds what it looks for")
  func finds() {
    let file = SourceTree.File(
      path: "x",
      lines: [
        "// Date()", "  let a = Date()", "let b = myDate()", "x.Date()", "Int.random(in: 0...9, using: &chance)",
        "public import struct A.B", "import C",
      ])
    #expect(Self.uses(of: ["Date()"], in: file).map(\.number) == [2, 4])
    #expect(file.imports == ["A", "C"])
  }

  private func expectNone(of words: [String], in target: String) throws {
    for file in try SourceTree.files(of: target) {
      for use in Self.uses(of: words, in: file) { Issue.record("\(file.path):\(use.number) uses \(use.word)") }
    }
  }

  /// Occurrences that are not the end of a longer name, and no chance drawn from a generator of the caller's own.
  private static func uses(of words: [String], in file: SourceTree.File) -> [(number: Int, word: String)] {
    file.code.flatMap { line in
      words.filter { word in
        line.text.ranges(of: word).contains { range in
          if line.text[range.upperBound...].contains("using:") { return false }
          guard range.lowerBound > line.text.startIndex, !word.hasPrefix(".") else { return true }
          let before = line.text[line.text.index(before: range.lowerBound)]
          return !(before.isLetter || before.isNumber || before == "_")
        }
      }.map { (line.number, $0) }
    }
  }
}
