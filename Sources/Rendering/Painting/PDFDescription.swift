/// What a PDF says about itself.
public struct PDFDescription: Hashable, Sendable {
  public var title: String
  public var author: String
  /// BCP 47: `en`, `ru`. Readers aloud choose their voice by it.
  public var language: String
  /// ISO 8601, in UTC; stands for the time of making, so that the same report has the same bytes.
  public var created: String
  /// One for each page, listed beside the pages.
  public var bookmarks: [String]

  public init(title: String, author: String, language: String, created: String, bookmarks: [String] = []) {
    self.title = title
    self.author = author
    self.language = language
    self.created = created
    self.bookmarks = bookmarks
  }
}
