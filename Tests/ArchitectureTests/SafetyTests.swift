import Testing

@Suite struct SafetyTests {
  /// Constants, and names that a table is known to hold; none of them is data.
  static let constants: [String: Int] = [
    "Sources/Records/Zone.swift": 1,
    // Cairo answers with an object that says what is wrong, never with NULL.
    "Sources/Rendering/Painting/PDFSurface.swift": 1,
  ]

  /// The example shop is no user's data.
  private static var targets: [String] {
    TargetTable.targets.keys.filter { $0 != "Demo" && $0 != "Templates" }.sorted()
  }

  @Test("nothing is unwrapped by force but pointers of C and constants", arguments: targets)
  func unwrapping(target: String) throws {
    for file in try SourceTree.files(of: target) {
      let forced = Self.matches(#/[\w)\]}]!(?![=\w])|\btry!|\bas!/#, in: file).filter { !$0.text.contains("unsafe") }
      let allowed = Self.constants[file.path] ?? 0
      if forced.count > allowed {
        for line in forced { Issue.record("\(file.path):\(line.number) unwraps by force: \(line.text)") }
      }
    }
  }

  @Test("no rounded number becomes a whole one but by a conversion that holds every number", arguments: targets)
  func conversions(target: String) throws {
    // The statistics round what counts bound.
    guard target != "Statistics" else { return }
    for file in try SourceTree.files(of: target) {
      for line in Self.matches(#/\bU?Int(8|16|32|64)?\((?![^"]*(held:|exactly:|whole\())[^"]*\.rounded\(/#, in: file) {
        Issue.record("\(file.path):\(line.number) may trap: \(line.text)")
      }
    }
  }

  @Test("the searches find what they look for")
  func finds() {
    let file = SourceTree.File(
      path: "x",
      lines: ["let a = b!", "a != b", "\"Wait!\"", "// c!", "d![0]", "Int(x.rounded())", "Int(held: x.rounded())"])
    #expect(Self.matches(#/[\w)\]}]!(?![=\w])/#, in: file).map(\.number) == [1, 5])
    #expect(
      Self.matches(#/\bU?Int(8|16|32|64)?\((?![^"]*(held:|exactly:|whole\())[^"]*\.rounded\(/#, in: file).map(\.number)
        == [6])
  }

  /// Lines of code that match outside of texts and comments.
  private static func matches(_ pattern: some RegexComponent, in file: SourceTree.File) -> [(number: Int, text: String)]
  {
    file.code.compactMap { line in
      let text = line.text.replacing(#/"(?:\\.|[^"\\])*"/#, with: "\"\"").replacing(#/\/\/.*/#, with: "")
      return text.firstMatch(of: pattern) == nil ? nil : (line.number, String(text))
    }
  }
}
