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
      case 4 where unsafe key.equals(Self.pathKey): unsafe found.takePath(kind, value)
      case 11 where unsafe key.equals(Self.statusKey): unsafe found.takeStatus(kind, value)
      case 13 where unsafe key.equals(Self.queriesKey): unsafe found.takeQueries(kind, value)
      default: break
      }
    }
    self = isComplete ? found : RequestFields()
  }

  static let pathKey: StaticString = "path"
  static let statusKey: StaticString = "status_code"
  static let queriesKey: StaticString = "queries_count"

  /// Nothing found.
  static var none: RequestFields { RequestFields() }

  private init() {}

  @inline(__always)
  mutating func takePath(_ kind: JSONObjectScanner.JSONKind, _ value: UnsafeRawBufferPointer) {
    unsafe path = kind.isString ? value : nil
    pathHasEscapes = kind == .escapedString
  }

  @inline(__always)
  mutating func takeStatus(_ kind: JSONObjectScanner.JSONKind, _ value: UnsafeRawBufferPointer) {
    status = unsafe Self.number(kind, value, Self.status) ?? 0
  }

  @inline(__always)
  mutating func takeQueries(_ kind: JSONObjectScanner.JSONKind, _ value: UnsafeRawBufferPointer) {
    let number = unsafe Self.number(kind, value) { unsafe JSONNumber.parse($0) } ?? nil
    queries = number.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }

  /// What `parse` makes of a number or of the text of a string; nil for other kinds.
  @inline(__always)
  private static func number<Number>(
    _ kind: JSONObjectScanner.JSONKind, _ value: UnsafeRawBufferPointer, _ parse: (UnsafeRawBufferPointer) -> Number
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
