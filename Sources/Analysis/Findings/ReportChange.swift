import Records
import Statistics
import Summaries

/// New error reports of the period against those of its reference (METHODS §2).
///
/// Daily: the exact test of two counts of events (`reports.events`: repeats within ten minutes are one) against the same
/// weekday. Weekly: week over week, from the daily series; where daily counts are over-dispersed the reports themselves
/// are compared (`reports.new`), their spread taken into account.
enum ReportChange {
  static let rule = "count_change"

  static func trials(_ judgement: Judgement) -> [Trial] {
    guard let errors = judgement.material.errors.value, errors.current.new + errors.reference.new > 0 else { return [] }
    let comparison = Comparison(errors, judgement)
    return [Trial(p: comparison.p) { comparison.finding(significant: $0, judgement) }]
  }

  private struct Comparison {
    let figure: FigureID
    let before: Int
    let after: Int
    let exposure: (before: Double, after: Double)
    let p: Double?
    let ratio: Interval?
    let overdispersion: Double?
    let exceedsUsualChange: Bool

    init(_ errors: ErrorSummary, _ judgement: Judgement) {
      let history = ReportHistory(errors, reference: judgement.material.reference)
      let material = judgement.material
      exposure = (material.reference.seconds, material.period.seconds)
      let events = CountComparison(
        before: errors.reference.events, after: errors.current.events, exposureBefore: exposure.before,
        exposureAfter: exposure.after)
      guard history.coversReference else {
        self.init(events, exposure, p: nil, ratio: nil)
        return
      }
      guard material.period.kind == .weekly else {
        self.init(events, exposure, p: events.p, ratio: events.ratio())
        return
      }
      func weeks(_ before: Int, _ after: Int) -> WeekOverWeek {
        WeekOverWeek(
          before: before, after: after, exposureBefore: exposure.before, exposureAfter: exposure.after,
          history: history.days)
      }
      let byReports = weeks(errors.reference.new, errors.current.new)
      if case .quasiPoisson = byReports.method {
        self.init(byReports, exposure, "reports.new")
      } else {
        self.init(weeks(events.before, events.after), exposure, "reports.events")
      }
    }

    private init(
      _ counts: CountComparison, _ exposure: (before: Double, after: Double), p: Double?, ratio: Interval?
    ) {
      figure = "reports.events"
      before = counts.before
      after = counts.after
      self.exposure = exposure
      self.p = p
      self.ratio = ratio
      overdispersion = nil
      exceedsUsualChange = true
    }

    private init(_ weeks: WeekOverWeek, _ exposure: (before: Double, after: Double), _ figure: FigureID) {
      self.figure = figure
      before = weeks.before
      after = weeks.after
      self.exposure = exposure
      p = weeks.p
      ratio = weeks.ratio()
      overdispersion = weeks.overdispersion
      exceedsUsualChange = weeks.exceedsUsualChange
    }

    func finding(significant: Bool, _ judgement: Judgement) -> Finding {
      let point = before == 0 ? .infinity : Double(after) / exposure.after / (Double(before) / exposure.before)
      let verdict =
        judgement.coverageAllowsVerdicts
        ? CountVerdict.of(ratio: point, ratio, significant: significant && exceedsUsualChange) : .notEnoughData
      let statistics: [(String, Double?)] = [
        ("ci_low", CountVerdict.finite(ratio?.low)), ("ci_high", CountVerdict.finite(ratio?.high)),
        ("p", CountVerdict.finite(p)), ("phi", CountVerdict.finite(overdispersion)),
      ]
      return Finding(
        rule: rule, measure: figure, severity: verdict == .regressed ? .medium : .info, verdict: verdict,
        fact: .countChanged(
          figure, before: before, after: after, low: CountVerdict.finite(ratio?.low),
          high: CountVerdict.finite(ratio?.high), verdict: verdict),
        evidence: judgement.cite("before", FigureID("reference." + figure.name)) + judgement.cite("after", figure)
          + statistics.compactMap { name, value in value.map { Evidence(name, $0) } })
    }
  }
}
