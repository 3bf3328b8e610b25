import CGLib

/// SHA-256 (FIPS 180-4) by GLib, which the drawing libraries bring along.
package enum SHA256 {
  /// The digest as 64 lower-case hexadecimal digits.
  package static func hex(_ bytes: [UInt8]) -> String {
    let text = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
    }
    // GLib answers nil only for a checksum it does not know.
    guard let text = unsafe text else { preconditionFailure("GLib has no SHA-256") }
    defer { unsafe g_free(text) }
    return unsafe String(cString: text)
  }
}
