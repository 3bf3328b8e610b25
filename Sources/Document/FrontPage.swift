/// What stands on the first page of a report, and on its one picture, the digest: the shortest that is enough.
public struct FrontPage: Hashable, Encodable, Sendable {
  /// The service's name.
  public var service: String
  /// `daily report`
  public var kind: String
  /// `Friday 20 November 2026, UTC`
  public var period: String
  public var state: State
  /// Sentences before the news: an unfinished period, a quiet one. May be empty.
  public var lead: [String]
  /// What got worse, what got better, what to watch.
  public var news: [News]
  /// What the tiles compare with: `Against Friday 13 November 2026`.
  public var comparison: String
  /// At most six.
  public var tiles: [Tile]
  /// What moved most comes first; as many are drawn as there is room for.
  public var charts: [ReportChart]
  /// The report's other charts, for paper.
  public var further: [ReportChart]
  /// Nil where the database has no error reports.
  public var errors: Errors?
  public var advice: Listing
  /// What the report rests on. Never dropped, whatever else has to be.
  public var honesty: Listing

  public struct State: Hashable, Encodable, Sendable {
    public var word: String
    public var tone: Tone

    public init(word: String, tone: Tone) {
      self.word = word
      self.tone = tone
    }
  }

  /// Sentences of one kind: `worse` and what got worse.
  public struct News: Hashable, Encodable, Sendable {
    public var tag: String
    public var tone: Tone
    public var sentences: [String]

    public init(tag: String, tone: Tone, sentences: [String]) {
      self.tag = tag
      self.tone = tone
      self.sentences = sentences
    }
  }

  public struct Tile: Hashable, Encodable, Sendable {
    public var name: String
    public var value: String
    /// Empty where there is nothing to compare.
    public var change: String
    public var movement: Movement?
    /// Empty where nothing was judged.
    public var judgement: String
    public var tone: Tone
    /// Oldest first, nil for a gap; empty for no sparkline.
    public var values: [Double?]
    /// A limit in the unit of `values`.
    public var threshold: Double?
    /// What `values` span: `24 hours`.
    public var span: String

    public init(
      name: String, value: String, change: String, movement: Movement?, judgement: String, tone: Tone,
      values: [Double?] = [], threshold: Double? = nil, span: String = ""
    ) {
      self.name = name
      self.value = value
      self.change = change
      self.movement = movement
      self.judgement = judgement
      self.tone = tone
      self.values = values
      self.threshold = threshold
      self.span = span
    }
  }

  public struct Errors: Hashable, Encodable, Sendable {
    public var heading: String
    /// In place of counts: none came in, or they could not be read.
    public var note: String
    /// At most four.
    public var counts: [Tile]
    public var breakdowns: [Breakdown]

    public init(heading: String, note: String, counts: [Tile], breakdowns: [Breakdown]) {
      self.heading = heading
      self.note = note
      self.counts = counts
      self.breakdowns = breakdowns
    }
  }

  /// The largest parts of a whole.
  public struct Breakdown: Hashable, Encodable, Sendable {
    public struct Part: Hashable, Encodable, Sendable {
      public var name: String
      public var value: Double
      /// The value as written.
      public var text: String

      public init(name: String, value: Double, text: String) {
        self.name = name
        self.value = value
        self.text = text
      }
    }

    public var heading: String
    public var parts: [Part]

    public init(heading: String, parts: [Part]) {
      self.heading = heading
      self.parts = parts
    }
  }

  public struct Listing: Hashable, Encodable, Sendable {
    public var heading: String
    public var lines: [Line]

    public init(heading: String, lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  public struct Line: Hashable, Encodable, Sendable {
    public var text: String
    public var tone: Tone

    public init(_ text: String, tone: Tone = .neutral) {
      self.text = text
      self.tone = tone
    }
  }

  public init(
    service: String, kind: String, period: String, state: State, lead: [String], news: [News], comparison: String,
    tiles: [Tile], charts: [ReportChart], further: [ReportChart], errors: Errors?, advice: Listing, honesty: Listing
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
    self.honesty = honesty
  }

  static let blank = FrontPage(
    service: "", kind: "", period: "", state: State(word: "", tone: .neutral), lead: [], news: [], comparison: "",
    tiles: [], charts: [], further: [], errors: nil, advice: Listing(heading: "", lines: []),
    honesty: Listing(heading: "", lines: []))
}
