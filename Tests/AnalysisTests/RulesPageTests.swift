import Foundation
import Records
import TestSupport
import Testing

@testable import Analysis

/// docs/rules.md is made of the registries: record it like a golden.
@Suite struct RulesPageTests {
  @Test("docs/rules.md says what the registries say")
  func isCurrent() throws { try Goldens("../../docs").check(Self.page, "rules.md") }

  @Test("docs/report.schema.json names every rule of findings and of recommendations")
  func schema() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/report.schema.json")
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: page)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    for (list, texts) in [
      ("findings", FindingRule.all.map(\.text)), ("recommendations", RecommendationRule.all.map(\.text)),
    ] {
      let items = try #require(properties[list]?["items"] as? [String: Any])
      let rule = try #require((items["properties"] as? [String: [String: Any]])?["rule"])
      #expect(Set(try #require(rule["enum"] as? [String])) == Set(texts.flatMap(\.ids)), "\(list)")
    }
  }

  @Test("an id belongs to one rule")
  func ids() {
    for texts in [FindingRule.all.map(\.text), RecommendationRule.all.map(\.text)] {
      let ids = texts.flatMap(\.ids)
      #expect(Set(ids).count == ids.count)
    }
  }

  static var page: String {
    """
    # Rules

    What Daybook looks for, when a rule fires, and what it rests on. `rule` in report.json is one of the names below.
    How the tests count is told in [figures.md](figures.md#findings), their formulas in [methods.md](methods.md).

    ## Findings

    \(FindingRule.all.map { told($0.text, severity: "Severity") }.joined(separator: "\n\n"))

    ## Recommendations

    \(RecommendationRule.all.map { told($0.text, severity: "Priority") }.joined(separator: "\n\n"))

    """
  }

  private static func told(_ text: RuleText, severity: String) -> String {
    let lines = [
      "- Fires when: \(text.fires).", text.limit.map { "- Limit: \($0)." }, "- \(severity): \(text.severity).",
      text.evidence.isEmpty ? nil : "- Evidence: \(text.evidence.map { "`\($0)`" }.joined(separator: ", ")).",
    ]
    let heading = "### " + text.ids.map { "`\($0)`" }.joined(separator: ", ")
    return ([heading, ""] + lines.compactMap(\.self)).joined(separator: "\n")
  }
}
