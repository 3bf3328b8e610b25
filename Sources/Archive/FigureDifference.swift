import Records

/// A figure that two reports do not say the same of.
package struct FigureDifference: Codable, Hashable, Sendable {
  /// A figure without what it came from.
  package struct Reading: Codable, Hashable, Sendable {
    package var unit: String
    package var state: String
    package var n: Int
    @Nullable package var value: FigureNumber?
    @Nullable package var reason: String?

    package init(_ entry: FigureEntry) {
      unit = entry.unit
      state = entry.state
      n = entry.n
      value = entry.value
      reason = entry.reason
    }

    /// Whether all but the number of rows is the same.
    func saysTheSame(as other: Reading) -> Bool {
      unit == other.unit && state == other.state && value == other.value && reason == other.reason
    }
  }

  package enum Kind: String, Codable, Sendable {
    /// The value, its unit, or why there is none.
    case changed
    case new
    case gone
    /// The same value of another number of rows.
    case rows
  }

  package var id: String
  package var kind: Kind
  /// One of many by day, hour or week.
  package var isOfSeries: Bool
  /// Of the period that the report's own is compared with.
  package var isOfReference: Bool
  @Nullable package var before: Reading?
  @Nullable package var after: Reading?

  /// Nil where both say the same.
  init?(_ id: String, _ before: FigureEntry?, _ after: FigureEntry?) {
    let (before, after) = (before.map(Reading.init), after.map(Reading.init))
    guard before != after else { return nil }
    switch (before, after) {
    case (nil, _): kind = .new
    case (_, nil): kind = .gone
    case (let before?, let after?): kind = before.saysTheSame(as: after) ? .rows : .changed
    }
    let known = FigureID(printed: id)
    self.id = id
    self.before = before
    self.after = after
    isOfSeries =
      switch known?.slot {
      case .day, .week, .hour, .weekdayHour: true
      case nil, .name, .others: false
      }
    isOfReference = known?.scope == .reference
  }
}
