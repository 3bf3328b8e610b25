public import Records

/// One number of the score card, for every format that shows it.
public struct Tile: Encodable, Sendable {
  public var figure: FigureID
  public var name: String
  public var value: String
  /// The value of the reference period; empty when there is none.
  public var before: String
  /// How it moved, without a judgement: `+12 %`; empty when there is nothing to say.
  public var change: String
  /// Which way the arrow points; nil when there is nothing to compare.
  public var movement: Movement?
  /// In words, only where a finding carries a verdict or a limit is crossed; else empty.
  public var judgement: String
  /// The colour of `judgement`; neutral where nothing was judged.
  public var tone: Tone
  /// How it went; nil for figures that no series stands behind.
  public var trend: Trend?

  /// The values of a sparkline.
  public struct Trend: Encodable, Sendable, Hashable {
    /// Oldest first, in the figure's unit; nil is a gap.
    public var values: [Double?]
    /// The limit that is crossed, else the first there is; nil for no limit.
    public var threshold: Double?
    /// What it spans: `24 hours`, `14 days`.
    public var span: String
  }
}
