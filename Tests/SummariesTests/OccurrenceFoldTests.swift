import Records
import TestSupport
import Testing

@testable import Summaries

/// The week is 2026-W47 in UTC.
@Suite("Error events by kind") struct OccurrenceFoldTests {
  private static let week = Comparison(Period(week: Week(containing: Day("2026-11-19")!), zone: .utc))
  private static let plan = ReadPlan(week, asOf: week.current.end.adding(seconds: 3600), measures: [], masks: true)

  private func event(_ time: String, _ name: String? = nil, category: String = "E") -> SampleCells {
    SampleCells([.text("2026-\(time)"), .text(category), name.map { .text($0) } ?? .null])
  }

  @Test("occurrences, kinds and episodes are counted of both weeks, and what came back after a week without")
  func counts() {
    let events = OccurrenceFold.summary(
      [
        event("11-17 10:00:00", "a"), event("11-17 10:09:59", "a"), event("11-17 10:19:58", "a"),
        event("11-17 10:30:00", "a"), event("11-10 10:00:00", "a"), event("11-18 10:05:00", "b"),
        event("11-08 23:59:59", "b"), event("11-18 11:00:00", "c"), event("11-09 00:00:00", "c"),
        event("11-20 11:00:00", "new"), event("11-10 11:00:00", "gone"), event("11-23 00:00:00", "a"),
        SampleCells([.text("soon"), .text("E"), .text("a")]),
      ], from: Self.plan)
    #expect(events.count == 7 && events.referenceCount == 3 && events.kinds == 4 && events.referenceKinds == 3)
    #expect(events.byKind.map(\.name) == ["a", "b", "c", "new"] && events.byKind.map(\.count) == [4, 1, 1, 1])
    #expect(events.frequent[0].episodes == 2 && events.frequent[0].referenceEpisodes == 1)
    #expect(events.all.episodes == 5 && events.all.referenceEpisodes == 3)
    #expect(events.dailyEpisodes == [0, 2, 2, 0, 1, 0, 0] && events.referenceDailyEpisodes == [1, 2, 0, 0, 0, 0, 0])
    #expect(events.returned.map(\.name) == ["b"])
    #expect(events.rejections.map(\.reason) == [.unreadableTime])
    #expect(events.days.last?.count == 0 && events.days.map(\.count).reduce(0, +) == 11)
    let figures = events.figures(Self.week)
    func value(_ id: FigureID) -> Double? { figures.first { $0.id == id }?.value }
    #expect(value(.occurrences.count) == 7 && value(.occurrences.count.of(.reference)) == 3)
    #expect(value(.occurrences.byKind.named("a").of(.reference)) == 1)
    #expect(value(.occurrences.byKind.named("new").of(.reference)) == 0 && value(.occurrences.returned) == 1)
  }

  @Test("without names the category is the kind, and of weeks before the first event nothing is known")
  func categories() {
    let events = OccurrenceFold.summary(
      [event("11-17 10:00:00", category: "KeyError"), event("11-18 10:00:00", category: "")], from: Self.plan,
      absent: ["name"])
    #expect(events.byKind.map(\.name) == ["(none)", "KeyError"])
    let reference = events.figures(Self.week).filter { $0.id.scope == .reference }
    #expect(!reference.isEmpty && reference.allSatisfy { $0.value == nil })
  }

  @Test("the order of rows does not matter")
  func order() {
    var random = SplitMix(5)
    let rows = (0..<300).map { number in
      let (day, minute) = (Int.random(in: 2...22, using: &random), Int.random(in: 0...59, using: &random))
      return event(
        "11-\(day < 10 ? "0" : "")\(day) 10:\(minute < 10 ? "0" : "")\(minute):00", "k\(number % 7)")
    }
    func told(_ rows: [SampleCells]) -> [CountedFigure] {
      OccurrenceFold.summary(rows, from: Self.plan).figures(Self.week)
    }
    let (one, other) = (told(rows), told(rows.reversed()))
    #expect(one.map(\.id) == other.map(\.id) && one.map(\.value) == other.map(\.value))
  }
}
