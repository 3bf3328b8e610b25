import Analysis
import Records
import Wording

/// What a report rests on in few lines: what failed first, then pictures, coverage, rejected rows, the time of reading and
/// the revision.
struct DataQualityList {
  let document: Document
  let isCovered: Bool
  let words: any Words

  init(_ composer: Composer, _ document: Document) {
    self.document = document
    isCovered = composer.analysis.coverage.map(\.gaps.isEmpty) ?? false
    words = composer.words
  }

  /// The last lines, which say when it was read and of which revision it is, are never left out.
  func lines(atMost most: Int) -> [FrontPage.Line] {
    let failed = document.dataQuality.failed.map { FrontPage.Line($0, tone: .bad) }
    let pictures = document.dataQuality.pictures.map { FrontPage.Line($0, tone: .warning) }
    let data = document.dataQuality.data.enumerated().map { index, text in
      FrontPage.Line(text, tone: index == 0 && !isCovered ? .warning : .neutral)
    }
    let first = failed + pictures + data
    let edition = document.dataQuality.edition.map { FrontPage.Line($0) }
    guard first.count + edition.count > most else { return first + edition }
    let kept = most - 1 - edition.count
    return first.prefix(kept) + [FrontPage.Line(words.more(first.count - kept))] + edition
  }
}
