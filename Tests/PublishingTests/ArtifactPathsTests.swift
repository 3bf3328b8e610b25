import Rendering
import Testing

@testable import Publishing

@Suite struct ArtifactPathsTests {
  @Test(
    "a report's files stay inside its folder",
    arguments: [
      (["report.json", "charts/a.png", "charts/b.png"], nil), (["/etc/passwd"], "/etc/passwd"), (["../x"], "../x"),
      (["charts/../../x"], "charts/../../x"), (["a//b"], "a//b"), ([""], ""), (["."], "."), (["a/"], "a/"),
      (["a\u{0}b"], "a\u{0}b"), (["a\nb"], "a\nb"), (["a", "a"], "a"), (["a", "a/b"], "a/b"), (["a/b", "a"], "a"),
      ([String(repeating: "x", count: 256)], String(repeating: "x", count: 256)),
    ] as [([String], String?)])
  func paths(paths: [String], unsafe: String?) {
    #expect(ArtifactPaths.firstUnsafe(of: paths.map { Artifact(path: $0, bytes: []) }) == unsafe)
  }
}
