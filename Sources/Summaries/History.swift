package import Records

/// What older days are known by: request count, mean and p95 per local day, oldest first, the reported period not included.
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

  package var requestDays: [RequestDay]
  package init(requestDays: [RequestDay] = []) { self.requestDays = requestDays }
}
