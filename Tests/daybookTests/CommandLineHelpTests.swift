import Foundation
import Testing

@testable import daybook

@Suite struct CommandLineHelpTests {
  private static let table = CommandTable.daybook

  @Test("every command, option and short form has its name for itself, and no command takes an option twice")
  func tables() {
    #expect(Set(Self.table.commands.map(\.name)).count == Self.table.commands.count)
    let options = Self.table.options
    #expect(Set(options.map(\.name)).count == options.count)
    #expect(Set(options.compactMap(\.short)).count == options.compactMap(\.short).count)
    for command in Self.table.commands { #expect(Set(command.options).count == command.options.count) }
  }

  @Test("every example of the help is a command line that is understood")
  func examples() throws {
    for example in Self.table.commands.flatMap(\.examples) {
      let words = example.line.split(separator: " ").map(String.init).prefix { $0 != ">" }
      _ = try CommandLineParser.parse(Array(words)).get()
    }
  }

  @Test("the overview names every command, common option and exit code, in 80 columns")
  func overview() {
    let text = HelpText.overview(Self.table)
    for command in Self.table.commands { #expect(text.contains("\n  \(command.synopsis)  ")) }
    for option in CommandOption.shared { #expect(text.contains("  \(option.synopsis)")) }
    #expect(text.contains("\n  2  the command line or the settings are wrong\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 && $0.last != " " })
  }

  @Test("a command's help names its options, argument and examples", arguments: table.commands.map(\.name))
  func commandHelp(name: String) throws {
    let entry = try #require(Self.table.commands.first { $0.name == name })
    let text = HelpText.text(for: entry)
    #expect(text.hasPrefix("Usage: daybook \(entry.synopsis) [OPTION]...\n"))
    for option in entry.options { #expect(text.contains("  \(option.synopsis)")) }
    for example in entry.examples { #expect(text.contains("  daybook \(example.line)\n")) }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("the help of init reads like this")
  func initHelp() {
    #expect(
      HelpText.text(for: InitCommand.entry) == """
        Usage: daybook init [OPTION]...

        Purpose: look at the database and write a settings file for it.

        An existing file is left alone unless --force is given.

        With --source the database is looked at. The presets it is read by are written
        out in full, to be edited; of a program that Daybook does not know a first guess
        of a mapping, with what it was guessed from, what is not certain as comments.

        With --templates the templates that reports are written with are copied beside
        the settings file too, and the settings name their folder, so that reports use
        them from then on. A settings file that is there stays as it is, and so does
        every template that is there, --force or not.

        Options:
          --templates        also copy the shipped templates, to be changed, into
                             templates/ beside the file
          --force            write over a settings file, or what was reported as a new
                             revision
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
    let text = ManualPage.text(Self.table, version: "1.2.3")
    #expect(text.hasPrefix(".TH DAYBOOK 1 \"\" \"daybook 1.2.3\" \"User Commands\"\n"))
    for command in Self.table.commands { #expect(text.contains(".SS \"daybook \(command.synopsis)\"")) }
    for option in Self.table.options { #expect(text.contains(".B \"\(ManualPage.escaped(option.synopsis))\"")) }
    for code in ExitCode.inUse { #expect(text.contains(".TP\n.B \"\(code.rawValue)\"\n")) }
  }
}
