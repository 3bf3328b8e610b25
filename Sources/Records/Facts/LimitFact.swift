/// That a measure stood beyond its limit.
package protocol LimitFact: NamesCarrying, Hashable, Encodable, Sendable {
  var figure: FigureID { get }
  var crossing: Crossing { get }
  /// From when to when; nil for the whole period.
  var span: LocalSpan? { get }
}
