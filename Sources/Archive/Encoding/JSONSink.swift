/// JSON as `ArchiveLayout` describes it, byte for byte as Foundation writes it.
///
/// By hand, since `JSONEncoder` makes a tree of everything first and asks of each value what it might be: four times as
/// dear.
final class JSONSink: ValueSink {
  private var bytes: [UInt8] = []
  private var containers: [Container] = []
  /// Of the objects that are open: the last ones are those of the innermost.
  private var members: [MemberLine] = []
  private var names: [String: String] = [:]

  private struct Container {
    let isObject: Bool
    /// How many members are those of other containers.
    let firstMember: Int
    var isEmpty = true
  }

  private struct MemberLine {
    let key: String
    /// Where its line begins.
    let start: Int
  }

  func finished() -> [UInt8] {
    end(downTo: 0)
    bytes.append(.newline)
    return bytes
  }

  func beginObject() { begin("{", isObject: true) }
  func beginList() { begin("[", isObject: false) }

  private func begin(_ bracket: Unicode.Scalar, isObject: Bool) {
    bytes.append(UInt8(ascii: bracket))
    containers.append(Container(isObject: isObject, firstMember: members.count))
  }

  func member(_ key: String, isName: Bool, at depth: Int) {
    beginLine(at: depth)
    let key = isName ? name(key) : key
    members.append(MemberLine(key: key, start: bytes.count))
    indent(depth + 1)
    put(key)
    bytes += [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: " ")]
  }

  func element(at depth: Int) {
    beginLine(at: depth)
    indent(depth + 1)
  }

  private func beginLine(at depth: Int) {
    end(downTo: depth + 1)
    if !containers[depth].isEmpty { bytes.append(UInt8(ascii: ",")) }
    containers[depth].isEmpty = false
  }

  /// Ends what lies deeper.
  private func end(downTo depth: Int) {
    while containers.count > depth, let container = containers.popLast() {
      if container.isObject { sortMembers(from: container.firstMember) }
      if container.isEmpty { bytes.append(.newline) }
      indent(containers.count)
      bytes.append(UInt8(ascii: container.isObject ? "}" : "]"))
    }
  }

  /// Brings the lines of the innermost object's members into the order of their keys' bytes.
  private func sortMembers(from first: Int) {
    defer { members.removeSubrange(first...) }
    let written = members[first...]
    guard let start = written.first?.start else { return }
    let sorted = written.indices.sorted { members[$0].key.utf8.lexicographicallyPrecedes(members[$1].key.utf8) }
    if sorted.elementsEqual(written.indices) { return }
    let lines = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for index in sorted {
      // A comma lies between two.
      let end = index + 1 < written.endIndex ? members[index + 1].start - 1 : start + lines.count
      if bytes.count > start { bytes.append(UInt8(ascii: ",")) }
      bytes += lines[(members[index].start - start)..<(end - start)]
    }
  }

  private func indent(_ depth: Int) {
    bytes.append(.newline)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// `createdAt` as `created_at`.
  private func name(_ member: String) -> String {
    if let known = names[member] { return known }
    let name = member.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
    names[member] = name
    return name
  }

  // MARK: Values

  func putNull() { bytes.append(contentsOf: "null".utf8) }
  func put(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }
  func put(_ value: Int64) { bytes.append(contentsOf: value.description.utf8) }

  func put(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "JSON has no \(value)"))
    }
    let text = value.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  func put(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(\.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { if byte.isPlain { bytes.append(byte) } else { putEscaped(byte) } }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func putEscaped(_ byte: UInt8) {
    let escaped =
      switch byte {
      case 0x08: "\\b"
      case 0x09: "\\t"
      case 0x0A: "\\n"
      case 0x0C: "\\f"
      case 0x0D: "\\r"
      case 0..<0x10: "\\u000" + String(byte, radix: 16)
      case 0x10..<0x20: "\\u00" + String(byte, radix: 16)
      default: "\\" + String(Unicode.Scalar(byte))
      }
    bytes.append(contentsOf: escaped.utf8)
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")

  /// Stands for itself in a JSON text (RFC 8259, section 7).
  fileprivate var isPlain: Bool { self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") }
}
