import Foundation
import Testing

/// What targets still share as literals instead of values.
///
/// The numbers may only fall: who lowers one writes it here.
@Suite struct RatchetTests {
  @Test("figure ids written as literals")
  func figureLiterals() throws {
    let families =
      "availability|business|coverage|custom|deployments|errors|feedback|health|incidents|performance|reference|"
      + "reports|requests|resources|scenarios|security|users"
    try expect(0, matchesOf: Regex("\"(?:\(families))\\.[a-z_\\\\({][^\"]*\""), except: "Sources/Records/Figures/")
  }

  @Test("comparisons with a kind of report")
  func kinds() throws { try expect(0, matchesOf: Regex(#"(?:== |!= |case )\.(?:daily|weekly)\b"#)) }

  @Test("ids of the reference period put together by hand")
  func references() throws { try expect(0, matchesOf: Regex("\"reference\\."), except: "Sources/Records/Figures/") }

  @Test("declarations that are public although no product exports them")
  func publics() throws { try expect(0, matchesOf: Regex(#"\bpublic\b"#)) }

  @Test("names that several types bear")
  func duplicateTypes() throws {
    var places: [Substring: Set<String>] = [:]
    for file in try SourceTree.swiftFiles(below: "Sources") {
      for match in file.text.matches(of: /\b(?:struct|enum|class|actor|protocol) ([A-Z]\w*)/) {
        places[match.1, default: []].insert(file.path)
      }
    }
    let doubled = places.filter { $0.value.count > 1 && $0.key != "CodingKeys" }.keys.sorted()
    #expect(doubled.isEmpty, "\(doubled.joined(separator: " "))")
  }

  @Test("dependencies that a target declares and does not import", arguments: TargetTable.targets.keys.sorted())
  func unusedDependencies(target: String) throws {
    let imports = try SourceTree.files(of: target).reduce(into: Set<String>()) { $0.formUnion($1.imports) }
    #expect(TargetTable.targets[target, default: []].subtracting(imports).sorted() == [])
  }

  private func expect(
    _ recorded: Int, matchesOf pattern: Regex<AnyRegexOutput>, except catalogue: String = "none"
  ) throws {
    var counted = 0
    for file in try SourceTree.swiftFiles(below: "Sources") where !file.path.hasPrefix(catalogue) {
      counted += file.text.matches(of: pattern).count
    }
    #expect(counted <= recorded, "it may only fall; when it did, write the new number here")
  }
}
