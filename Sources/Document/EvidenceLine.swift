import Analysis
import Records
import Wording

/// A number behind a finding, as readers see it.
package struct EvidenceLine: Encodable, Sendable {
  package var name: String
  package var value: String
}

extension Composer {
  /// A figure in its own unit, a limit in that of the measure; statistics as plain numbers.
  func evidence(_ finding: Finding) -> [EvidenceLine] {
    finding.evidence.map { evidence in
      let figure = evidence.name == "limit" ? finding.measure : evidence.figure
      let unit = figure.flatMap { analysis.figures[$0]?.unit }
      return EvidenceLine(
        name: shown(words.evidence(evidence.name, analysis.comparison.relation), 60),
        value: unit.map { words.value(evidence.value, $0) } ?? words.number(evidence.value))
    }
  }
}
