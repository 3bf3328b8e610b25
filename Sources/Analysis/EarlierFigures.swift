package import Records

/// What figures were in the periods right before the reported one, as the ledger remembers them.
package struct EarlierFigures: Sendable {
  package struct EarlierValue: Hashable, Sendable {
    package let value: Double
    /// As it is printed.
    package let unit: String

    package init(_ value: Double, unit: String) {
      self.value = value
      self.unit = unit
    }
  }

  /// By the printed id of the figure: a value for each period, oldest first; nil where nothing is known.
  private let values: [String: [EarlierValue?]]

  /// Nothing is remembered.
  package init() { values = [:] }

  package init(_ values: [String: [EarlierValue?]]) { self.values = values }

  /// Oldest first, from the first that is known on; nil for periods without a value in the figure's unit.
  package func values(of figure: Figure) -> [Double?] {
    let unit = figure.unit.description
    let known = (values[figure.id.description] ?? []).map { $0?.unit == unit ? $0?.value : nil }
    return Array(known.drop { $0 == nil })
  }
}
