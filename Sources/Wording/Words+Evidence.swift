package import Records

extension Words {
  /// A number of a finding's evidence: a value or a change in its unit, a share's change in points, a ratio behind its sign, a
  /// statistic as a plain number.
  package func value(_ value: Double, _ unit: EvidenceUnit?) -> String {
    switch unit {
    case .value(let unit): self.value(value, unit)
    case .change(.fraction): change(from: 0, to: value, .fraction)?.text ?? number(value)
    case .change(let unit): self.value(value, unit)
    case .ratio: "× " + number(value)
    case nil: number(value)
    }
  }
}
