package import Records
import Statistics

/// What is known of some rows of a panel: enough for every aggregate, whatever the order of the rows.
package struct PanelBucket: Sendable {
  /// Rows that count: of an aggregate of values those with one.
  package private(set) var rows = 0
  private var sum = CompensatedSum()
  private var least = Double.infinity
  private var most = -Double.infinity

  package init() {}

  mutating func add(_ value: Double) {
    rows += 1
    sum.add(value)
    least = min(least, value)
    most = max(most, value)
  }

  mutating func add(_ other: PanelBucket) {
    rows += other.rows
    sum.add(other.sum)
    least = min(least, other.least)
    most = max(most, other.most)
  }

  /// Nil of no rows, but for those that are counted or added up: then it is 0.
  package func value(_ aggregate: OwnPanel.PanelAggregate) -> Double? {
    switch aggregate {
    case .count: Double(rows)
    case .sum: sum.value
    case .avg, .share: rows > 0 ? sum.value / Double(rows) : nil
    case .min: rows > 0 ? least : nil
    case .max: rows > 0 ? most : nil
    }
  }

  /// Of a share, the rows with 1.
  package var ones: Int { Int(held: sum.value) }
}
