import Records

/// Several short outages of a check close to each other are told as one line (docs/methods.md#checks).
enum OutageFolding {
  /// What lasts longer is told by itself.
  static let shortest = 600.0
  /// From one start to the next.
  static let nearest = 10_800.0
  static let fewest = 3

  /// By start.
  static func groups(_ outages: [Outage], of check: String, in period: Period) -> [OutageGroup] {
    var groups: [OutageGroup] = []
    var run: [Outage] = []
    func close() {
      if run.count >= fewest {
        groups.append(group(run, check, period))
      } else {
        groups += run.map { group([$0], check, period) }
      }
      run = []
    }
    for outage in outages {
      let isShort = outage.end.map { $0.seconds(since: outage.start) <= shortest } ?? false
      if !isShort || run.last.map({ outage.start.seconds(since: $0.start) > nearest }) ?? false { close() }
      if isShort { run.append(outage) } else { groups.append(group([outage], check, period)) }
    }
    close()
    return groups
  }

  private static func group(_ outages: [Outage], _ check: String, _ period: Period) -> OutageGroup {
    let lengths = outages.map { ($0.end ?? period.end).seconds(since: $0.start) }
    let starts = outages.map(\.start)
    let intervals = zip(starts, starts.dropFirst()).map { $1.seconds(since: $0) }
    let ends = outages.map(\.end)
    return OutageGroup(
      check: check, count: outages.count,
      span: LocalSpan(
        from: starts[0], to: ends.contains(nil) ? nil : ends.compactMap(\.self).max(), of: period),
      shortest: lengths.min() ?? 0, longest: lengths.max() ?? 0, leastInterval: intervals.min(),
      mostInterval: intervals.max(), message: commonest(outages.compactMap(\.message)))
  }

  private static func commonest(_ messages: [String]) -> String? {
    let counts = Dictionary(messages.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key.precedes($1.key) }?.key
  }
}
