import Records

@testable import Summaries

extension TimeParser {
  mutating func parse(bytes: [UInt8]) -> Int64 { unsafe bytes.withUnsafeBytes { unsafe parse($0) } }
  mutating func parse(_ text: String) -> Int64 { parse(bytes: Array(text.utf8)) }
}

extension RequestFields {
  /// The fields with the path's bytes copied.
  static func read(_ metadata: [UInt8]) -> (path: [UInt8]?, hasEscapes: Bool, status: Int, queries: Double?) {
    unsafe metadata.withUnsafeBytes { bytes in
      let fields = unsafe RequestFields(bytes)
      return unsafe (fields.path.map { unsafe Array($0) }, fields.pathHasEscapes, fields.status, fields.queries)
    }
  }
}

extension JSONNumber {
  static func parse(_ text: String) -> Double? {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe parse($0) }
  }
}

extension JSONText {
  static func unescaped(_ text: String) -> String {
    unsafe Array(text.utf8).withUnsafeBytes { unsafe String(decoding: unescaped($0), as: UTF8.self) }
  }
}

extension JSONObjectScanner {
  /// The members in order, or nil when the text is no complete object.
  static func members(_ text: [UInt8]) -> [(key: String, kind: JSONKind, value: String)]? {
    var found: [(key: String, kind: JSONKind, value: String)] = []
    let isComplete = unsafe text.withUnsafeBytes { bytes in
      unsafe scan(bytes) { key, kind, value in
        found.append(
          (
            key: unsafe String(decoding: key, as: UTF8.self), kind: kind,
            value: unsafe String(decoding: value, as: UTF8.self)
          ))
      }
    }
    return isComplete ? found : nil
  }
}
