/// What a PDF says about itself.
package struct PDFDescription: Hashable, Sendable {
  package var title: String
  package var author: String
  /// BCP 47: `en`, `ru`.
  ///
  /// Readers aloud choose their voice by it.
  package var language: String
  /// ISO 8601, in UTC; stands for the time of making, so that the same report has the same bytes.
  package var created: String
  /// One for each page, listed beside the pages.
  package var bookmarks: [String]

  package init(title: String, author: String, language: String, created: String, bookmarks: [String] = []) {
    self.title = title
    self.author = author
    self.language = language
    self.created = created
    self.bookmarks = bookmarks
  }
}
