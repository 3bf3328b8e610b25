/// Text that cannot become markup on GitHub, GitLab or in plain CommonMark.
///
/// Marks that work anywhere in a line are backslash-escaped everywhere (CommonMark §2.4), those that only begin a block,
/// where the text begins. Tested with cmark-gfm.
enum MarkdownEscaping {
  static func escaped(_ text: String) -> String {
    var result = blockStart(text)
    for character in text.dropFirst(result.consumed) {
      switch character {
      case _ where character.isNewline: result.text += " "
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "!", "|", "<", ">", "~", "&", "$", "^":
        result.text += "\\\(character)"
      // Neither an e-mail address nor a mention: GitHub looks for both behind the escapes.
      case "@": result.text += "@<!-- -->"
      default: result.text.append(character)
      }
    }
    return autolinksBroken(result.text)
  }

  /// A list item, a heading's underline or a numbered item begins with these; nothing else in front of it.
  private static func blockStart(_ text: String) -> (text: String, consumed: Int) {
    if let first = text.first, "-+=:".contains(first) { return ("\\\(first)", 1) }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")", rest.dropFirst().first ?? " " == " "
    else {
      return ("", 0)
    }
    return ("\(digits)\\\(mark)", digits.count + 1)
  }

  /// GitHub links bare addresses; a backslash before the colon and the first dot of `www.` stops it.
  private static func autolinksBroken(_ text: String) -> String {
    var result = text
    for (plain, broken) in [("://", "\\://"), ("www.", "www\\.")] {
      result = result.split(separator: plain, omittingEmptySubsequences: false).joined(separator: broken)
    }
    return result
  }
}
