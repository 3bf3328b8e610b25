import Charting
import Document

extension FrontPage {
  /// The same digest with every text fit to be drawn.
  func cleaned() -> FrontPage {
    var front = self
    front.service = LabelText.clean(service)
    front.kind = LabelText.clean(kind)
    front.period = LabelText.clean(period)
    front.state.word = LabelText.clean(state.word)
    front.state.note = LabelText.clean(state.note)
    front.lead = lead.map(LabelText.clean)
    front.news = news.map {
      News(
        tag: LabelText.clean($0.tag), tone: $0.tone, sentences: $0.sentences.map(LabelText.clean),
        rest: $0.rest.map(LabelText.clean))
    }
    front.comparison = LabelText.clean(comparison)
    front.tiles = tiles.map { $0.cleaned() }
    front.errors = errors.map { errors in
      Errors(
        heading: LabelText.clean(errors.heading), note: LabelText.clean(errors.note),
        counts: errors.counts.map { $0.cleaned() },
        breakdowns: errors.breakdowns.map { breakdown in
          Breakdown(
            heading: LabelText.clean(breakdown.heading),
            parts: breakdown.parts.map {
              .init(
                name: LabelText.clean($0.name), value: DrawnNumber.known($0.value) ?? 0, text: LabelText.clean($0.text))
            })
        })
    }
    front.advice = advice.cleaned()
    front.dataQuality = dataQuality.cleaned()
    return front
  }
}

extension FrontPage.SummaryTile {
  fileprivate func cleaned() -> FrontPage.SummaryTile {
    var tile = self
    tile.name = LabelText.clean(name)
    tile.value = LabelText.clean(value)
    tile.change = LabelText.clean(change)
    tile.judgement = LabelText.clean(judgement)
    return tile
  }
}

extension FrontPage.Listing {
  fileprivate func cleaned() -> FrontPage.Listing {
    var listing = self
    listing.heading = LabelText.clean(heading)
    listing.rest = rest.map(LabelText.clean)
    for index in lines.indices { listing.lines[index].text = LabelText.clean(lines[index].text) }
    return listing
  }
}
