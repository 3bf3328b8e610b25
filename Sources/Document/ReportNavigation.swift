import Records
import Wording

/// Where a page leads beside its own parts: to other reports, each by its place in the list of reports.
///
/// It follows from the period and the settings alone. What stands beside a report when it is written is older and removed before it, and
/// what outlives it does not stand yet; the list always tells what there is.
package struct ReportNavigation: Encodable, Sendable {
  package struct PeriodLink: Encodable, Sendable {
    /// `daily-2026-11-19`, in the list of reports.
    package var anchor: String
    /// Such as `Thu 19 Nov`.
    package var name: String
  }

  /// What all of this is, for readers of the screen: `Other reports`.
  package var label: String
  package var previousLabel: String
  package var nextLabel: String
  package var previous: PeriodLink
  package var next: PeriodLink
  /// The week of a day, the days and months of a week, the weeks of a month, the months of a quarter.
  package var related: [PeriodLink]
}

extension ReportNavigation {
  /// - Parameter kinds: those that are written every night; other reports than the previous and the next are of these.
  init(_ period: Period, kinds: [ReportKind], words: any Words) {
    let name = PeriodName(period.kind, containing: period.days[0].day)
    func link(_ name: PeriodName) -> PeriodLink {
      PeriodLink(
        anchor: name.anchor,
        name: words.words(of: name.kind).shortName(name.kind.period(containing: name.days[0], in: .utc)))
    }
    self.init(
      label: words.label(.otherReports), previousLabel: words.label(.previousReport),
      nextLabel: words.label(.nextReport), previous: link(name.previous), next: link(name.next),
      related: name.related.filter { kinds.contains($0.kind) }.map(link))
  }
}
