/// Mustache without partials and delimiter changes: variables, raw variables, sections, inverted sections, comments,
/// standalone lines.
struct TemplateParser {
  private let file: String
  private let text: [Character]
  private var position = 0
  private var line = 1
  private var column = 1

  private static let deepest = 32

  init(_ source: String, file: String) {
    self.file = file
    text = Array(source)
  }

  static func parse(_ source: String, file: String) throws(TemplateError) -> [TemplateNode] {
    var parser = TemplateParser(source, file: file)
    return try parser.nodes(until: nil, depth: 0)
  }

  private struct TemplateTag {
    var sigil: Character?
    var name: String
    var place: TemplateNode.TemplatePlace
  }

  private mutating func nodes(
    until open: (name: String, place: TemplateNode.TemplatePlace)?, depth: Int
  ) throws(TemplateError) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var plain = ""
    func flush() {
      if !plain.isEmpty { nodes.append(.text(plain)) }
      plain = ""
    }
    while position < text.count {
      guard starts(with: "{{") else {
        plain.append(text[position])
        advance()
        continue
      }
      let begin = position
      let tag = try readTag()
      if let sigil = tag.sigil, "#^/!".contains(sigil), isStandalone(from: begin, to: position) {
        while let last = plain.last, last == " " || last == "\t" { plain.removeLast() }
        skipRestOfLine()
      }
      switch tag.sigil {
      case "!": break
      case "#", "^":
        flush()
        guard depth < Self.deepest else { throw error(tag.place, "sections are nested more than \(Self.deepest) deep") }
        let inner = try self.nodes(until: (tag.name, tag.place), depth: depth + 1)
        nodes.append(.section(name: tag.name, isInverted: tag.sigil == "^", inner, tag.place))
      case "/":
        guard let open else { throw error(tag.place, "section \"\(tag.name)\" is closed but was never opened") }
        guard open.name == tag.name else {
          throw error(tag.place, "section \"\(open.name)\" is closed as \"\(tag.name)\"")
        }
        flush()
        return nodes
      case let sigil:
        flush()
        nodes.append(.variable(name: tag.name, isRaw: sigil != nil, tag.place))
      }
    }
    if let open { throw error(open.place, "section \"\(open.name)\" is never closed") }
    flush()
    return nodes
  }

  /// Position at `{{`; leaves it behind the closing braces.
  private mutating func readTag() throws(TemplateError) -> TemplateTag {
    let place = TemplateNode.TemplatePlace(line: line, column: column)
    let closing = starts(with: "{{{") ? "}}}" : "}}"
    advance(closing.count)
    var sigil: Character? = closing == "}}}" ? "{" : nil
    if sigil == nil, position < text.count, "#^/!&".contains(text[position]) {
      sigil = text[position]
      advance()
    } else if sigil == nil, position < text.count, ">=".contains(text[position]) {
      throw error(place, "partials and delimiter changes are not part of this Mustache")
    }
    var name = ""
    // A figure's dimension stands in braces, which belong to the name: {{figures.reports.by_category{ui}}}.
    var depth = 0
    while depth > 0 || !starts(with: closing) {
      guard position < text.count, sigil == "!" || !text[position].isNewline else {
        throw error(place, "tag is never closed with \(closing)")
      }
      if sigil != "!", text[position] == "{" { depth += 1 }
      if sigil != "!", text[position] == "}" { depth -= 1 }
      name.append(text[position])
      advance()
    }
    advance(closing.count)
    name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard sigil == "!" || !name.isEmpty && !name.prefix(while: { $0 != "{" }).contains(" ") else {
      throw error(place, "\"\(name)\" is not a name")
    }
    return TemplateTag(sigil: sigil, name: name, place: place)
  }

  private func starts(with prefix: String) -> Bool {
    text.count - position >= prefix.count && text[position..<position + prefix.count].elementsEqual(prefix)
  }

  /// Nothing but blanks stands before and behind the tag on its lines.
  private func isStandalone(from begin: Int, to end: Int) -> Bool {
    var before = begin - 1
    while before >= 0, !text[before].isNewline {
      guard text[before] == " " || text[before] == "\t" else { return false }
      before -= 1
    }
    var after = end
    while after < text.count, !text[after].isNewline {
      guard text[after] == " " || text[after] == "\t" else { return false }
      after += 1
    }
    return true
  }

  private mutating func skipRestOfLine() {
    while position < text.count {
      let isNewline = text[position].isNewline
      advance()
      if isNewline { return }
    }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < text.count {
      if text[position].isNewline {
        line += 1
        column = 1
      } else {
        column += 1
      }
      position += 1
    }
  }

  private func error(_ place: TemplateNode.TemplatePlace, _ message: String) -> TemplateError {
    TemplateError(file: file, line: place.line, column: place.column, message: message)
  }
}
