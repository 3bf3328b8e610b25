import Foundation
import Testing

@testable import daybook

/// Families of commands and several arguments, with a table of their own.
@Suite struct SubcommandTests {
  private struct Told: Command {
    let words: [String]
    func run(_ context: CommandContext) -> ExitCode { .success }
  }

  private static func entry(_ name: String, _ arguments: [CommandArgument] = []) -> CommandEntry {
    CommandEntry(
      name: name, arguments: arguments, options: [.out, .help], summary: "do \(name)",
      run: { Told(words: [name] + $0.words) })
  }

  private static let table = CommandTable(commands: [
    entry("outbox list"),
    entry("outbox send", [.init(placeholder: "REPORT", isRequired: true, expected: "a report", choices: { ["all"] })]),
    entry(
      "diff",
      [
        .init(placeholder: "OLD", isRequired: true, expected: "the older report", choices: { ["first"] }),
        .init(placeholder: "NEW", expected: "the newer report", choices: { ["latest"] }),
      ]),
    entry(
      "verify",
      [.init(placeholder: "FOLDER", isRequired: true, expected: "folders", completion: .folder, isRepeated: true)]),
  ])

  @Test(
    "a command is the longest name that the words begin with; what follows is its arguments",
    arguments: [
      ("outbox list", ["outbox list"]), ("--out x outbox send all", ["outbox send", "all"]),
      ("outbox --out=x send -- --all", ["outbox send", "--all"]), ("diff a b", ["diff", "a", "b"]),
      ("diff a", ["diff", "a"]), ("verify a b c", ["verify", "a", "b", "c"]),
    ])
  func understood(line: String, words: [String]) throws {
    let invocation = try CommandLineParser.parse(line.split(separator: " ").map(String.init), Self.table).get()
    #expect(invocation.command as? Told == Told(words: words))
  }

  @Test(
    "help explains one command, or a whole family",
    arguments: [("outbox --help", ["outbox list", "outbox send"]), ("outbox send --help", ["outbox send"])])
  func help(line: String, names: [String]) throws {
    let invocation = try CommandLineParser.parse(line.split(separator: " ").map(String.init), Self.table).get()
    #expect(invocation.command as? HelpCommand == .commands(names))
  }

  @Test(
    "what is wrong is told",
    arguments: [
      ("outbox", #""outbox" alone is not a command; give outbox list or outbox send"#),
      ("outbox lsit", #"there is no command "outbox lsit"; did you mean "outbox list"?"#),
      ("outbx list", #"there is no command "outbx"; did you mean "outbox"?"#),
      ("outbox list --uot=x", #"outbox list has no option "--uot"; did you mean "--out"?"#),
      (
        "outbox list --colour", #"outbox list has no option "--colour"; "daybook outbox list --help" lists the options"#
      ),
      ("outbox list all", #"outbox list takes no argument, so "all" is one too many"#),
      ("outbox send", "outbox send needs REPORT: a report"), ("verify", "verify needs FOLDER: folders"),
      ("diff", "diff needs OLD: the older report"),
      ("diff a b c", #"diff takes 2 arguments at most, so "c" is one too many"#),
    ])
  func refused(line: String, text: String) {
    let result = CommandLineParser.parse(line.split(separator: " ").map(String.init), Self.table)
    guard case .failure(let error) = result else {
      Issue.record("\(line) was understood")
      return
    }
    #expect(error.description == text)
  }

  @Test("help and manual page show both words and all arguments")
  func pages() {
    #expect(HelpText.overview(Self.table).contains("\n  outbox send REPORT  do outbox send\n"))
    #expect(HelpText.overview(Self.table).contains("\n  diff OLD [NEW]      do diff\n"))
    #expect(HelpText.overview(Self.table).contains("\n  verify FOLDER...    do verify\n"))
    let text = HelpText.text(for: Self.table.commands[2])
    #expect(text.contains("\n\nOLD: the older report.\n\nNEW: the newer report.\n\n"))
    #expect(ManualPage.text(Self.table, version: "1").contains(".SS \"daybook outbox send REPORT\"\n"))
  }

  @Test(
    "bash completes word by word",
    arguments: [
      (["o"], ["outbox"]), (["outbox", ""], ["list", "send"]), (["outbox", "send", "a"], ["all"]),
      (["outbox", "list", "a"], []), (["diff", ""], ["first", "--out", "--help"]),
      (["diff", "--out", "x", "a", ""], ["latest", "--out", "--help"]), (["diff", "a", "b", ""], ["--out", "--help"]),
      (["verify", "/usr/li", "--o"], ["--out"]), (["verify", "a", "/usr/sh"], ["/usr/share"]),
    ] as [([String], [String])])
  func bash(words: [String], expected: [String]) throws {
    #expect(try Shell.bash(words, Self.table) == expected)
  }

  @Test(
    "fish completes word by word",
    arguments: [
      ("o", ["outbox"]), ("outbox ", ["list", "send"]), ("outbox send ", ["all"]), ("outbox list --o", ["--out"]),
    ] as [(String, [String])])
  func fish(line: String, expected: [String]) throws { #expect(try Shell.fish(line, Self.table) == expected) }

  @Test("zsh reads the script")
  func zsh() throws {
    #expect(
      try Shell.output(of: "zsh", "-f", "-c", "compdef() { echo $* }\n" + ZshCompletion.script(Self.table))
        == ["_daybook daybook"])
  }
}
