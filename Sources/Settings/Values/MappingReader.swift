/// Reads the keys of one mapping; reports keys it does not know and values that cannot be taken.
struct MappingReader {
  /// Where it stands: `report`; empty for the whole file.
  let path: String
  let position: Position
  let members: [Node.Member]
  let diagnostics: Diagnostics

  /// - Parameters:
  ///   - node: nil, or a key without a value, is an empty mapping.
  ///   - keys: those it may have; nil for names the user chooses.
  init(_ node: Node?, path: String, keys: [String]?, _ diagnostics: Diagnostics) {
    self.path = path
    self.diagnostics = diagnostics
    position = node?.position ?? .start
    guard let node, !node.isNull else {
      members = []
      return
    }
    guard case .mapping(let members) = node.content else {
      diagnostics.report(
        node.position, path: path, "\(Self.kind(node)) stands where keys with values are wanted",
        remedy: keys.map { "Write them on lines of their own: \($0.joined(separator: ", "))" }
          ?? "Write name: value on lines of their own")
      self.members = []
      return
    }
    self.members = members
    guard let keys else { return }
    for member in members where !keys.contains(member.key) {
      diagnostics.report(
        member.position, path: path, "unknown key \(shown(member.key))",
        remedy: NearestName.remedy(
          for: member.key, in: keys, otherwise: "The keys here are \(keys.joined(separator: ", "))"))
    }
  }

  func member(_ key: String) -> Node.Member? { members.first { $0.key == key } }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  func mapping(_ key: String, keys: [String]?) -> MappingReader {
    MappingReader(member(key)?.value, path: path(of: key), keys: keys, diagnostics)
  }

  /// The key's value as `convert` takes it; nil when there is none, or none that can be taken, which is then reported.
  func value<Value>(_ key: String, _ convert: (Scalar) throws(ValueProblem) -> Value) -> Value? {
    guard let member = member(key) else { return nil }
    return Self.value(of: member.value, path: path(of: key), diagnostics, convert)
  }

  /// Sets the target where the key has a value that can be taken.
  func read<Value>(_ key: String, into target: inout Value, _ convert: (Scalar) throws(ValueProblem) -> Value) {
    if let value = value(key, convert) { target = value }
  }

  static func value<Value>(
    of node: Node, path: String, _ diagnostics: Diagnostics, _ convert: (Scalar) throws(ValueProblem) -> Value
  ) -> Value? {
    guard case .scalar(let scalar) = node.content else {
      diagnostics.report(
        node.position, path: path, "\(kind(node)) stands where a single value is wanted", remedy: "Write one value")
      return nil
    }
    guard !scalar.isBroken else { return nil }
    guard !node.isNull else {
      diagnostics.report(node.position, path: path, "there is no value", remedy: "Write one, or leave the key out")
      return nil
    }
    do throws(ValueProblem) {
      return try convert(scalar)
    } catch {
      let place = error.offset.flatMap { offset in scalar.textPosition?.advanced(by: offset) } ?? node.position
      diagnostics.report(place, path: path, error.message, remedy: error.remedy)
      return nil
    }
  }

  /// A list of texts; empty when there is none.
  func texts(_ key: String) -> [String] {
    guard let member = member(key) else { return [] }
    guard case .list(let nodes) = member.value.content else {
      diagnostics.report(
        member.value.position, path: path(of: key), "\(Self.kind(member.value)) stands where a list is wanted",
        remedy: "Write [one, another]")
      return []
    }
    return nodes.compactMap { Self.value(of: $0, path: path(of: key), diagnostics, PlainValues.text) }
  }

  /// The entries of a list, each a mapping; empty when there is none.
  /// - Parameters:
  ///   - keys: those that each may have.
  ///   - things: what they are, and how one begins: `panels` and `- title: …`.
  func entries(_ key: String, keys: [String], of things: (name: String, first: String)) -> [MappingReader] {
    guard let member = member(key), !member.value.isNull else { return [] }
    guard case .list(let nodes) = member.value.content else {
      diagnostics.report(
        member.value.position, path: path(of: key), "a list of \(things.name) is wanted",
        remedy: "Begin each with \(things.first)")
      return []
    }
    return nodes.map { MappingReader($0, path: path(of: key), keys: keys, diagnostics) }
  }

  /// One value, or a list of them.
  func oneOrMore<Value>(_ key: String, _ convert: (Scalar) throws(ValueProblem) -> Value) -> [Value] {
    guard let member = member(key), case .list(let nodes) = member.value.content else {
      return [value(key, convert)].compactMap(\.self)
    }
    if nodes.isEmpty {
      diagnostics.report(
        member.value.position, path: path(of: key), "the list is empty",
        remedy: "Write one value at least, or leave the key out")
    }
    return nodes.compactMap { Self.value(of: $0, path: path(of: key), diagnostics, convert) }
  }

  private static func kind(_ node: Node) -> String {
    switch node.content {
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}
