package import Records

/// What is known of days and periods before the reported one.
package struct History: Sendable {
  package struct RequestDay: Sendable {
    package var day: Day
    /// Nil when the day has no usable request row.
    package var durations: ValueSummary?
    package init(day: Day, durations: ValueSummary?) {
      self.day = day
      self.durations = durations
    }
  }

  /// Request count, mean and p95 per local day, oldest first, the reported period not included.
  package var requestDays: [RequestDay]
  package init(requestDays: [RequestDay] = []) { self.requestDays = requestDays }
}
