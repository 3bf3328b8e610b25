import Foundation
import Records
import Testing

@testable import daybook

@Suite struct CommandLineCrontabTests {
  /// One line of a user's crontab, as crontab(5) reads it.
  private struct Line {
    let fields: [String]
    let command: String

    /// Five fields and a command separated by blanks; nil for anything else.
    init?(_ text: Substring) {
      let parts = text.split(maxSplits: 5, whereSeparator: { $0 == " " || $0 == "\t" })
      guard parts.count == 6 else { return nil }
      fields = parts.prefix(5).map(String.init)
      command = String(parts[5])
    }
  }

  /// minute, hour, day of month, month, day of week (0 and 7 are Sunday).
  private static let ranges = [0...59, 0...23, 1...31, 1...12, 0...7]

  @Test("every line of crontab.example is a comment or one cron and daybook understand")
  func example() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("crontab.example"), encoding: .utf8)
    var commands: [any Command] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parsed = try #require(Line(line), "\(line)")
      for (field, range) in zip(parsed.fields, Self.ranges) { #expect(Self.isField(field, in: range), "\(line)") }
      // cron turns % into a line end, and no shell syntax is needed.
      #expect(!parsed.command.contains { "%'\"$&|;<>`\\".contains($0) }, "\(line)")
      let words = parsed.command.split(separator: " ").map(String.init)
      #expect(words.first == "/usr/local/bin/daybook")
      let invocation = try CommandLineParser.parse(Array(words.dropFirst())).get()
      commands.append(invocation.command)
      #expect(invocation.options.quiet)
      for path in [invocation.options.config, invocation.options.out] {
        #expect(path?.hasPrefix("/srv/shop/") == true, "cron starts in the home folder: \(line)")
      }
    }
    #expect(commands as? [RunCommand] == [RunCommand()])
    #expect(text.contains("\n#MAILTO="))
    #expect(text.hasSuffix("\n"), "cron ignores a last line without an end")
  }

  @Test("the service of systemd runs the line of crontab.example, but tells its journal how far it is")
  func service() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func lines(_ file: String, _ beginning: String) throws -> [String] {
      try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix(beginning) }.map { String($0.dropFirst(beginning.count)) }
    }
    let start = try lines("systemd/daybook.service", "ExecStart=")
    #expect(start.map { "15 1 * * * \($0) --quiet" } == (try lines("crontab.example", "15 ").map { "15 " + $0 }))
  }

  @Test(
    "a field is *, numbers, ranges, steps and lists of these",
    arguments: [
      ("*", true), ("0", true), ("59", true), ("60", false), ("1-5", true), ("5-1", false), ("*/15", true),
      ("0-30/10", true),
      ("1,2,40-50", true), ("", false), ("x", false), ("*/0", false), ("1,", false), ("-1", false),
    ] as [(String, Bool)])
  func fields(text: String, valid: Bool) { #expect(Self.isField(text, in: 0...59) == valid) }

  private static func isField(_ text: String, in range: ClosedRange<Int>) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { item in
      let parts = item.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count > 2 || (parts.count == 2 && (Int(parts[1]) ?? 0) < 1) { return false }
      if parts[0] == "*" { return true }
      let ends = parts[0].split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return false }
      return range.contains(first) && range.contains(last) && first <= last
    }
  }
}
