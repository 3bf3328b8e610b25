import Archive
import Records
import Wording

/// How the command line, which is English, writes what it reads from published reports.
enum ArchivedText {
  static let words = English()

  /// Text of a report on one line that a terminal may show, cut after `limit` characters.
  static func line(_ text: String, limit: Int = 240) -> String { TerminalText.safe(Legible.line(text, limit: limit)) }

  /// What is meant for programs: JSON in which nothing reaches a terminal raw.
  static func json(_ value: some Encodable) throws(Failure) -> String {
    do {
      let text = String(decoding: try ArchiveLayout.bytes(of: value), as: UTF8.self)
      // Control characters stand in no line, for JSON escapes them.
      return text.split(separator: "\n", omittingEmptySubsequences: false).map { TerminalText.safe(json: String($0)) }
        .joined(separator: "\n")
    } catch {
      throw Failure(.notWritten, "writing JSON failed: \(error). This is a fault of Daybook: please report it.")
    }
  }

  /// Such as `daily report of 2026-11-20, revision 2`.
  static func title(_ report: ReportMark) -> String {
    line("\(report.kind) report of \(report.period)\(report.partial ? " so far" : ""), revision \(report.revision)")
  }

  /// What a figure is called, with its dimension; nil for one that this Daybook does not know.
  static func name(_ id: String) -> String? {
    FigureID(printed: id).map { figure in
      line(words.name(of: figure) + (figure.dimension.map { " {\($0)}" } ?? (figure.slot == .others ? ", others" : "")))
    }
  }

  static func number(_ value: FigureNumber) -> Double? {
    switch value {
    case .number(let number): number
    case .money(let text): Double(text)
    }
  }

  /// As the file has it: `0.829`, `"1047326.51"`, `null`.
  static func stored(_ value: FigureNumber?) -> String {
    switch value {
    case nil: "null"
    case .money(let text): "\"\(line(text))\""
    case .number(let number):
      Int(exactly: number).flatMap { abs($0) < 1_000_000_000_000_000 ? "\($0)" : nil } ?? "\(number)"
    }
  }

  /// As people read it, `≈ 1.2 s`, or why there is no value.
  static func value(_ reading: FigureDifference.Reading) -> String {
    guard let number = reading.value.flatMap(number) else { return "no value: " + reason(reading.reason) }
    return approximately(reading) + line(words.value(number, Unit(printed: reading.unit)))
  }

  /// Both, in as many digits as tell them apart.
  static func values(
    _ before: FigureDifference.Reading, _ after: FigureDifference.Reading
  ) -> (before: String, after: String) {
    guard before.unit == after.unit, let first = before.value.flatMap(number), let second = after.value.flatMap(number)
    else { return (value(before), value(after)) }
    let texts = words.apart(first, second, Unit(printed: before.unit))
    return (approximately(before) + line(texts.before), approximately(after) + line(texts.after))
  }

  static func reason(_ stored: String?) -> String {
    guard let stored else { return "no reason given" }
    return MissingReason(rawValue: stored).map { "\(words.missing($0)) (\(stored))" } ?? line(stored)
  }

  static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(words.value(Double(count), .count)) \(count == 1 ? one : many)"
  }

  private static func approximately(_ reading: FigureDifference.Reading) -> String {
    reading.state == "estimate" ? "≈ " : ""
  }
}
