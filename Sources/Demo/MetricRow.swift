import Records

/// A row of system_metrics before it is written.
struct MetricRow {
  let type: StaticString
  let value: Double
  let unit: StaticString
  let time: Instant
  /// JSON text.
  let metadata: String

  init(_ type: StaticString, _ value: Double, _ unit: StaticString, at time: Instant, metadata: String = "{}") {
    self.type = type
    self.value = value
    self.unit = unit
    self.time = time
    self.metadata = metadata
  }
}
