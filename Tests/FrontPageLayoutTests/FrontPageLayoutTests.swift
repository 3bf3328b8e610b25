import Charting
import Document
import TestSupport
import Testing

@testable import FrontPageLayout

@Suite("The digest's layout") struct FrontPageLayoutTests {
  static func picture(_ example: FrontPageCases.Case) -> Picture {
    layout(example.digest, form: example.form, theme: example.theme, measuring: FixedAdvance())
  }

  static func texts(_ picture: Picture) -> [TextRun] {
    picture.orders.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  @Test("a front page gives exactly the picture of its golden listing", arguments: FrontPageCases.all)
  func golden(example: FrontPageCases.Case) throws {
    try Goldens().check(FrontPageLayoutTests.picture(example).listing, example.name + ".txt")
  }

  static func check(_ picture: Picture, _ form: FrontPageForm) {
    #expect(picture.width == form.width && picture.height <= form.greatestHeight)
    let inner = Rect(x: 16, y: 16, width: picture.width - 32, height: picture.height - 32)
    for order in picture.orders {
      let box = Boxes.box(of: order)
      #expect(
        box.x >= inner.x && box.right <= inner.right && box.y >= inner.y && box.bottom <= inner.bottom,
        "\(order) at \(box) leaves the sheet")
    }
    let labels = texts(picture).map { ($0.text, Boxes.box(of: .text($0))) }
    for (index, first) in labels.enumerated() {
      for second in labels.dropFirst(index + 1) where Boxes.overlap(first.1, second.1) {
        Issue.record("\"\(first.0)\" and \"\(second.0)\" overlap: \(first.1), \(second.1)")
      }
    }
    for run in texts(picture) {
      #expect(!run.text.unicodeScalars.contains { $0.value < 32 || (0x202A...0x202E).contains($0.value) })
      #expect(run.colour.contrast(with: picture.ground) >= 4.5, "\(run.text) in \(run.colour)")
      #expect([13, 15, 18, 24, 32].contains(run.size))
    }
  }

  @Test("nothing overlaps, nothing leaves the sheet, every text is clean and readable", arguments: FrontPageCases.all)
  func stands(example: FrontPageCases.Case) {
    FrontPageLayoutTests.check(FrontPageLayoutTests.picture(example), example.form)
  }

  @Test(
    "the title of a chart is whole, as large as other headings, and its plot keeps its height",
    arguments: [true, false])
  func charts(isPhone: Bool) throws {
    var digest = FrontPageCases.quiet
    digest.charts = [ReportChart(name: "a", title: "", altText: "", chart: EventCases.day())]
    let form = isPhone ? FrontPageForm.phone : .paper
    let picture = layout(digest, form: form, measuring: FixedAdvance())
    let bold = FrontPageLayoutTests.texts(picture).filter { $0.bold && $0.size == Theme.light.body }.map(\.text)
    #expect(bold.joined(separator: " ").contains(EventCases.day().title), "\(bold)")
    let plot = try #require(picture.plots.map(\.area).max { $0.height < $1.height })
    #expect(plot.height >= 110)
    let keys = FrontPageLayoutTests.texts(picture).filter { $0.text.hasPrefix("от ") || $0.text.hasPrefix("меньше") }
    #expect(keys.count == 3 && Set(keys.map(\.at.y)).count == 1)
  }

  /// Texts of any length at any place, tiles and charts in any number.
  @Test("whatever its texts are, a digest fits and says what it rests on", arguments: UInt64(1)...60)
  func anyDigest(seed: UInt64) {
    var chance = ChanceOfFrontPages(seed)
    let digest = chance.digest()
    for form in [FrontPageForm.phone, .paper] {
      let picture = layout(digest, form: form, measuring: FixedAdvance())
      FrontPageLayoutTests.check(picture, form)
      let said = FrontPageLayoutTests.texts(picture).map(\.text)
      for line in digest.dataQuality.lines {
        let beginning = line.text.split(separator: " ").first.map { String($0.prefix(5)) } ?? ""
        #expect(said.contains { $0.hasPrefix(beginning) }, "\(line.text) is missing")
      }
    }
  }

  @Test("what is left out goes in order: second chart, height, breakdowns, sentences, and the last chart at the end")
  func priority() {
    var digest = FrontPageCases.bad()
    var counts: [Int] = []
    for extra in 0..<20 {
      digest.dataQuality.lines = (0...extra * 2).map { .init("Line \($0) of what this report rests on.") }
      let (picture, charts) = fitted(digest, form: .phone, theme: .light, measuring: FixedAdvance())
      #expect(picture.height <= 1400)
      let shown = FrontPageLayoutTests.texts(picture).filter { $0.text.hasPrefix("Line ") }
      #expect(shown.count == digest.dataQuality.lines.count)
      counts.append(charts)
    }
    #expect(counts == counts.sorted(by: >) && counts.first == 2 && counts.last == 0)
    #expect(fitted(FrontPageCases.quiet, form: .phone, theme: .light, measuring: FixedAdvance()).charts == 2)
  }

  @Test("the first screen goes from the state over news and what to do to numbers, pictures and what it rests on")
  func order() {
    let said = FrontPageLayoutTests.texts(FrontPageLayoutTests.picture(FrontPageCases.all[1])).map(\.text)
    let places = ["Critical", "Worse", "Better", "Watch", "To do", "Requests", "Errors", "What this report rests on"]
      .map { said.firstIndex(of: $0) ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1))
  }

  @Test("news and what to do stand along one edge")
  func oneEdge() {
    let texts = FrontPageLayoutTests.texts(FrontPageLayoutTests.picture(FrontPageCases.all[1]))
    let first = texts.first { $0.text.hasPrefix("Error rate rose") }?.at.x
    #expect(first != nil && texts.first { $0.text == "1" }?.at.x == first)
  }

  @Test("below a tile stand whole parts only: what is too long loses its bracket, then gives way to the change")
  func wholeParts() {
    func below(_ change: String, _ judgement: String, _ tone: Tone) -> [String] {
      var digest = FrontPageCases.quiet
      digest.tiles = [digest.tiles[0]]
      digest.tiles[0].change = change
      digest.tiles[0].judgement = judgement
      digest.tiles[0].tone = tone
      let said = FrontPageLayoutTests.texts(layout(digest, measuring: FixedAdvance())).map(\.text)
      return Array(said.drop { $0 != "42,318" }.dropFirst().prefix(2))
    }
    #expect(below("+1 %", "worse", .bad) == ["+1 %, ", "worse"])
    #expect(below("+1,000,000.5 points", "worse", .bad).first == "worse")
    #expect(below("+1 %", "too few rows (14 of 20)", .neutral).first == "too few rows")
    #expect(below("+1 %", "too few requests to say anything of it", .neutral).first == "+1 %")
  }

  @Test("no sentence is cut while one can be left out instead")
  func whole() {
    var digest = FrontPageCases.bad()
    let long = String(repeating: "Failed requests rose to 1.49 %, ", count: 5)
    digest.news = digest.news.map { .init(tag: $0.tag, tone: $0.tone, sentences: [long, long, long]) }
    digest.advice.lines = [.init(long), .init(long), .init(long)]
    let (picture, charts) = fitted(digest, form: .phone, theme: .light, measuring: FixedAdvance())
    #expect(charts == 1 && picture.height <= 1400)
    #expect(!FrontPageLayoutTests.texts(picture).contains { $0.text.hasSuffix("…") })
  }

  @Test("where there is room for fewer things to do than there are, how many more stands below them; else nowhere")
  func adviceLeftOut() throws {
    var digest = FrontPageCases.bad()
    digest.advice.lines = (1...3).map { .init("Step \($0)") } + [.init("and 2 more in the full report", isRest: true)]
    digest.advice.rest = [5, 4, 3].map { "and \($0) more in the full report" }
    var counts: Set<Int> = []
    for height in stride(from: 1400.0, through: 500, by: -10) {
      var form = FrontPageForm.phone
      form.greatestHeight = height
      let texts = FrontPageLayoutTests.texts(layout(digest, form: form, measuring: FixedAdvance()))
      let steps = texts.filter { $0.text.hasPrefix("Step ") }
      let rest = texts.filter { $0.text.hasSuffix("more in the full report") }
      #expect(rest.map(\.text) == (steps.count < 3 ? [digest.advice.rest[steps.count]] : []))
      if let rest = rest.first {
        let number = try #require(texts.first { $0.text == "\(steps.count)" && $0.bold })
        let tile = try #require(texts.first { $0.text == digest.tiles[0].name })
        #expect(rest.at.x == number.at.x && rest.at.y > number.at.y && rest.at.y < tile.at.y)
      }
      counts.insert(steps.count)
    }
    #expect(counts == [1, 2, 3])
  }

  @Test("every tone has a colour and a shape of its own, in both themes")
  func tones() {
    for theme in [Theme.light, .dark] {
      var shapes: Set<String> = []
      var colours: Set<Colour> = []
      for tone in [Tone.good, .warning, .bad, .neutral] {
        var digest = FrontPageCases.nothing
        digest.state.tone = tone
        let picture = layout(digest, theme: theme, measuring: FixedAdvance())
        guard let mark = picture.orders.first(where: { if case .text = $0 { false } else { true } }) else { continue }
        switch mark {
        case .disc: shapes.insert("disc")
        case .ring: shapes.insert("ring")
        case .shape(let points, _): shapes.insert("\(points.count)")
        default: break
        }
        colours.insert(theme.palette[tone.ink])
        #expect(theme.palette[tone.ink].contrast(with: theme.palette.ground) >= 3)
      }
      #expect(shapes.count == 4 && colours.count == 4)
    }
  }

  @Test("a number is not cut for its line: the line goes first")
  func longValue() {
    var digest = FrontPageCases.quiet
    digest.tiles = [digest.tiles[0]]
    digest.tiles[0].value = "1,047,326.51 RUB"
    let picture = layout(digest, measuring: FixedAdvance())
    #expect(FrontPageLayoutTests.texts(picture).contains { $0.text == "1,047,326.51 RUB" })
  }

  @Test("paper has the digest first, then every other chart once, and says on each page what it is of")
  func paper() {
    let digest = FrontPageCases.bad()
    let sheets = pages(digest, measuring: FixedAdvance())
    #expect(sheets.count == 2)
    for (index, sheet) in sheets.enumerated() {
      #expect(sheet.width == Paper.width && sheet.height == Paper.height)
      let said = FrontPageLayoutTests.texts(sheet).map(\.text)
      #expect(said.contains("\(index + 1) / 2"))
      #expect(said.contains("Shop · daily report · Thursday 19 November 2026, Europe/Moscow"))
      #expect(said.contains("All 24 hours covered by metric rows."))
      let labels = FrontPageLayoutTests.texts(sheet).map { Boxes.box(of: .text($0)) }
      for (index, first) in labels.enumerated() {
        #expect(!labels.dropFirst(index + 1).contains { Boxes.overlap(first, $0) })
      }
    }
    let titles = (digest.charts + digest.further).map(\.title)
    let sizes = sheets.map { sheet in
      titles.filter { title in FrontPageLayoutTests.texts(sheet).contains { $0.bold && title.hasPrefix($0.text) } }
        .count
    }
    #expect(sizes == [2, 2])
  }
}
