import Charting
import Records
import Wording

/// What colour a bar of failed requests has: by the limits of their share.
struct FailureLevels {
  private let warning: Double?
  private let critical: Double?
  private let stretches: [any LimitFact]
  private let source: ChartSource

  init(_ measure: Measure?, _ stretches: [any LimitFact], _ source: ChartSource) {
    warning = measure?.warning
    critical = measure?.critical
    self.stretches = stretches
    self.source = source
  }

  /// A stretch beyond a limit colours each step that it touches, for its share was reached there.
  func ink(of step: RequestStep) -> Ink {
    let touching = stretches.filter { fact in
      guard let span = fact.span else { return false }
      return span.start < step.end && (span.end ?? source.period.end) > step.start
    }
    func reaches(_ limit: Double?, _ level: Fact.LimitLevel) -> Bool {
      guard step.failed > 0, let limit else { return false }
      return (step.failedShare ?? 0) >= limit || touching.contains { $0.crossing.level == level }
    }
    if reaches(critical, .critical) { return .bad }
    if reaches(warning, .warning) { return .warning }
    return warning == nil && critical == nil ? .series(1) : .muted
  }

  /// The colours that are there, with their shares.
  func key(_ bars: [Bar]) -> [KeyEntry] {
    let used = Set(bars.filter { $0.total > 0 }.flatMap { $0.parts.map(\.ink) })
    func value(_ limit: Double) -> String { source.words.value(limit, .fraction) }
    let entries: [(Ink, String?)] = [
      (.bad, critical.map { source.words.orMore(value($0)) }),
      (.warning, warning.map { source.words.orMore(value($0)) }),
      (
        .muted,
        (warning ?? critical).map {
          source.words.less(
            than: value($0), orOf: source.numbers.exact(Double(RequestStep.leastForShare)))
        }
      ),
    ]
    guard used.contains(.bad) || used.contains(.warning) else { return [] }
    return entries.compactMap { ink, label in
      used.contains(ink) ? label.map { KeyEntry(ink, .square, $0) } : nil
    }
  }
}
