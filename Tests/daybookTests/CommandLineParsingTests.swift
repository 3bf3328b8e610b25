import Demo
import Records
import Settings
import Testing

@testable import daybook

@Suite struct CommandLineParsingTests {
  @Test(
    "commands and their arguments become typed values",
    arguments: [
      ("daily", ReportCommand(kind: .daily)), ("daily yesterday", ReportCommand(kind: .daily)),
      ("daily today", ReportCommand(kind: .daily, choice: .current, partial: true)),
      ("daily 2026-11-19", ReportCommand(kind: .daily, choice: .containing(Day("2026-11-19")!))),
      (
        "daily --partial 2026-11-19",
        ReportCommand(kind: .daily, choice: .containing(Day("2026-11-19")!), partial: true)
      ),
      ("daily --threads 1", ReportCommand(kind: .daily, threads: 1)),
      ("daily --github-summary", ReportCommand(kind: .daily, githubSummary: true)),
      ("weekly", ReportCommand(kind: .weekly)), ("weekly last", ReportCommand(kind: .weekly)),
      ("weekly this", ReportCommand(kind: .weekly, choice: .current, partial: true)),
      ("weekly 2026-W53", ReportCommand(kind: .weekly, choice: .containing(Day("2026-12-28")!))),
      ("demo", DemoCommand()),
      (
        "demo --seed 7 --effects none --truth t.json --database d.sqlite3",
        DemoCommand(seed: 7, effects: .none, truth: "t.json", database: "d.sqlite3")
      ),
      ("demo --effects outage --requests 20000", DemoCommand(effects: .outage, requests: 20_000)),
      ("demo --requests 1", DemoCommand(requests: 1)), ("demo --requests=100000", DemoCommand(requests: 100_000)),
      ("demo --seed 18446744073709551615", DemoCommand(seed: .max)), ("doctor", DoctorCommand()),
      ("init", InitCommand()), ("init --templates", InitCommand(templates: true)),
      ("init --force", InitCommand(force: true)),
      ("prune", PruneCommand(dryRun: false)), ("prune --dry-run", PruneCommand(dryRun: true)),
      ("help", HelpCommand.overview), ("help daily", HelpCommand.commands(["daily"])),
      ("help --man", HelpCommand.manualPage), ("--help", HelpCommand.overview), ("-h", HelpCommand.overview),
      ("daily --help", HelpCommand.commands(["daily"])), ("--help daily", HelpCommand.commands(["daily"])),
      ("daily --threads 9 --help", HelpCommand.commands(["daily"])),
      ("--version", VersionCommand()), ("daily --version", VersionCommand()),
      ("completion bash", CompletionCommand.bash), ("--quiet daily", ReportCommand(kind: .daily)),
      ("--out x daily -- 2026-11-19", ReportCommand(kind: .daily, choice: .containing(Day("2026-11-19")!))),
    ] as [(String, any Command)])
  func commands(line: String, command: any Command) throws {
    #expect(try parse(line).command.equals(command))
  }

  @Test("options are read with a blank or an equals sign, before and after the command")
  func options() throws {
    let expected = SharedOptions(
      source: "db.sqlite3", config: "a=b.yaml", out: "--odd", state: "state",
      timezone: Zone(identifier: "Europe/Moscow"),
      language: .ru, asOf: .instant(Instant(iso8601: "2026-11-20T01:00:00Z")!), quiet: true, jsonLog: true)
    let line = """
      --source db.sqlite3 daily --config=a=b.yaml --out=--odd --state state --timezone Europe/Moscow --language=ru \
      --as-of 2026-11-20T04:00+03:00 -q --json-log --quiet
      """
    #expect(try parse(line).options == expected)
  }

  @Test("nothing is decided that was not said")
  func defaults() throws { #expect(try parse("daily").options == SharedOptions()) }

  @Test(
    "as-of is an instant with its zone or a day",
    arguments: [
      ("2026-11-20", .startOf(Day("2026-11-20")!)),
      ("2026-11-20T01:00Z", .instant(Instant(iso8601: "2026-11-20T01:00Z")!)),
      ("2026-11-20T06:45:00+05:45", .instant(Instant(iso8601: "2026-11-20T01:00Z")!)),
    ] as [(String, SharedOptions.AsOf)])
  func asOf(text: String, expected: SharedOptions.AsOf) throws {
    #expect(try parse("daily --as-of \(text)").options.asOf == expected)
  }

  @Test(
    "the exit code is the highest that applies, in the order of the manual",
    arguments: [
      ([], .success), ([.incomplete, .success], .incomplete), ([.deliveryPending, .incomplete], .incomplete),
      ([.source, .notWritten, .gate], .notWritten), ([.usage, .locked], .usage), ([.locked, .notWritten], .locked),
    ] as [([ExitCode], ExitCode)])
  func exitCodes(codes: [ExitCode], expected: ExitCode) {
    #expect(ExitCode.deciding(codes) == expected)
    #expect(Set(ExitCode.precedence) == Set(ExitCode.allCases))
  }

  private func parse(_ line: String) throws -> Invocation {
    try CommandLineParser.parse(line.split(separator: " ").map(String.init)).get()
  }
}

extension Command {
  func equals(_ other: any Command) -> Bool { (other as? Self) == self }
}
