import Records

/// A row of system_metrics before it is written.
struct MetricRow {
  let type: String
  let value: Double
  let unit: String
  let time: Instant
  /// JSON text.
  let metadata: String

  init(_ type: String, _ value: Double, _ unit: String, at time: Instant, metadata: String = "{}") {
    self.type = type
    self.value = value
    self.unit = unit
    self.time = time
    self.metadata = metadata
  }
}
