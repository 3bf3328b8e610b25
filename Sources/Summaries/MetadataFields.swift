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
}
