import Foundation

/// Text as Daybook keeps it from a database: valid UTF-8 (U+FFFD for what is not), Unicode form NFC, so that one
/// spelling is one name whatever bytes wrote it and whatever order the rows come in.
package enum StoredText {
  package static func normalised(_ bytes: UnsafeRawBufferPointer) -> String {
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    return isASCII ? text : text.precomposedStringWithCanonicalMapping
  }

  package static func normalised(_ bytes: [UInt8]) -> String { unsafe bytes.withUnsafeBytes { unsafe normalised($0) } }
}
