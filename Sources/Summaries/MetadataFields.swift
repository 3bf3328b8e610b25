import Records

/// The top-level scalar members of a metadata document, for the filters of user measures.
enum MetadataFields {
  static func all(_ metadata: UnsafeRawBufferPointer) -> [String: Filter.FilterValue] {
    var fields: [String: Filter.FilterValue] = [:]
    let isComplete = unsafe JSONObjectScanner.scan(metadata) { key, kind, value in
      let name = unsafe StoredText.normalised(key)
      switch kind {
      case .string: fields[name] = .text(unsafe StoredText.normalised(value))
      case .escapedString: fields[name] = .text(StoredText.normalised(unsafe JSONText.unescaped(value)))
      case .number: fields[name] = unsafe JSONNumber.parse(value).map(Filter.FilterValue.number)
      case .literal, .container: fields[name] = nil
      }
    }
    return isComplete ? fields : [:]
  }

  /// The text of one top-level member, a string, a number or a literal; none where the document has no such member.
  static func withText<Result>(
    _ member: String, of metadata: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    var found = unsafe UnsafeRawBufferPointer(start: nil, count: 0)
    var isEscaped = false
    let isComplete = unsafe JSONObjectScanner.scan(metadata) { key, kind, value in
      guard key.count == member.utf8.count, unsafe key.elementsEqual(member.utf8) else { return }
      isEscaped = kind == .escapedString
      let isNull = unsafe kind == .literal && value.first == 0x6E
      unsafe found = kind == .container || isNull ? UnsafeRawBufferPointer(start: nil, count: 0) : value
    }
    if !isComplete { unsafe found = UnsafeRawBufferPointer(start: nil, count: 0) }
    return isEscaped && isComplete
      ? unsafe JSONText.unescaped(found).withUnsafeBytes { unsafe body($0) } : unsafe body(found)
  }
}
