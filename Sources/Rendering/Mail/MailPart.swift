/// A part of a mail, before it is written (RFC 2046).
indirect enum MailPart {
  /// `text/plain` or `text/html` in UTF-8.
  case text(String, subtype: String, language: String)
  /// A picture shown where the HTML names its content id.
  case picture([UInt8], contentID: String, fileName: String)
  /// `alternative` or `related`.
  case multipart(subtype: String, [MailPart], rootType: String? = nil)
}
