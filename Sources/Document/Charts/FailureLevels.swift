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
    guard used.contains(.bad) || used.contains(.warning), let least = warning ?? critical else { return [] }
    let words = source.words
    let first: Ink = critical != nil && used.contains(.bad) ? .bad : .warning
    func entry(_ ink: Ink, from limit: Double) -> KeyEntry {
      let brief = words.briefOrMore(value(limit), ofRequests: ink == first)
      return KeyEntry(ink, .square, words.orMore(value(limit)), brief: brief)
    }
    let below = words.less(than: value(least), orOf: source.numbers.exact(Double(RequestStep.leastForShare)))
    let entries = [
      critical.map { entry(.bad, from: $0) }, warning.map { entry(.warning, from: $0) },
      KeyEntry(.muted, .square, below, brief: words.beyond(least, .fraction, rises: false)),
    ]
    return entries.compactMap(\.self).filter { used.contains($0.ink) }
  }
}
