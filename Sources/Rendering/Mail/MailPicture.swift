import Bytes

/// A chart inside a mail, for light and for dark mode.
package struct MailPicture: Sendable {
  let name: String
  let png: [UInt8]
  let dark: [UInt8]
  /// What the page calls it by, unique to its bytes.
  let contentID: String
  let darkContentID: String

  package init(_ name: String, png: [UInt8], dark: [UInt8]) {
    self.name = name
    self.png = png
    self.dark = dark
    contentID = Self.id(name, png)
    darkContentID = Self.id(name + "-dark", dark)
  }

  private static func id(_ name: String, _ bytes: [UInt8]) -> String {
    "\(name).\(SHA256.hex(bytes).prefix(16))@daybook.invalid"
  }
}
