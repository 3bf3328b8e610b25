/// How Daybook's JSON is laid out, in files and on standard output.
package enum ArchiveLayout {
  /// Members in snake case and sorted, two blanks of indent, a newline at the end.
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    let sink = JSONSink()
    try ValueEncoder(sink).put(value)
    return sink.finished()
  }
}
