import Analysis
import Records
import Wording

/// A number behind a finding, as readers see it.
package struct EvidenceLine: Encodable, Sendable {
  package var name: String
  package var value: String
}

extension Composer {
  /// A figure in its own unit, a limit in that of the measure; of a share's change the ends of its interval in points, other
  /// shares in percent; statistics as plain numbers.
  func evidence(_ finding: Finding) -> [EvidenceLine] {
    finding.evidence.map { evidence in
      let figure = evidence.name == "limit" ? finding.measure : evidence.figure
      let unit = figure.flatMap { analysis.figures[$0]?.unit }
      return EvidenceLine(
        name: shown(words.evidence(evidence.name, analysis.comparison.relation), 60),
        value: unit.map { words.value(evidence.value, $0) } ?? statistic(evidence, finding.fact))
    }
  }
  private func statistic(_ evidence: Evidence, _ fact: Fact) -> String {
    switch (evidence.name, fact) {
    case ("ci_low", .unusual(let change)), ("ci_high", .unusual(let change)), ("margin", .unusual(let change)):
      switch change.size {
      case .ratio, .ratioOfDays: "× " + words.number(evidence.value)
      case .points: words.change(from: 0, to: evidence.value, .fraction)?.text ?? words.number(evidence.value)
      case .amount: words.value(evidence.value, change.unit)
      }
    case ("level", .limitAhead(let ahead)): words.value(evidence.value, ahead.crossing.unit)
    case ("slope", .limitAhead(let ahead)), ("ci_low", .limitAhead(let ahead)), ("ci_high", .limitAhead(let ahead)):
      step(evidence.value, ahead.crossing.unit)
    case ("after", .unusualHours(let hours)), ("expected", .unusualHours(let hours)),
      ("range_low", .unusualHours(let hours)), ("range_high", .unusualHours(let hours)):
      words.value(evidence.value, hours.unit)
    case ("after", .unusualDays(let days)), ("expected", .unusualDays(let days)),
      ("range_low", .unusualDays(let days)), ("range_high", .unusualDays(let days)):
      words.value(evidence.value, days.unit)
    case ("slope", .trend(let trend)), ("ci_low", .trend(let trend)), ("ci_high", .trend(let trend)):
      step(evidence.value, trend.unit)
    case ("ci_low", .shareChanged), ("ci_high", .shareChanged), ("margin", .shareChanged):
      words.change(from: 0, to: evidence.value, .fraction)?.text ?? words.number(evidence.value)
    case ("ci_low", .countChanged), ("ci_high", .countChanged): "× " + words.number(evidence.value)
    case ("ci999_low", _), ("path_share", _), ("others_share", _): words.value(evidence.value, .fraction)
    default: words.number(evidence.value)
    }
  }

  /// Of a share in points.
  private func step(_ value: Double, _ unit: Records.Unit) -> String {
    unit == .fraction ? words.change(from: 0, to: value, unit)?.text ?? words.number(value) : words.value(value, unit)
  }
}
