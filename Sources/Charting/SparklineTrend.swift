/// How the last values of a small line rise or fall.
package struct SparklineTrend: Hashable, Encodable, Sendable {
  /// In the unit of the values.
  package let from: Double
  package let to: Double
  /// So many of the last values, both ends counted.
  package let length: Int

  package init(from: Double, to: Double, length: Int) {
    self.from = from
    self.to = to
    self.length = length
  }
}
