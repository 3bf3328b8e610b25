import Analysis
import Charting
import Records
import Wording

/// Fills the one picture of a report: what is news, what to do, and what it all rests on.
struct FrontPageComposer {
  static let mostTiles = 6
  static let mostParts = 3
  static let mostDataQuality = 12

  let composer: Composer
  let document: Document

  init(_ composer: Composer, _ document: Document) {
    self.composer = composer
    self.document = document
  }

  var analysis: ReportAnalysis { composer.analysis }
  var words: any Words { composer.words }

  func frontPage() -> FrontPage {
    let news = FrontPageHighlights(self).rows()
    let (charts, further) = FrontPageCharts(self).chosen()
    let tiles = tiles()
    let kind = words.words(of: analysis.period.kind).report
    return FrontPage(
      service: composer.shown(composer.identity.name), kind: kind, period: document.period, state: state,
      lead: lead(), news: news, comparison: besideNumbers,
      tiles: tiles, charts: charts, further: further, errors: errors(told: news, tiles), advice: advice(),
      dataQuality: dataQuality()
    )
  }

  private var besideNumbers: String {
    document.tiles.contains { !$0.usual.isEmpty }
      ? words.besideUsual(analysis.comparison) : words.against(analysis.comparison)
  }

  private var state: FrontPage.ServiceState {
    let tone: Tone =
      switch analysis.status {
      case .good: .good
      case .attention: .warning
      case .critical: .bad
      case .unknown: .neutral
      }
    return FrontPage.ServiceState(
      word: Self.capitalized(document.state), tone: tone,
      note: analysis.reason.map { composer.shown(words.note($0.renamed(composer.name)), 160) } ?? "")
  }

  private func lead() -> [String] {
    let partial =
      analysis.period.partial ? [words.partial(until: analysis.period.end, in: analysis.period.zone)] : []
    let news = analysis.highlights
    // What is not known stands among the data.
    return partial + (news.isQuiet ? composer.calm(news, unknown: nil) : [])
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  // MARK: Tiles

  /// Six at most; of more, those that nothing is to be said about go first, the least missed before others.
  private func tiles() -> [FrontPage.SummaryTile] {
    var tiles = document.tiles
    for id: FigureID in [.availability.uptime, .requests.count, .business.revenue.sum, .reports.unresolvedCritical]
    where tiles.count > Self.mostTiles {
      tiles.removeAll { $0.figure == id && $0.tone == .neutral }
    }
    return tiles.prefix(Self.mostTiles).map { tile in
      let money = money(tile.figure)
      return FrontPage.SummaryTile(
        name: (tile.figure.dimensionName == nil && tile.figure.custom == nil
          ? words.shortName(of: tile.figure) : tile.name)
          + (isNamedByUnit(tile.figure) ? "" : money?.currency ?? ""), value: money?.value ?? tile.value,
        change: tile.usual.isEmpty ? tile.change : usual(tile),
        judgement: tile.figure.dimensionName == nil || tile.judgement.isEmpty
          ? composer.verdict(tile.figure) : tile.judgement, tone: tile.tone,
        values: tile.trend?.values ?? [], threshold: tile.trend?.threshold, usual: tile.trend?.usual,
        line: tile.trend?.line,
        endsInValue: tile.trend?.endsInValue ?? false, figure: tile.figure)
    }
  }

  private func usual(_ tile: Tile) -> String {
    money(tile.figure.of(.usual)).map { words.usual($0.value) } ?? tile.usual
  }

  /// Whether its name ends with its currency already, as where a panel has several.
  private func isNamedByUnit(_ id: FigureID) -> Bool { id.definition.panel?.tellsUnit ?? false }

  /// Money to three digits, as on charts: nobody reads kopecks at a glance; its currency stands beside the name.
  private func money(_ id: FigureID) -> (value: String, currency: String)? {
    guard let figure = analysis.figures[id], let value = figure.value, case .money(let currency) = figure.unit else {
      return nil
    }
    return (
      TickFormat(words.numbers).text(value),
      currency.isEmpty ? "" : ", " + composer.shown(words.currency(currency), 12)
    )
  }

  // MARK: Errors

  /// Beside the tiles: each number stands on the page once.
  private func errors(told news: [FrontPage.News], _ tiles: [FrontPage.SummaryTile]) -> FrontPage.Errors? {
    guard let section = document.sections.first(where: { $0.section == .errors }), section.state == .filled else {
      return nil
    }
    let counts = [
      (Label.newReports, FigureID.reports.new), (.resolvedReports, .reports.resolved), (.openReports, .reports.backlog),
      (.unresolvedCriticals, .reports.unresolvedCritical),
    ].compactMap { label, id -> FrontPage.SummaryTile? in
      guard let figure = analysis.figures[id], figure.value != nil, !tiles.contains(where: { $0.figure == id }) else {
        return nil
      }
      let change = composer.comparison(figure).change
      return FrontPage.SummaryTile(
        name: words.label(label), value: words.value(figure), change: change?.text ?? "",
        judgement: "", tone: .neutral, figure: id)
    }
    let breakdowns = [
      breakdown(.ofCategories, .reports.byCategory) { words.category($0) },
      breakdown(.ofModules, .reports.byModule) { $0 },
    ].filter { !$0.parts.isEmpty }
    let note = FrontPageHighlights(self).openCriticals(notAmong: news) ?? ""
    guard !note.isEmpty || !counts.isEmpty || !breakdowns.isEmpty else { return nil }
    return FrontPage.Errors(heading: section.title, note: note, counts: counts, breakdowns: breakdowns)
  }

  private func breakdown(_ title: Label, _ id: FigureID, called: (String) -> String) -> FrontPage.Breakdown {
    let known = analysis.figures.series(id).filter { ($0.value ?? 0) > 0 }
      .sorted { ($0.value ?? 0, $1.id) > ($1.value ?? 0, $0.id) }
    return FrontPage.Breakdown(
      heading: words.label(title),
      parts: known.prefix(Self.mostParts).map {
        .init(
          name: composer.shown(called($0.id.dimension ?? ""), 60), value: $0.value ?? 0, text: words.value($0))
      })
  }

  // MARK: What to do, and what it rests on

  private func advice() -> FrontPage.Listing {
    let count = document.recommendations.count
    let rest = count - FrontPage.mostAdvice
    return FrontPage.Listing(
      heading: words.label(.recommendations),
      lines: document.recommendations.prefix(FrontPage.mostAdvice).map { FrontPage.Line($0.text, link: $0.link) }
        + (rest > 0 ? [FrontPage.Line(words.more(rest), isRest: true)] : []),
      rest: (0..<min(count, FrontPage.mostAdvice)).map { words.more(count - $0) })
  }

  private func dataQuality() -> FrontPage.Listing {
    FrontPage.Listing(
      heading: words.label(.dataQuality),
      lines: DataQualityList(composer, document).lines(atMost: Self.mostDataQuality))
  }
}
