public import Records

/// What the report rests on and what it does not know.
extension English {
  public func honesty(_ coverage: Coverage?, rejections: [Rejection], asOf: Instant, zone: Zone) -> [String] {
    let covered =
      coverage.map { sentence($0, zone) }
      ?? "No metric rows were read: nothing is known of response times, errors and resources."
    return [covered] + rejections.map(sentence)
      + ["Status, severity and category are as read on \(EnglishDates.moment(asOf, in: zone))."]
  }

  public func revision(_ number: Int) -> String {
    "This is revision \(number): it replaces an earlier report of the period."
  }

  private func sentence(_ coverage: Coverage, _ zone: Zone) -> String {
    if coverage.gaps.isEmpty {
      return coverage.hours == 1
        ? "The one hour is covered by metric rows." : "All \(coverage.hours) hours covered by metric rows."
    }
    let spans = coverage.gapSpans
    return "\(coverage.gaps.count) of \(EnglishNumbers.counted(coverage.hours, "hour", "hours")) without metric rows: "
      + spans.prefix(6).map { EnglishDates.span($0.from, $0.to, in: zone) }.joined(separator: "; ")
      + (spans.count > 6 ? "; and others." : ".")
  }

  /// A metric type or a table in a sentence.
  func table(_ source: String) -> String { source == Rejection.untyped ? "the metric table" : source }

  private func sentence(_ rejection: Rejection) -> String {
    let count = (rejection.atLeast ? "at least " : "") + EnglishNumbers.counted(rejection.count, "row", "rows")
    return switch rejection.reason {
    case .unreadableTime: "\(rejection.source): \(count) left out, the time cannot be read."
    case .notANumber: "\(rejection.source): \(count) left out, the value is no finite number."
    case .negativeDuration: "\(rejection.source): \(count) left out, the duration is negative."
    case .unusableValue: "\(rejection.source): \(count) counted without a value that cannot be used."
    case .unknownStatus: "\(rejection.source): \(count) with an unknown status, counted as not passed."
    case .unreadableType: "Metric table: \(count) left out, the metric type cannot be read."
    case .afterAsOf: "\(rejection.source): \(count) stamped later than this report, not read."
    }
  }
}
