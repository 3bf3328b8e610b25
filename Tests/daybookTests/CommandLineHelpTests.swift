import Foundation
import Testing

@testable import daybook

@Suite struct CommandLineHelpTests {
  @Test("every option and command has exactly one entry, and every option belongs to a command")
  func tables() {
    #expect(CommandTable.options.map(\.name) == CommandOption.Name.allCases)
    #expect(CommandTable.commands.map(\.name) == CommandEntry.Name.allCases)
    for name in CommandOption.Name.allCases { #expect(!CommandTable.commands(taking: name).isEmpty, "\(name)") }
    for command in CommandTable.commands { #expect(Set(command.options).count == command.options.count) }
  }

  @Test("every example of the help is a command line that is understood")
  func examples() throws {
    for example in CommandTable.commands.flatMap(\.examples) {
      let words = example.line.split(separator: " ").map(String.init).prefix { $0 != ">" }
      _ = try CommandLineParser.parse(Array(words)).get()
    }
  }

  @Test("the overview names every command, common option and exit code, in 80 columns")
  func overview() {
    let text = HelpText.overview()
    for command in CommandTable.commands { #expect(text.contains("\n  \(command.synopsis)  ")) }
    for option in CommandTable.common { #expect(text.contains("  \(option.entry.synopsis)")) }
    #expect(text.contains("\n  2  the command line or the settings are wrong\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 && $0.last != " " })
  }

  @Test("a command's help names its options, argument and examples", arguments: CommandEntry.Name.allCases)
  func commandHelp(name: CommandEntry.Name) {
    let text = HelpText.text(for: name)
    let entry = CommandTable.command(name)
    #expect(text.hasPrefix("Usage: daybook \(entry.synopsis) [OPTION]...\n"))
    for option in entry.options { #expect(text.contains("  \(option.entry.synopsis)")) }
    for example in entry.examples { #expect(text.contains("  daybook \(example.line)\n")) }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("the help of init reads like this")
  func initHelp() {
    #expect(
      HelpText.text(for: .initialize) == """
        Usage: daybook init [OPTION]...

        Purpose: look at the database and write a settings file for it.

        An existing file is left alone unless --force is given.

        With --templates the templates that reports are written with are copied beside
        the settings file too, and the settings name their folder, so that reports use
        them from then on. A settings file that is there stays as it is, and so does
        every template that is there, --force or not.

        Options:
          --templates        also copy the shipped templates, to be changed, into
                             templates/ beside the file
          --force            overwrite an existing settings file
          --source URL|PATH  the database to read: a path, or sqlite:///absolute/path
          --config FILE      the settings; ./daybook.yaml by default, if there is one
          --out DIR          the folder the reports are written to; reports by default
          --timezone ZONE    the time zone days and hours are counted in, such as
                             Europe/Moscow
          --language en|ru   the language of the report
          -q, --quiet        no progress on standard error; warnings and errors still
                             show
          --json-log         progress, warnings and errors as JSON lines on standard
                             error
          -h, --help         explain the command and end
          --version          print the versions, also of what it runs with, and end

        Examples:
          # write ./daybook.yaml
          daybook init --source /srv/shop/db.sqlite3
          # write ./daybook.yaml and ./templates
          daybook init --templates

        """)
  }

  @Test(
    "roff is escaped",
    arguments: [
      ("--out DIR", #"\-\-out DIR"#), (".B bold", #"\&.B bold"#), ("'x", #"\&'x"#), (#"a\fB"#, #"a\efB"#),
      (#"say "x""#, #"say \(dqx\(dq"#),
    ] as [(String, String)])
  func roff(text: String, escaped: String) { #expect(ManualPage.escaped(text) == escaped) }

  @Test("the manual page has every command, option and exit code")
  func manual() {
    let text = ManualPage.text(version: "1.2.3")
    #expect(text.hasPrefix(".TH DAYBOOK 1 \"\" \"daybook 1.2.3\" \"User Commands\"\n"))
    for command in CommandTable.commands { #expect(text.contains(".SS \"daybook \(command.synopsis)\"")) }
    let shown = Set(CommandTable.commands.flatMap(\.options))
    for option in shown { #expect(text.contains(".B \"\(ManualPage.escaped(option.entry.synopsis))\"")) }
    for code in ExitCode.inUse { #expect(text.contains(".TP\n.B \"\(code.rawValue)\"\n")) }
  }
}
