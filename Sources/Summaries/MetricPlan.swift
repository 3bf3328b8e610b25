package import Records

/// What to count from the metric table: its types, and the rows that belong.
package struct MetricPlan: Sendable {
  /// The metric type whose rows are requests.
  package static let requestType = "request_duration"

  /// Metric types in the order of the fold's counters; requests first when there are any.
  package let types: [String]
  /// What the report calls each of them: legible and masked.
  ///
  /// Types that read alike are counted together.
  package let names: [String]
  /// How names are taken over from the rows.
  package let intake: TextIntake
  /// The zone of stored times.
  package let storedZone: Zone
  /// Whether the first type is that of requests.
  package let hasRequests: Bool
  /// Which paths are kept by name.
  package var paths = PathSelection.all
  /// What customers do.
  let actions: ActionIndex
  /// The user's own measures.
  let measures: [Measure]
  /// Standard measures whose single readings are held against limits.
  let gauges: [Measure]
  /// Standard measures of requests whose rows are held against limits: a quantile of durations, the error rate.
  let requestMeasures: [Measure]
  /// What is told apart by a field.
  let groups: [GroupPlan]
  /// Their places by metric type.
  let groupPlaces: [[Int]]
  /// Seconds; infinite where there is no limit.
  let slowLimits: (warning: Double, critical: Double)
  private let wanted: [String: WantedUnit]
  /// Metric types the table is known to have and nobody counts.
  private let others: OtherTypes

  /// - Parameter measures: those of the settings.
  package init(
    types: [String], storedZone: Zone, measures: [Measure] = [], actions: Actions = .standard,
    intake: TextIntake = TextIntake(), others: OtherTypes = OtherTypes()
  ) {
    self.others = others
    self.actions = ActionIndex(actions)
    self.types = types.filter { $0 == Self.requestType } + types.filter { $0 != Self.requestType }.sorted()
    names = self.types.map(intake.text)
    self.intake = intake
    self.storedZone = storedZone
    self.measures = measures.filter { $0.figure.family == .custom }
    let standard = measures.filter { $0.figure.family != .custom && $0.hasLimits }
    gauges = standard.filter { $0.watch == .readings }
    requestMeasures = standard.filter {
      if case .stretches = $0.watch { $0.source == Self.requestType } else { false }
    }
    let slow = requestMeasures.first { $0.aggregate != .share }
    slowLimits = (slow?.warning ?? .infinity, slow?.critical ?? .infinity)
    wanted = WantedUnit.standard(measures)
    hasRequests = self.types.first == Self.requestType
    let groups = GroupPlan.all(
      self.types, names: names, measures, tallied: self.measures + gauges, wanted: wanted)
    self.groups = groups
    groupPlaces = self.types.indices.map { type in groups.indices.filter { groups[$0].types.contains(type) } }
  }

  func wantedUnit(of type: String) -> WantedUnit { wanted[type] ?? .commonest }

  /// Nil where only the number of rows matters.
  func wantedUnit(of measure: Measure) -> WantedUnit? {
    measure.figure.family == .custom ? .own(measure) : wantedUnit(of: measure.source)
  }

  /// Whether a type that is not among `types` was known when they were listed; a row without a type has none to list.
  func passesOver(_ type: UnsafeRawBufferPointer) -> Bool { unsafe type.isEmpty || others.contains(type) }
}

/// A half-open range of stored time texts, compared as bytes like SQLite's BINARY collation.
package struct TextRange: Sendable, Hashable {
  package let low: String
  package let high: String

  package init(low: String, high: String) {
    self.low = low
    self.high = high
  }

  /// Whether the text sorts before the range.
  func isAfter(_ text: UnsafeRawBufferPointer) -> Bool { unsafe Self.isLess(text, low) }

  package func contains(_ text: UnsafeRawBufferPointer) -> Bool {
    unsafe !Self.isLess(text, low) && Self.isLess(text, high)
  }

  private static func isLess(_ text: UnsafeRawBufferPointer, _ bound: String) -> Bool {
    unsafe text.lexicographicallyPrecedes(bound.utf8)
  }
}
