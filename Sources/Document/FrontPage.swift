package import Charting
package import Records

/// What stands on the first page of a report, and on its one picture, the digest: the shortest that is enough.
package struct FrontPage: Hashable, Encodable, Sendable {
  /// As many things to do as anyone reads at once.
  package static let mostAdvice = 3

  /// The service's name.
  package var service: String
  /// Such as `daily report`; the digest leaves it out, as the period says it.
  package var kind: String
  /// Such as `Friday 20 November 2026, UTC`.
  package var period: String
  package var state: ServiceState
  /// Sentences before the news: an unfinished period, a quiet one.
  ///
  /// May be empty.
  package var lead: [String]
  /// What got worse, what got better, what to watch.
  package var news: [News]
  /// What the tiles compare with: `Against Friday 13 November 2026`.
  package var comparison: String
  /// At most six.
  package var tiles: [SummaryTile]
  /// What moved most comes first; as many are drawn as there is room for.
  package var charts: [ReportChart]
  /// The report's other charts, for paper.
  package var further: [ReportChart]
  /// Nil where nothing is to be said of error reports beside the tiles.
  package var errors: Errors?
  /// What to do, at most three things; may be empty.
  package var advice: Listing
  /// What the report rests on.
  ///
  /// Never dropped, whatever else has to be.
  package var dataQuality: Listing

  package struct ServiceState: Hashable, Encodable, Sendable {
    package var word: String
    package var tone: Tone
    /// Why, and whether it is over: `over since 13:05, cause still open`.
    ///
    /// May be empty.
    package var note: String

    package init(word: String, tone: Tone, note: String = "") {
      self.word = word
      self.tone = tone
      self.note = note
    }
  }

  /// Sentences of one kind: `worse` and what got worse.
  package struct News: Hashable, Encodable, Sendable {
    package var tag: String
    package var tone: Tone
    package var sentences: [String]
    /// Where there is room for the first n sentences only, entry n says how many are left out; empty where all are one.
    package var rest: [String]

    package init(tag: String, tone: Tone, sentences: [String], rest: [String] = []) {
      self.tag = tag
      self.tone = tone
      self.sentences = sentences
      self.rest = rest
    }
  }

  package struct SummaryTile: Hashable, Encodable, Sendable {
    /// Of money with its currency: `Revenue, RUB`.
    package var name: String
    package var value: String
    /// Empty where there is nothing to compare.
    package var change: String
    /// One short part: a verdict, else on which side of a limit it stands; empty where nothing was judged.
    package var judgement: String
    package var tone: Tone
    /// Oldest first, nil for a gap; empty for no sparkline.
    package var values: [Double?]
    /// A limit in the unit of `values`.
    package var threshold: Double?
    /// Where values are usual; nil where that is not known.
    package var usual: UsualBand?
    /// How values rise or fall; nil where that is not established.
    package var line: SparklineTrend?
    /// Whether the last of `values` is the tile's number.
    package var endsInValue: Bool
    /// Nil for one that is of no figure.
    package var figure: FigureID?

    package init(
      name: String, value: String, change: String, judgement: String, tone: Tone,
      values: [Double?] = [], threshold: Double? = nil, usual: UsualBand? = nil, line: SparklineTrend? = nil,
      endsInValue: Bool = true, figure: FigureID? = nil
    ) {
      self.name = name
      self.value = value
      self.change = change
      self.judgement = judgement
      self.tone = tone
      self.values = values
      self.threshold = threshold
      self.usual = usual
      self.line = line
      self.endsInValue = endsInValue
      self.figure = figure
    }
  }

  package struct Errors: Hashable, Encodable, Sendable {
    package var heading: String
    /// The open critical ones by name, where the news do not name them; may be empty.
    package var note: String
    /// Those that no tile shows.
    package var counts: [SummaryTile]
    package var breakdowns: [Breakdown]

    package init(heading: String, note: String, counts: [SummaryTile], breakdowns: [Breakdown]) {
      self.heading = heading
      self.note = note
      self.counts = counts
      self.breakdowns = breakdowns
    }
  }

  /// The largest parts of a whole.
  package struct Breakdown: Hashable, Encodable, Sendable {
    package struct BreakdownPart: Hashable, Encodable, Sendable {
      package var name: String
      package var value: Double
      /// The value as written.
      package var text: String

      package init(name: String, value: Double, text: String) {
        self.name = name
        self.value = value
        self.text = text
      }
    }

    package var heading: String
    package var parts: [BreakdownPart]

    package init(heading: String, parts: [BreakdownPart]) {
      self.heading = heading
      self.parts = parts
    }
  }

  package struct Listing: Hashable, Encodable, Sendable {
    package var heading: String
    package var lines: [Line]
    /// Where there is room for the first n lines only, entry n says how many are left out; empty where all are shown.
    package var rest: [String]

    package init(heading: String, lines: [Line], rest: [String] = []) {
      self.heading = heading
      self.lines = lines
      self.rest = rest
    }
  }

  package struct Line: Hashable, Encodable, Sendable {
    package var text: String
    package var tone: Tone
    /// Where what it speaks of can be seen.
    package var link: String?
    /// Counts what is left out: no entry of the list.
    package var isRest: Bool

    package init(_ text: String, tone: Tone = .neutral, link: String? = nil, isRest: Bool = false) {
      self.text = text
      self.tone = tone
      self.link = link
      self.isRest = isRest
    }
  }

  package init(
    service: String, kind: String, period: String, state: ServiceState, lead: [String], news: [News],
    comparison: String,
    tiles: [SummaryTile], charts: [ReportChart], further: [ReportChart], errors: Errors?, advice: Listing,
    dataQuality: Listing
  ) {
    self.service = service
    self.kind = kind
    self.period = period
    self.state = state
    self.lead = lead
    self.news = news
    self.comparison = comparison
    self.tiles = tiles
    self.charts = charts
    self.further = further
    self.errors = errors
    self.advice = advice
    self.dataQuality = dataQuality
  }

  static let blank = FrontPage(
    service: "", kind: "", period: "", state: ServiceState(word: "", tone: .neutral), lead: [], news: [],
    comparison: "",
    tiles: [], charts: [], further: [], errors: nil, advice: Listing(heading: "", lines: []),
    dataQuality: Listing(heading: "", lines: []))
}
