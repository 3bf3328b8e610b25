/// Optional summaries of values side by side, column by column: short to write and quick to read back.
struct ValueColumns: Codable, Sendable, Hashable {
  /// 0 where there is no summary.
  var count: [Int] = []
  var sum: [Double] = []
  var min: [Double] = []
  var max: [Double] = []
  var last: [Double] = []
  /// Nil where no summary has quantiles.
  var p50: [Double?]?
  var p95: [Double?]?
  var p99: [Double?]?

  init(_ summaries: [ValueSummary?]) {
    count = summaries.map { $0?.count ?? 0 }
    sum = summaries.map { $0?.sum ?? 0 }
    min = summaries.map { $0?.min ?? 0 }
    max = summaries.map { $0?.max ?? 0 }
    last = summaries.map { $0?.last ?? 0 }
    guard summaries.contains(where: { $0?.quantiles != nil }) else { return }
    p50 = summaries.map { $0?.quantiles?.p50 }
    p95 = summaries.map { $0?.quantiles?.p95 }
    p99 = summaries.map { $0?.quantiles?.p99 }
  }

  /// Whether all columns have as many entries.
  var isWhole: Bool {
    let lengths = [sum, min, max, last].map(\.count) + [p50, p95, p99].compactMap { $0?.count }
    return lengths.allSatisfy { $0 == count.count } && !count.contains { $0 < 0 }
  }

  /// Nil for columns of different lengths.
  var summaries: [ValueSummary?]? {
    guard isWhole else { return nil }
    return count.indices.map { place in
      guard count[place] > 0 else { return nil }
      return ValueSummary(
        count: count[place], sum: sum[place], min: min[place], max: max[place], last: last[place],
        quantiles: quantiles(place))
    }
  }

  private func quantiles(_ place: Int) -> ValueSummary.ValueQuantiles? {
    guard let p50 = p50?[place], let p95 = p95?[place], let p99 = p99?[place] else { return nil }
    return ValueSummary.ValueQuantiles(p50: p50, p95: p95, p99: p99)
  }
}
