/// A request's columns as the metadata that a row of the metric table would have, so that path, status, queries and
/// every filter of the settings mean the same for both.
package struct RequestMetadata {
  private var json: [UInt8] = []

  package init() {}

  /// The columns of `SourceTable.requests` by their places, as JSON; valid for the time of `body`.
  package mutating func withJSON<Result>(
    _ row: borrowing some StoredRow & ~Copyable, path: Int, method: Int, status: Int, queries: Int,
    _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    json.removeAll(keepingCapacity: true)
    json.append(0x7B)
    addText(row, "path", path)
    addText(row, "method", method)
    addNumber(row, "status_code", status)
    addNumber(row, "queries_count", queries)
    json.append(0x7D)
    return unsafe json.withUnsafeBytes { unsafe body($0) }
  }

  private mutating func begin(_ key: StaticString) {
    if json.count > 1 { json.append(0x2C) }
    json.append(0x22)
    unsafe json.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    json.append(0x22)
    json.append(0x3A)
  }

  private mutating func addText(_ row: borrowing some StoredRow & ~Copyable, _ key: StaticString, _ column: Int) {
    guard row.cell(column) == .text else { return }
    begin(key)
    json.append(0x22)
    unsafe row.withBytes(column) { text in
      for place in text.indices {
        let byte = unsafe text[place]
        switch byte {
        case 0x22, 0x5C: json += [0x5C, byte]
        case 0..<0x20: json += Array("\\u00".utf8) + [Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)]
        default: json.append(byte)
        }
      }
    }
    json.append(0x22)
  }

  /// Also a number that is stored as text.
  private mutating func addNumber(_ row: borrowing some StoredRow & ~Copyable, _ key: StaticString, _ column: Int) {
    let kind = row.cell(column)
    guard kind == .number || kind == .text else { return }
    unsafe row.withBytes(column) { text in
      guard unsafe JSONNumber.parse(text) != nil else { return }
      begin(key)
      unsafe json.append(contentsOf: text)
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}
