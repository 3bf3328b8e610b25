import Records

/// Addresses from the settings' templates.
///
/// What is put in comes from the database and is percent-encoded.
enum ReportAddress {
  static func filled(_ template: String, _ values: [(name: String, value: String)]) -> String {
    values.reduce(template) { address, entry in
      address.split(separator: "{\(entry.name)}", omittingEmptySubsequences: false).joined(
        separator: encoded(entry.value))
    }
  }

  private static let unreserved = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      unreserved.contains(byte)
        ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
