import Demo
import Records
import Settings
import Testing

@testable import daybook

@Suite struct CommandLineParsingTests {
  private static let plain = Invocation.PeriodOptions()
  private static let partial = Invocation.PeriodOptions(partial: true)

  @Test(
    "commands and their arguments become typed actions",
    arguments: [
      ("daily", .daily(.yesterday, plain)), ("daily yesterday", .daily(.yesterday, plain)),
      ("daily today", .daily(.today, partial)), ("daily 2026-11-19", .daily(.day(Day("2026-11-19")!), plain)),
      ("daily --partial 2026-11-19", .daily(.day(Day("2026-11-19")!), partial)),
      ("daily --threads 1", .daily(.yesterday, .init(threads: 1))), ("weekly", .weekly(.last, plain)),
      ("weekly last", .weekly(.last, plain)), ("weekly this", .weekly(.this, partial)),
      ("weekly 2026-W53", .weekly(.week(Week("2026-W53")!), plain)), ("demo", .demo(.init())),
      (
        "demo --seed 7 --effects none --truth t.json --database d.sqlite3",
        .demo(.init(seed: 7, effects: .none, truth: "t.json", database: "d.sqlite3"))
      ),
      ("demo --effects outage --requests 20000", .demo(.init(effects: .outage, requests: 20_000))),
      ("demo --requests 1", .demo(.init(requests: 1))), ("demo --requests=100000", .demo(.init(requests: 100_000))),
      ("demo --seed 18446744073709551615", .demo(.init(seed: .max))), ("doctor", .doctor),
      ("init", .initialize(.init())), ("init --templates", .initialize(.init(templates: true))),
      ("init --force", .initialize(.init(force: true))),
      ("help", .help(nil)),
      ("help daily", .help(.daily)), ("help --man", .manualPage), ("--help", .help(nil)), ("-h", .help(nil)),
      ("daily --help", .help(.daily)), ("--help daily", .help(.daily)), ("daily --threads 9 --help", .help(.daily)),
      ("--version", .version), ("daily --version", .version), ("completion bash", .completion(.bash)),
      ("--quiet daily", .daily(.yesterday, plain)),
      ("--out x daily -- 2026-11-19", .daily(.day(Day("2026-11-19")!), plain)),
    ] as [(String, Invocation.Action)])
  func actions(line: String, action: Invocation.Action) throws {
    #expect(try parse(line).action == action)
  }

  @Test("options are read with a blank or an equals sign, before and after the command")
  func options() throws {
    let expected = Invocation.Options(
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
  func defaults() throws { #expect(try parse("daily").options == Invocation.Options()) }

  @Test(
    "as-of is an instant with its zone or a day",
    arguments: [
      ("2026-11-20", .startOf(Day("2026-11-20")!)),
      ("2026-11-20T01:00Z", .instant(Instant(iso8601: "2026-11-20T01:00Z")!)),
      ("2026-11-20T06:45:00+05:45", .instant(Instant(iso8601: "2026-11-20T01:00Z")!)),
    ] as [(String, Invocation.AsOf)])
  func asOf(text: String, expected: Invocation.AsOf) throws {
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
