import Records

extension Outage {
  /// By start, of one start by message.
  static func inOrder(_ outages: [Outage]) -> [Outage] {
    outages.sorted {
      $0.start != $1.start ? $0.start < $1.start : TextOrder.precedes([$0.message ?? ""], [$1.message ?? ""])
    }
  }

  /// Whether some part of it, or its start, lies in the period.
  func touches(_ period: Period) -> Bool {
    start < period.end && (end.map { $0 > period.start || start >= period.start } ?? true)
  }
}
