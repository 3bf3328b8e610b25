/// Builds the tree of a settings file: one document, no tags, no key twice, aliases and `<<` followed, all bounded.
struct TreeBuilder: ~Copyable {
  static let deepest = 32
  /// Nodes, aliases followed.
  static let largest = 10_000

  private var reader: EventReader
  private let source: SourceText
  private let substitution: Substitution
  private let diagnostics: Diagnostics
  private var anchors: [String: Node] = [:]
  private var depth = 0
  private var nodes = 0

  /// Thrown after a problem was reported that leaves nothing to go on with.
  struct Abandoned: Error {}

  init?(_ source: SourceText, environment: [String: String], _ diagnostics: Diagnostics) {
    guard let reader = EventReader(source.bytes) else {
      diagnostics.report(.start, "there is no memory left", remedy: "Free some and run again")
      return nil
    }
    self.reader = reader
    self.source = source
    self.diagnostics = diagnostics
    substitution = Substitution(environment: environment, diagnostics)
  }

  /// Nil for a file with nothing but comments.
  mutating func tree() throws(Abandoned) -> Node? {
    var root: Node?
    while true {
      let event = try next()
      switch event.kind {
      case .streamEnd: return root
      case .streamStart, .documentEnd: continue
      case .documentStart:
        guard root == nil else {
          throw abandon(event.position, "a second document begins here", "Keep one, without --- in between")
        }
        root = try node(try next())
      default: throw abandon(event.position, "this stands outside the document", "Remove it")
      }
    }
  }

  private mutating func next() throws(Abandoned) -> Event {
    do throws(SyntaxError) {
      return try reader.next()
    } catch {
      let position =
        switch error.place {
        case .position(let position): position
        case .byte(let offset): source.position(ofByte: offset)
        }
      let isTab = error.message.contains("tab character") || error.message.contains("cannot start any token")
      throw abandon(
        position, error.message,
        isTab
          ? "Indent with blanks, and quote values that begin with a special character"
          : "Look at the indentation, colons and quotation marks here")
    }
  }

  private func abandon(_ position: Position, _ message: String, _ remedy: String) -> Abandoned {
    diagnostics.report(position, message, remedy: remedy)
    return Abandoned()
  }

  private mutating func count(_ size: Int, at position: Position) throws(Abandoned) {
    nodes += size
    guard nodes <= Self.largest else {
      throw abandon(position, "more than \(Self.largest) values", "Use fewer, or fewer aliases")
    }
  }

  private mutating func node(_ event: Event) throws(Abandoned) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw abandon(event.position, "nested more than \(Self.deepest) levels deep", "Settings need four")
    }
    if case .alias(let name) = event.kind {
      guard let node = anchors[name] else {
        throw abandon(event.position, "the alias *\(name) has no anchor &\(name) before it", "Define it first")
      }
      try count(node.size, at: event.position)
      return node
    }
    if let tag = event.tag {
      diagnostics.report(event.position, "YAML tags are not supported (\(tag))", remedy: "Remove the tag")
    }
    try count(1, at: event.position)
    let node = try content(event)
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func content(_ event: Event) throws(Abandoned) -> Node {
    switch event.kind {
    case .scalar(let text, let isPlain, let isQuoted):
      let scalar = substitution.scalar(
        text, isPlain: isPlain, at: event.position, textPosition: textPosition(of: event, text, isQuoted: isQuoted))
      return Node(position: event.position, content: .scalar(scalar), size: 1)
    case .listStart:
      var items: [Node] = []
      while true {
        let event = try next()
        if case .listEnd = event.kind { break }
        items.append(try node(event))
      }
      return Node(position: event.position, content: .list(items), size: items.reduce(1) { $0 + $1.size })
    default: return try mapping(event)
    }
  }

  private func textPosition(of event: Event, _ text: String, isQuoted: Bool) -> Position? {
    let mark = isQuoted ? 1 : 0
    let range = event.range.lowerBound + mark..<max(event.range.lowerBound + mark, event.range.upperBound - mark)
    guard range.upperBound <= source.scalars.count, source.scalars[range].elementsEqual(text.unicodeScalars) else {
      return nil
    }
    return event.position.advanced(by: mark)
  }

  private mutating func mapping(_ start: Event) throws(Abandoned) -> Node {
    var members: [Node.Member] = []
    var merged: [Node.Member] = []
    var places: [String: Position] = [:]
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { break }
      guard case .scalar(let key, let isPlain, _) = event.kind else {
        throw abandon(event.position, "a key has to be plain text", "Write key: value")
      }
      if let tag = event.tag {
        diagnostics.report(event.position, "YAML tags are not supported (\(tag))", remedy: "Remove the tag")
      }
      try count(1, at: event.position)
      let value = try node(try next())
      if isPlain, key == "<<" {
        merged += try self.members(mergedFrom: value)
      } else if let first = places[key] {
        diagnostics.report(
          event.position, "duplicate key \(shown(key)), first at \(first.line):\(first.column)",
          remedy: "Remove one of the two")
      } else {
        places[key] = event.position
        members.append(Node.Member(key: key, position: event.position, value: value))
      }
    }
    for member in merged where places[member.key] == nil {
      places[member.key] = member.position
      members.append(member)
    }
    let size = members.reduce(1) { $0 + 1 + $1.value.size }
    return Node(position: start.position, content: .mapping(members), size: size)
  }

  /// Of several mappings the first to have a key gives its value.
  private func members(mergedFrom value: Node) throws(Abandoned) -> [Node.Member] {
    switch value.content {
    case .mapping(let members): return members
    case .list(let nodes):
      var members: [Node.Member] = []
      for node in nodes { members += try self.members(mergedFrom: node) }
      return members
    case .scalar: throw abandon(value.position, "<< takes a mapping", "Write <<: *anchor")
    }
  }
}
