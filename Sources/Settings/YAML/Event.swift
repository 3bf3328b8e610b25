import CYAML

/// An event of libyaml, copied out of its memory.
struct Event {
  enum EventKind {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(text: String, isPlain: Bool, isQuoted: Bool)
    case listStart
    case listEnd
    case mappingStart
    case mappingEnd
  }

  let kind: EventKind
  let position: Position
  /// Offsets into the file in Unicode scalars.
  let range: Range<Int>
  var anchor: String?
  var tag: String?

  init(_ event: yaml_event_t) {
    let start = unsafe event.start_mark
    position = Position(line: Int(start.line) + 1, column: Int(start.column) + 1)
    let first = Int(start.index)
    range = unsafe first..<max(first, Int(event.end_mark.index))
    switch unsafe event.type {
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_ALIAS_EVENT: kind = .alias(unsafe Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let style = unsafe scalar.style
      kind = .scalar(
        text: unsafe String(decoding: bytes, as: UTF8.self), isPlain: style == YAML_PLAIN_SCALAR_STYLE,
        isQuoted: style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
      anchor = unsafe Self.text(scalar.anchor)
      tag = unsafe Self.text(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      anchor = unsafe Self.text(event.data.sequence_start.anchor)
      tag = unsafe Self.text(event.data.sequence_start.tag)
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = unsafe Self.text(event.data.mapping_start.anchor)
      tag = unsafe Self.text(event.data.mapping_start.tag)
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .streamStart
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<UInt8>?) -> String? {
    unsafe bytes.map { unsafe String(cString: $0) }
  }
}
