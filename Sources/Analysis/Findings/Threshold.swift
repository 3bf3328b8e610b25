import Records
import Settings
import Statistics

/// Measures that stand beyond their limits.
///
/// A share is beyond a limit only when Wilson's interval (variance inflated by φ̂ for the error rate) lies wholly beyond
/// it: a share that only may be beyond says nothing. Other aggregates stand for themselves once their own guard on n is
/// met. Only figures in the measure's unit are compared.
enum Threshold {
  static let rule = "threshold"

  static func findings(_ judgement: Judgement) -> [Finding] {
    judgement.settings.measures.compactMap { finding($0, judgement) }
  }

  private static func finding(_ measure: Measure, _ judgement: Judgement) -> Finding? {
    guard let figure = judgement.book[measure.figure], let value = figure.value,
      sameUnit(figure.unit, measure.unit)
    else { return nil }
    let bound = surest(measure, figure, value, judgement)
    let rises = measure.better == .lower
    func beyond(_ limit: Double?) -> Bool { limit.map { rises ? bound > $0 : bound < $0 } ?? false }
    let level: Fact.Level
    if beyond(measure.critical) {
      level = .critical
    } else if beyond(measure.warning) {
      level = .warning
    } else {
      return nil
    }
    let limit = level == .critical ? measure.critical! : measure.warning!
    var evidence = [
      Evidence("after", value, figure: figure.id), Evidence("limit", limit), Evidence("n_after", Double(figure.n)),
    ]
    if measure.aggregate == .share { evidence.append(Evidence(rises ? "ci_low" : "ci_high", bound)) }
    return Finding(
      rule: rule, measure: figure.id, severity: level == .critical ? .high : .medium, verdict: nil,
      fact: .beyondLimit(
        figure.id, value: value, limit: limit, unit: figure.unit, level: level, rises: rises),
      evidence: evidence)
  }

  /// The end of the value's interval that lies on the good side; the value itself where there is no interval.
  private static func surest(_ measure: Measure, _ figure: Figure, _ value: Double, _ judgement: Judgement) -> Double {
    guard measure.aggregate == .share, figure.n > 0 else { return value }
    let successes = min(figure.n, max(0, Int((value * Double(figure.n)).rounded())))
    let phi = figure.id == "requests.error_rate" ? judgement.errorOverdispersion : 1
    let interval = Proportion(successes, of: figure.n).wilson(overdispersion: phi)
    return measure.better == .lower ? interval.low : interval.high
  }

  /// Whatever the currency, money is compared with money.
  private static func sameUnit(_ a: Unit, _ b: Unit) -> Bool {
    if case .money = a, case .money = b { return true }
    return a == b
  }
}
