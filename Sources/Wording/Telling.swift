/// A fact in the words of one language, for every place that tells it.
package struct Telling: Hashable, Sendable {
  /// Whole.
  package let sentence: String
  /// On the first screen, without a full stop.
  package let line: String
  /// In a few words, as a mail's subject joins them; nil for what is no news.
  package let clause: String?
  /// The clause where there is no room for it; nil for what is no news.
  package let brief: String?
  /// Over a chart, without a full stop; nil for what is no news, and for what no chart shows.
  package let headline: String?

  /// - Parameters:
  ///   - line: nil for the sentence without its full stop.
  ///   - brief: nil for the clause.
  init(
    _ sentence: String, line: String? = nil, clause: String? = nil, brief: String? = nil, headline: String? = nil
  ) {
    self.sentence = sentence
    self.line = line ?? String(sentence.dropLast(sentence.hasSuffix(".") ? 1 : 0))
    self.clause = clause
    self.brief = brief ?? clause
    self.headline = headline
  }
}
