/// Makes a recorded title short enough for a sentence.
enum TitleCut {
  /// At most `limit` characters with an ellipsis, cut at a word where one ends in the second half.
  static func text(_ title: String, _ limit: Int) -> String {
    guard title.count > limit else { return title }
    let kept = title.prefix(limit - 1)
    let word = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
    let text = word.count * 2 >= limit ? word : kept
    return text.trimmingPrefix { $0 == " " } + "…"
  }
}
