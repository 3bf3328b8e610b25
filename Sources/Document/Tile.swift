package import Charting
package import Records

/// One number of the score card, for every format that shows it.
package struct Tile: Encodable, Sendable {
  package var figure: FigureID
  package var name: String
  package var value: String
  /// The value of the reference period; empty when there is none.
  package var before: String
  /// How it moved, without a judgement: `+12 %`; empty when there is nothing to say.
  package var change: String
  /// What the number usually is: `usual 0.46 %`; empty where too little is remembered to tell it.
  package var usual: String
  /// In words, only where a finding carries a verdict or a limit is crossed; else empty.
  package var judgement: String
  /// The colour of `judgement`; neutral where nothing was judged.
  package var tone: Tone
  /// How it went; nil for figures that no series stands behind.
  package var trend: Trend?

  /// The values of a sparkline.
  package struct Trend: Encodable, Sendable, Hashable {
    /// Oldest first, in the figure's unit; nil is a gap.
    package var values: [Double?]
    /// The limit that is crossed, else the first there is; nil for no limit.
    package var threshold: Double?
    /// Where values are usual; nil where that is not known.
    package var usual: UsualBand?
    /// How values rise or fall; nil where that is not established.
    package var line: SparklineTrend?
    /// What it spans: `24 hours`, `14 days`, `12 weeks`.
    package var span: String
    /// Whether the last value is the tile's number.
    package var endsInValue: Bool
  }
}
