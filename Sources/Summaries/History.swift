public import Records

/// What older days are known by: request count, mean and p95 per local day, oldest first, the reported period not included.
public struct History: Sendable {
  public struct RequestDay: Sendable {
    public var day: Day
    /// Nil when the day has no usable request row.
    public var durations: ValueSummary?
    public init(day: Day, durations: ValueSummary?) {
      self.day = day
      self.durations = durations
    }
  }

  public var requestDays: [RequestDay]
  public init(requestDays: [RequestDay] = []) { self.requestDays = requestDays }
}
