import Bytes

/// A chart inside a mail.
struct MailPicture {
  let name: String
  let png: [UInt8]
  /// What the page calls it by, unique to its bytes.
  let contentID: String

  init(_ name: String, png: [UInt8]) {
    self.name = name
    self.png = png
    contentID = "\(name).\(SHA256.hex(png).prefix(16))@daybook.invalid"
  }
}
