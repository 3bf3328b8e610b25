import Records

/// The pictures of a report but for its front page.
package struct ReportPictures {
  /// PNG bytes by the chart's name.
  var charts: [(name: String, bytes: [UInt8])] = []
  /// Those of the mail, drawn for it.
  var mail: [MailPicture] = []
  var page = PagePictures.none
  /// What the reader must know of them.
  var notes: [PictureNote] = []
}
