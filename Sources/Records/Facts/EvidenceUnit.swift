/// How the number of an evidence is to be read.
package enum EvidenceUnit: Hashable, Sendable {
  case value(Unit)
  /// A difference of values, or a step a day, week or month.
  case change(Unit)
  /// A ratio of values.
  case ratio
}

extension EvidenceUnit: EncodedAsText {
  private static let changed = "change in "

  /// Reads what `description` prints.
  package init(printed text: String) {
    self =
      text == EvidenceUnit.ratio.description
      ? .ratio
      : text.hasPrefix(Self.changed)
        ? .change(Unit(printed: String(text.dropFirst(Self.changed.count)))) : .value(Unit(printed: text))
  }

  /// As in report.json: a unit as figures have it, `change in fraction`, or `ratio`.
  package var description: String {
    switch self {
    case .value(let unit): unit.description
    case .change(let unit): Self.changed + unit.description
    case .ratio: "ratio"
    }
  }
}
