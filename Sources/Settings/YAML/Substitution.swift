/// Puts variables of the environment into values: `${NAME}`, `${NAME:-default}`, and `$$` for a dollar sign.
///
/// Any other dollar sign stands for itself. The default also takes the place of an empty variable, as in a shell.
struct Substitution {
  private let environment: [String: String]
  private let diagnostics: Diagnostics

  init(environment: [String: String], _ diagnostics: Diagnostics) {
    self.environment = environment
    self.diagnostics = diagnostics
  }

  func scalar(_ written: String, isPlain: Bool, at position: Position, textPosition: Position?) -> Scalar {
    guard written.utf8.contains(UInt8(ascii: "$")) else {
      return Scalar(text: written, written: written, isPlain: isPlain, textPosition: textPosition)
    }
    var isBroken = false
    let text = substituted(Array(written.unicodeScalars)) { offset, message, remedy in
      isBroken = true
      diagnostics.report(textPosition?.advanced(by: offset) ?? position, message, remedy: remedy)
    }
    return Scalar(
      text: text, written: written, isBroken: isBroken, isPlain: isPlain,
      textPosition: text == written ? textPosition : nil)
  }

  private func substituted(
    _ written: [Unicode.Scalar], report: (_ offset: Int, _ message: String, _ remedy: String) -> Void
  ) -> String {
    var text = String.UnicodeScalarView()
    var position = 0
    while position < written.count {
      let next = position + 1 < written.count ? written[position + 1] : " "
      guard written[position] == "$", next == "$" || next == "{" else {
        text.append(written[position])
        position += 1
        continue
      }
      guard next == "{" else {
        text.append("$")
        position += 2
        continue
      }
      guard let close = written[position...].firstIndex(of: "}") else {
        report(position, "${ has no closing }", "Write ${NAME}, or $$ for a dollar sign")
        break
      }
      let inside = String(String.UnicodeScalarView(written[position + 2..<close]))
      if let value = value(of: inside, report: { report(position, $0, $1) }) { text += value.unicodeScalars }
      position = close + 1
    }
    return String(text)
  }

  private func value(of inside: String, report: (_ message: String, _ remedy: String) -> Void) -> String? {
    let name = inside.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" }
    let rest = inside[name.endIndex...]
    guard let first = name.first, !first.isNumber, rest.isEmpty || rest.hasPrefix(":-") else {
      report("${\(escaped(inside))} names no variable", "Write ${NAME} or ${NAME:-default}")
      return nil
    }
    if let value = environment[String(name)], rest.isEmpty || !value.isEmpty { return value }
    guard rest.isEmpty else { return String(rest.dropFirst(2)) }
    report("the environment variable \(name) is not set", "Set it, or write ${\(name):-default}")
    return nil
  }
}
