import Records
import TestSupport
import Testing

@testable import Wording

@Suite struct KindWordsTests {
  @Test("every kind of report has words in both languages", arguments: ReportKind.all)
  func complete(kind: ReportKind) {
    for words in [English(), Russian()] as [any Words] { #expect(words.words(of: kind).kind == kind) }
  }

  private static func period(_ name: String) throws -> Period {
    let kind = try #require(ReportKind.all.first { $0.span(named: name) != nil })
    return kind.period(containing: try #require(kind.span(named: name)).days[0], in: .utc)
  }

  @Test(
    "months and quarters are called as people call them, and what they are compared with",
    arguments: [
      ("2026-10", "October 2026, UTC", "Against the month before, September 2026; totals per day"),
      ("2026-08", "August 2026, UTC", "Against the month before, July 2026"),
      (
        "2026-Q4", "October to December 2026 (Q4), UTC", "Against the quarter before, July to September 2026 (Q3)"
      ),
    ])
  func english(name: String, period: String, against: String) throws {
    #expect(English().period(try Self.period(name)) == period)
    #expect(English().against(Comparison(try Self.period(name))) == against)
  }

  @Test(
    "months and quarters in Russian",
    arguments: [
      (
        "2026-05", "Май 2026 г., UTC",
        "По сравнению с предыдущим месяцем (апрель 2026 г.), итоги — в расчёте на день"
      ),
      ("2026-08", "Август 2026 г., UTC", "По сравнению с предыдущим месяцем (июль 2026 г.)"),
      ("2026-Q4", "IV квартал 2026 г., UTC", "По сравнению с предыдущим кварталом (III квартал 2026 г.)"),
      (
        "2027-Q1", "I квартал 2027 г., UTC",
        "По сравнению с предыдущим кварталом (IV квартал 2026 г.), итоги — в расчёте на день"
      ),
    ])
  func russian(name: String, period: String, against: String) throws {
    func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
    #expect(plain(Russian().period(try Self.period(name))) == period)
    #expect(plain(Russian().against(Comparison(try Self.period(name)))) == against)
  }

  @Test(
    "a change is told against what it was compared with",
    arguments: [
      (Comparison.Relation.sameWeekday, "a week before", "неделей раньше"),
      (.previousWeek, "the week before", "неделей раньше"), (.previousMonth, "the month before", "месяцем раньше"),
      (.previousQuarter, "the quarter before", "кварталом раньше"),
    ])
  func relations(relation: Comparison.Relation, english: String, russian: String) {
    let fact = Fact.countChanged(
      CountChange("reports.new", before: 10, after: 30, low: 2, high: 4, verdict: .regressed, relation: relation))
    let review = Advice.reviewReports(
      ReportReview(
        category: nil, count: 30, open: 30, limit: nil, before: 10, topModule: nil, relation: relation))
    for text in [English().telling(fact).sentence, English().sentence(review)] { #expect(text.contains(english)) }
    for text in [Russian().telling(fact).sentence, Russian().sentence(review)] {
      #expect(text.replacing("\u{A0}", with: " ").contains(russian))
    }
  }
}
