/// What a request row's metadata tells: found in one pass over the bytes, nothing copied.
@safe struct RequestFields {
  /// Between the quotes, escapes as written; nil when there is none or it is no string.
  var path: UnsafeRawBufferPointer?
  var pathHasEscapes = false
  /// 100–599; 0 for none.
  var status = 0
  /// Nil when there is no number of queries.
  var queries: Double?

  init(_ metadata: UnsafeRawBufferPointer) {
    var found = RequestFields()
    let isComplete = unsafe JSONObjectScanner.scan(metadata) { key, kind, value in
      switch key.count {
      case 4 where unsafe key.equals(Self.pathKey):
        unsafe found.path = unsafe kind.isString ? value : nil
        found.pathHasEscapes = kind == .escapedString
      case 11 where unsafe key.equals(Self.statusKey):
        found.status = unsafe Self.number(kind, value, Self.status) ?? 0
      case 13 where unsafe key.equals(Self.queriesKey):
        let queries = unsafe Self.number(kind, value) { unsafe JSONNumber.parse($0) } ?? nil
        found.queries = queries.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      default: break
      }
    }
    self = isComplete ? found : RequestFields()
  }

  private static let pathKey: StaticString = "path"
  private static let statusKey: StaticString = "status_code"
  private static let queriesKey: StaticString = "queries_count"

  private init() {}

  /// What `parse` makes of a number or of the text of a string; nil for other kinds.
  @inline(__always)
  private static func number<Number>(
    _ kind: JSONObjectScanner.Kind, _ value: UnsafeRawBufferPointer, _ parse: (UnsafeRawBufferPointer) -> Number
  ) -> Number? {
    if kind.isScalar { return unsafe parse(value) }
    guard kind == .escapedString else { return nil }
    return unsafe JSONText.unescaped(value).withUnsafeBytes { unsafe parse($0) }
  }

  private static func status(_ text: UnsafeRawBufferPointer) -> Int {
    if text.count == 3 {
      let hundreds = unsafe text[0] &- 48
      let tens = unsafe text[1] &- 48
      let ones = unsafe text[2] &- 48
      if hundreds < 10, tens < 10, ones < 10 {
        let status = Int(hundreds) * 100 + Int(tens) * 10 + Int(ones)
        return (100...599).contains(status) ? status : 0
      }
    }
    guard let number = unsafe JSONNumber.parse(text), number >= 100, number < 600, number == number.rounded() else {
      return 0
    }
    return Int(number)
  }
}
