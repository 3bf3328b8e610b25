/// A query of the manifest as somebody can run it.
package enum HandQuery: Hashable, Sendable {
  /// SQL with its values put in.
  case sql(String)
  case not(Obstacle)

  /// Why it cannot be run as it stands.
  package enum Obstacle: String, Codable, Sendable {
    /// It has `:since` and `:until`, whose values are of the form that the times are stored in.
    case bounds
    /// One of its values is masked in the report.
    case masked
    /// Query or value have control characters.
    case unprintable
    /// It has other values to fill in than the manifest lists.
    case values
  }

  package init(_ origin: ManifestFile.OriginEntry) {
    self = .not(.values)
    let (pieces, bare) = Self.taken(apart: origin.query)
    let hasPlaces = pieces.count > 1
    let texts = [origin.query] + origin.bounds
    if texts.contains(where: { $0.unicodeScalars.contains(where: Self.isUnprintable) }) {
      self = .not(.unprintable)
    } else if bare.contains(":since") || bare.contains(":until") {
      self = .not(.bounds)
    } else if hasPlaces, origin.bounds.contains(where: { $0.contains("•") }) {
      self = .not(.masked)
    } else if !hasPlaces {
      self = .sql(origin.query)
    } else if pieces.count == origin.bounds.count + 1 {
      let literals = origin.bounds.map { "'" + $0.replacing("'", with: "''") + "'" } + [""]
      self = .sql(zip(pieces, literals).map { $0 + $1 }.joined())
    }
  }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n" && scalar != "\t"
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// What stands between the `?`, and all but texts, names in quotation marks and comments, in which a `?` is none.
  private static func taken(apart query: String) -> (pieces: [String], bare: String) {
    let text = Array(query)
    var pieces = [""]
    var bare = ""
    var position = 0
    while position < text.count {
      let end = skipped(text, position)
      if end > position {
        pieces[pieces.count - 1] += String(text[position..<end])
        bare += " "
        position = end
        continue
      }
      if text[position] == "?" { pieces.append("") } else { pieces[pieces.count - 1].append(text[position]) }
      bare.append(text[position])
      position += 1
    }
    return (pieces, bare)
  }

  /// The end of the text, name or comment that begins there; the place itself where none does.
  private static func skipped(_ text: [Character], _ start: Int) -> Int {
    func end(after closing: String, from: Int) -> Int {
      let mark = Array(closing)
      var place = from
      while place + mark.count <= text.count {
        if Array(text[place..<(place + mark.count)]) == mark { return place + mark.count }
        place += 1
      }
      return text.count
    }
    let next = start + 1 < text.count ? text[start + 1] : " "
    switch text[start] {
    case "'", "\"", "`": return end(after: String(text[start]), from: start + 1)
    case "[": return end(after: "]", from: start + 1)
    case "-" where next == "-": return end(after: "\n", from: start + 2)
    case "/" where next == "*": return end(after: "*/", from: start + 2)
    default: return start
    }
  }
}
