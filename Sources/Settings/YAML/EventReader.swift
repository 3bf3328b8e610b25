import CYAML

/// Owns a libyaml parser and hands out its events one by one.
///
/// "The application is responsible for freeing any buffers associated with the produced event object using the
/// yaml_event_delete() function." (yaml.h)
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Nil when there is no memory.
  init?(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      unsafe input.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event.
  ///
  /// After `.streamEnd` there is none.
  mutating func next() throws(SyntaxError) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Event(event)
  }

  private func failure() -> SyntaxError {
    let state = unsafe parser.pointee
    let problem = unsafe state.problem.map { unsafe String(cString: $0) } ?? "the file cannot be read"
    if unsafe state.error == YAML_READER_ERROR {
      return SyntaxError(message: problem, place: .byte(unsafe Int(state.problem_offset)))
    }
    let position = unsafe Position(line: Int(state.problem_mark.line) + 1, column: Int(state.problem_mark.column) + 1)
    guard let context = unsafe state.context.map({ unsafe String(cString: $0) }) else {
      return SyntaxError(message: problem, place: .position(position))
    }
    let line = unsafe Int(state.context_mark.line) + 1
    let column = unsafe Int(state.context_mark.column) + 1
    return SyntaxError(message: "\(problem) (\(context) at \(line):\(column))", place: .position(position))
  }
}
