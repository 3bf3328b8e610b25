extension Settings.Source {
  /// Why an address names no database Daybook can read.
  ///
  /// It never contains the address, which may hold a password.
  package struct AddressError: Error, Sendable {
    /// What is wrong and what to do, in sentences.
    package var message: String { "\(problem). \(remedy)." }
    let problem: String
    let remedy: String
  }

  private static let proper = "Give the path of an SQLite file, such as sqlite:///srv/shop/db.sqlite3"

  /// The file path of a `sqlite:` URL, in which three and four slashes both begin an absolute path and `%20` is a
  /// blank, or of a plain path, which is taken as it is.
  package static func path(of address: String) throws(AddressError) -> String {
    guard !address.isEmpty else { throw AddressError(problem: "the address is empty", remedy: proper) }
    guard address != ":memory:", !address.unicodeScalars.contains("\0") else {
      throw AddressError(problem: "the address names no file", remedy: proper)
    }
    let scheme = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }.lowercased()
    let rest = address.dropFirst(scheme.count)
    let hasHost = rest.hasPrefix("://")
    switch scheme {
    case "sqlite" where rest.hasPrefix(":"), "sqlite3" where hasHost:
      guard hasHost, let path = filePath(rest.dropFirst(3)) else {
        throw AddressError(
          problem: "a sqlite: address begins with three slashes, has a path, and no ? or #",
          remedy: "Write sqlite:///srv/shop/db.sqlite3, or a plain path")
      }
      return path
    case "file" where rest.hasPrefix(":"):
      throw AddressError(problem: "file: addresses are not supported", remedy: proper)
    default: break
    }
    guard !scheme.isEmpty, hasHost else { return address }
    let names = ["postgres": "PostgreSQL", "postgresql": "PostgreSQL", "clickhouse": "ClickHouse", "mysql": "MySQL"]
    throw AddressError(
      problem: "\(names[scheme] ?? escaped(scheme) + "://") is not supported by this version", remedy: proper)
  }

  private static func filePath(_ text: Substring) -> String? {
    guard text.hasPrefix("/"), !text.contains(where: { "?#".contains($0) }) else { return nil }
    let slashes = text.prefix { $0 == "/" }.count
    guard slashes <= 2, text.count > slashes else { return nil }
    var bytes: [UInt8] = [0x2F]
    var rest = text.dropFirst(slashes).utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let code = UInt8(String(decoding: Array(rest.prefix(2)), as: UTF8.self), radix: 16), code != 0,
        rest.count >= 2
      else { return nil }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
