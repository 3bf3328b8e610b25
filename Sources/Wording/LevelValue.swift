import Records

/// A value of a line, which is no reading: no finer than it can be meant.
enum LevelValue {
  private static let many = 20.0

  /// Of many things that are counted no parts, in a unit of the database's own tenths.
  static func rounded(_ value: Double, _ unit: Records.Unit) -> Double {
    switch unit {
    case .count where abs(value) >= many: value.rounded()
    case .label where abs(value) >= many: (value * 10).rounded() / 10
    default: value
    }
  }
}
