/// How the parts of a picture's alternative text become one sentence.
enum AlternativeText {
  /// Characters.
  static let longest = 350

  /// What heads the sentence and, behind a colon, as many of the parts as there is room for: at least the first.
  static func joined(
    _ head: String, _ parts: [String], bound: (String) -> String = { $0 }
  ) -> String {
    var text = head
    for (index, part) in parts.enumerated() {
      let longer = text + (index == 0 ? ": " : "; ") + part
      if index > 0, longer.count >= longest { continue }
      text = longer
    }
    return bound(text + ".")
  }
}
