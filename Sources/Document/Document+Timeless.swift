import Records

extension Document {
  /// The same without what tells when the data were read: two runs that find the same make the same of it.
  package var timeless: Document {
    var document = self
    document.asOf = span.end
    document.dataQuality.edition = []
    let isSpoken = Set(dataQuality.edition)
    document.frontPage.dataQuality.lines.removeAll { isSpoken.contains($0.text) }
    document.mail.dataQuality.removeAll { isSpoken.contains($0.text) }
    return document
  }
}
