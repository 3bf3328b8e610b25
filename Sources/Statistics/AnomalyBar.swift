/// How unusual an hour or a day has to be to be told: more than `least` scales, and more than those before were
/// (docs/methods.md#anomalies).
struct AnomalyBar {
  /// In scales.
  let least: Double
  private var peak: AnomalyPeak?

  init(least: Double, _ peaks: some Sequence<AnomalyPeak>) {
    self.least = least
    peak = peaks.max { $0.size < $1.size }
  }

  /// `lowest` of the history.
  func judge(_ time: Int, _ value: Double?, expected: Double, scale: Double, lowest: Double) -> AnomalyJudgement {
    let half = least * scale
    let low = lowest >= 0 ? max(0, expected - half) : expected - half
    let z = value.map { Self.z($0 - expected, scale) }
    return AnomalyJudgement(
      time: time, value: value, expected: expected, range: Interval(low: low, high: expected + half), z: z,
      verdict: z.map(verdict) ?? .missing)
  }

  private func verdict(_ z: Double) -> AnomalyVerdict {
    guard abs(z) > least else { return .usual }
    guard let peak, abs(z) <= peak.size else { return .unusual }
    return .again(peak)
  }

  /// Any change from what never moved is one.
  static func z(_ residual: Double, _ scale: Double) -> Double {
    scale > 0 ? residual / scale : residual == 0 ? 0 : residual > 0 ? .infinity : -.infinity
  }

  /// The most unusual of these; nil of nothing, and infinite ones have no size to be held against.
  static func peak(_ scores: some Sequence<(time: Int, z: Double)>) -> AnomalyPeak? {
    scores.filter { $0.z.isFinite }.max { abs($0.z) < abs($1.z) }.map { AnomalyPeak(time: $0.time, size: abs($0.z)) }
  }
}
