import Rendering
import Testing

@testable import Publishing

@Suite struct ComparisonTests {
  @Test(
    "members of a JSON object are found as they are written",
    arguments: [
      (#"{}"#, []), (#" { "a" : 1 } "#, ["a=1"]),
      (
        #"{"a":"x, }\"]","b":[1,{"c":"]"}],"d":null}"#,
        [#"a="x, }\"]""#, #"b=[1,{"c":"]"}]"#, "d=null"]
      ),
      ("{\n  \"a\": {\n    \"as_of\": 1\n  },\n  \"as_of\": 2\n}\n", ["a={\n    \"as_of\": 1\n  }", "as_of=2"]),
    ] as [(String, [String])])
  func members(json: String, expected: [String]) throws {
    let members = try #require(TopLevelMembers(Array(json.utf8)))
    for pair in expected {
      let key = String(pair.prefix { $0 != "=" })
      #expect(members[key].map { String(decoding: $0, as: UTF8.self) } == String(pair.dropFirst(key.count + 1)))
    }
    #expect(members.equals(members, ignoring: []))
  }

  @Test(
    "what is no JSON object is not one",
    arguments: [
      "", "[]", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":[1}"#, #"{"a":"x}"#, #"{"a":1}x"#, #"{"a":1,}"#,
    ])
  func broken(json: String) { #expect(TopLevelMembers(Array(json.utf8)) == nil) }

  @Test(
    "facts are the same when nothing but the top-level as_of and revision differs",
    arguments: [
      (#"{"as_of":"1","revision":1,"x":[1]}"#, #"{"as_of":"2","revision":2,"x":[1]}"#, true),
      (#"{"as_of":"1","x":[1]}"#, #"{"x":[1]}"#, true), (#"{"x":[1]}"#, #"{"x":[2]}"#, false),
      (#"{"x":{"as_of":1}}"#, #"{"x":{"as_of":2}}"#, false), (#"{"x":1}"#, #"{"x":1,"y":2}"#, false),
      (#"{"x":1,"y":2}"#, #"{"y":2,"x":1}"#, false), (#"{"x":1}"#, "", false), ("", "", false),
    ] as [(String, String, Bool)])
  func facts(old: String, new: String, same: Bool) {
    let fresh = [Artifact(path: "report.json", bytes: Array(new.utf8))]
    #expect(ReportComparison.sameFacts(["report.json": Array(old.utf8)], fresh) == same)
  }

  @Test(
    "of a manifest everything but as_of, revision and the files counts",
    arguments: [
      (#"{"as_of":1,"files":[1],"origins":[]}"#, #"{"as_of":2,"files":[2],"origins":[]}"#, true),
      (#"{"files":[1],"origins":[]}"#, #"{"files":[1],"origins":[1]}"#, false), ("", #"{}"#, false),
    ] as [(String, String, Bool)])
  func manifest(old: String, new: String, same: Bool) {
    let fresh = [
      Artifact(path: "report.json", bytes: Array("{}".utf8)), Artifact(path: "manifest.json", bytes: Array(new.utf8)),
    ]
    let standing = ["report.json": Array("{}".utf8), "manifest.json": Array(old.utf8)]
    #expect(ReportComparison.sameReport(standing, fresh) == same)
  }

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
