import Records
import Settings
import Summaries
import TestSupport
import Testing

@testable import Analysis

@Suite("How often errors happen") struct OccurrenceTests {
  private static let week = Comparison(Sample.weekly)

  private func input(_ before: [Int], _ after: [Int], since first: Instant? = nil) -> ReportInput {
    var kind = OccurrenceSummary.OccurrenceKind(name: "Net::ReadTimeout")
    (kind.count, kind.referenceCount) = (2 * after.reduce(0, +), 2 * before.reduce(0, +))
    (kind.episodes, kind.referenceEpisodes) = (after.reduce(0, +), before.reduce(0, +))
    var events = OccurrenceSummary()
    (events.count, events.referenceCount, events.kinds, events.referenceKinds) = (kind.count, kind.referenceCount, 1, 1)
    events.byKind = [(kind.name, kind.count)]
    events.referenceByKind = [(kind.name, kind.referenceCount)]
    events.frequent = [kind]
    events.all = kind
    events.all = OccurrenceSummary.OccurrenceKind(name: "")
    (events.all.count, events.all.referenceCount) = (kind.count, kind.referenceCount)
    (events.all.episodes, events.all.referenceEpisodes) = (kind.episodes, kind.referenceEpisodes)
    (events.dailyEpisodes, events.referenceDailyEpisodes) = (after, before)
    events.first = first ?? Self.week.baseline.start.adding(seconds: -86_400)
    events.returned = [
      OccurrenceSummary.ReturnedKind(
        name: "KeyError", count: 2, last: Self.week.baseline.start.adding(seconds: -3600))
    ]
    var input = ReportInput(Self.week, asOf: Sample.asOf(Sample.weekly))
    input.errorEvents = .read(events)
    input.origins = [Origin(id: .table(.errorEvents), query: "", bounds: [], rows: 1)]
    return input
  }

  @Test("a rise that holds up is told with the counts, and the kind is to be looked into")
  func rise() throws {
    let analysis = Sample.assess(input([2, 3, 1, 0, 4, 2, 2], [6, 9, 4, 11, 7, 5, 8]))
    let findings = analysis.findings.filter { $0.rule == OccurrenceChange.id }
    #expect(findings.map(\.measure) == [.occurrences.count, .occurrences.byKind.named("Net::ReadTimeout")])
    guard case .countChanged(let change) = try #require(findings.last).fact else {
      Issue.record("no change")
      return
    }
    #expect(change.before == 28 && change.after == 100 && change.verdict == .regressed)
    #expect(abs((change.low ?? 0) - 1.943806) < 1e-6 && abs((change.high ?? 0) - 6.995633) < 1e-6)
    #expect(findings[1].evidence.contains { $0.name == "phi" && $0.value == 1 })
    #expect(
      analysis.recommendations.map(\.advice)
        == [.examineError(FrequentError(name: "Net::ReadTimeout", count: 100, of: 100))])
    #expect(analysis.findings.contains { $0.rule == ReturnedErrorKinds.id && $0.severity == .low })
    #expect(analysis.sections == [SectionState(.errors, .filled)])
  }

  @Test("bursts on few days are no rise, and nothing is tested before the first event of all")
  func dispersed() {
    let events = input([2, 3, 1, 0, 4, 2, 2], [0, 1, 22, 3, 0, 18, 6]).errorEvents.value
    #expect(abs((events.map { OccurrenceChange.dispersion($0, Self.week) } ?? 0) - 6.213333333333334) < 1e-9)
    for unproven in [
      input([2, 3, 1, 0, 4, 2, 2], [0, 1, 22, 3, 0, 18, 6]),
      input([2, 3, 1, 0, 4, 2, 2], [6, 9, 4, 11, 7, 5, 8], since: Self.week.baseline.start.adding(seconds: 60)),
    ] {
      #expect(!Sample.assess(unproven).findings.contains { $0.rule == OccurrenceChange.id })
    }
  }
}
