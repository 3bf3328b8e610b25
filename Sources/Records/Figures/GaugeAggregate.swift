/// What is told of a metric type that Daybook has no figures for.
package enum GaugeAggregate: String, Sendable, CaseIterable {
  case count, mean, max, last
}
