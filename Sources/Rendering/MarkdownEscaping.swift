/// Text that cannot become markup: every ASCII punctuation mark that could begin some is backslash-escaped (CommonMark
/// 2.4 allows it for all of them).
enum MarkdownEscaping {
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result.append(" ")
        continue
      }
      if "\\`*_{}[]()#+!|<>~&@$^=\"'".contains(character) { result.append("\\") }
      result.append(character)
    }
    return autolinksBroken(result)
  }

  /// GitHub links bare addresses; a backslash before the colon and the first dot of `www.` stops it.
  private static func autolinksBroken(_ text: String) -> String {
    var result = text
    for (scheme, plain) in [("://", "\\://"), ("www.", "www\\.")] {
      result = result.split(separator: scheme, omittingEmptySubsequences: false).joined(separator: plain)
    }
    return result
  }
}
