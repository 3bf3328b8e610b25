import Analysis
import Records
import Wording

/// A number behind a finding, as readers see it.
package struct EvidenceLine: Encodable, Sendable {
  package var name: String
  package var value: String
}

extension Composer {
  func evidence(_ finding: Finding) -> [EvidenceLine] {
    finding.evidence.map { evidence in
      EvidenceLine(
        name: shown(words.evidence(evidence.name, analysis.comparison.relation), 60),
        value: words.value(evidence.value, evidence.unit))
    }
  }
}
