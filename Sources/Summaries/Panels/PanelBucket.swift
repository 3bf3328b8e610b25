package import Records
import Statistics

/// What is known of some rows of a panel: enough for every aggregate, whatever the order of the rows.
package struct PanelBucket: Codable, Hashable, Sendable {
  /// Rows that count: of an aggregate of values those with one.
  package private(set) var rows = 0
  private var sum = CompensatedSum()
  /// Nil of no rows.
  private var least: Double?
  private var most: Double?

  package init() {}

  mutating func add(_ value: Double) {
    rows += 1
    sum.add(value)
    least = min(least ?? value, value)
    most = max(most ?? value, value)
  }

  mutating func add(_ other: PanelBucket) {
    rows += other.rows
    sum.add(other.sum)
    least = [least, other.least].compactMap(\.self).min()
    most = [most, other.most].compactMap(\.self).max()
  }

  /// Nil of no rows, but for those that are counted or added up: then it is 0.
  package func value(_ aggregate: OwnPanel.PanelAggregate) -> Double? {
    switch aggregate {
    case .count: Double(rows)
    case .sum: sum.value
    case .avg, .share: rows > 0 ? sum.value / Double(rows) : nil
    case .min: least
    case .max: most
    }
  }

  /// Of a share, the rows with 1.
  package var ones: Int { Int(held: sum.value) }
}
