import Analysis
import Records
import TestSupport
import Testing
import Wording

@testable import Document

@Suite("What the digest says it rests on")
struct FrontPageDataTests: FrontPageComposing {
  @Test("what it rests on is always said: notes, gaps, revision; what is missing stands out")
  func dataQuality() {
    var fixture = ChartsFixture.badDay()
    let whole = digest(fixture).dataQuality.lines
    #expect(whole.map(\.tone) == [.neutral, .neutral] && whole[0].text == "All 24\u{A0}hours have metrics.")
    fixture.gaps = [fixture.period.days[0].hourStarts[3]]
    let lines = digest(fixture, revision: 2, notes: [.notDrawn(name: "activity", reason: "no memory")]).dataQuality
      .lines
    #expect(lines.map(\.tone) == [.warning, .warning, .neutral, .neutral])
    #expect(lines[0].text.hasPrefix("The picture") && lines[1].text.hasPrefix("No metrics for 1 of 24"))
    #expect(lines.last?.text.contains("revision 2") == true)
  }

  @Test("very many lines are counted; the first and the last stay")
  func manyLines() {
    let rejections = (0..<30).map { Rejection(source: .metricType("type\($0)"), reason: .notANumber, count: 3) }
    let lines = digest(.badDay(), revision: 2) { $0.rejections = rejections }.dataQuality.lines.map(\.text)
    #expect(lines.count == 12 && lines[0] == "All 24\u{A0}hours have metrics.")
    #expect(lines[9] == "and 22 more in the full report" && lines[8].hasPrefix("type7:"))
    #expect(
      lines[10].hasPrefix("Read ") && lines[11].contains("revision 2"))
  }

  @Test("a mail says eight lines of it: of more the first, how many there are, and the last")
  func linesOfMail() {
    var analysis = ChartsFixture.badDay().analysis
    analysis.rejections = (0..<30).map { Rejection(source: .metricType("type\($0)"), reason: .notANumber, count: 3) }
    for (revision, last) in [(1, 1), (2, 2)] {
      let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: revision, errorLink: nil)
      let document = Composer(analysis, words: English(), identity: identity).compose()
      let (mail, page) = (document.mail.dataQuality, document.frontPage.dataQuality.lines)
      #expect(mail.count == 8 && mail.suffix(last) == page.suffix(last))
      #expect(mail.prefix(7 - last) == page.prefix(7 - last))
      // 30 rejections and the coverage, without those that stand before.
      #expect(mail[7 - last].text == "and \(31 - (7 - last)) more in the full report")
    }
  }

  @Test("without its edition a document is the same whenever it was read, however many lines there are")
  func timeless() {
    var analysis = ChartsFixture.badDay().analysis
    analysis.rejections = (0..<30).map { Rejection(source: .metricType("type\($0)"), reason: .notANumber, count: 3) }
    let identity = ReportIdentity(name: "Shop", tool: "Daybook 0", revision: 1, errorLink: nil)
    let documents = [Int64(0), 86_400].map { later in
      var analysis = analysis
      analysis.asOf = analysis.asOf.adding(seconds: later)
      return Composer(analysis, words: English(), identity: identity).compose()
    }
    #expect(documents[0].frontPage != documents[1].frontPage)
    let (first, second) = (documents[0].timeless, documents[1].timeless)
    #expect(first.frontPage == second.frontPage && first.asOf == second.asOf)
    #expect(first.mail.dataQuality == second.mail.dataQuality && first.dataQuality.lines == second.dataQuality.lines)
    #expect(first.mail.dataQuality.count == 7 && first.frontPage.dataQuality.lines.count == 11)
  }
}
