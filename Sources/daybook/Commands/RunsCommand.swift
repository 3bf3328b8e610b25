import Foundation
import Ledger
import Records
import Settings
import State

/// `daybook runs`: the journal.
struct RunsCommand: Command {
  static let entry = CommandEntry(
    name: "runs", options: [.last, .json] + CommandOption.shared,
    summary: "list the latest runs: when, how long, what was written, how they ended",
    details: [
      "One line for each run of daybook run and daybook backfill, the last first. A run without an end was killed, or is at "
        + "work."
    ],
    examples: [("runs", "the last twenty"), ("runs --last 100 --json", "for a program")],
    run: { given throws(UsageError) in
      RunsCommand(
        count: try given.value(.last, expected: "a whole number from 1 to 2000") { text in
          Int(text).flatMap { (1...2000).contains($0) ? $0 : nil }
        } ?? 20, isJSON: given.has(.json))
    })

  let count: Int
  let isJSON: Bool

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    let state = try context.state(out: settings.report.out)
    let runs: [RunEntry]
    do throws(StateError) {
      guard try state.has(Ledger.name) else {
        context.process.say(isJSON ? Self.json([]) : Self.text([], settings.report.timezone))
        return .success
      }
    } catch { throw Failure(error) }
    do throws(LedgerError) { runs = try Ledger(state, now: context.process.started).runs(count) } catch {
      throw Failure(error)
    }
    context.process.say(isJSON ? Self.json(runs) : Self.text(runs, settings.report.timezone))
    return .success
  }

  private static func text(_ runs: [RunEntry], _ zone: Zone) -> String {
    guard !runs.isEmpty else { return "No run is on record: daybook run makes the first." }
    return runs.map { run in
      var parts = [zone.label(run.began), run.command]
      if let ended = run.ended, let code = run.code {
        let tenths = Int(held: (max(0, ended.seconds(since: run.began)) * 10).rounded())
        parts.append("code \(code) after \(tenths / 10).\(tenths % 10) s")
      } else {
        parts.append("no end")
      }
      if let rows = run.rows { parts.append("\(rows) rows") }
      parts.append(run.reports.isEmpty ? "nothing written" : run.reports.joined(separator: " "))
      if let problem = run.problem { parts.append(problem) }
      return TerminalText.safe(parts.joined(separator: "  "))
    }.joined(separator: "\n")
  }

  private struct RunLine: Encodable {
    let command: String
    let version: String
    let began: Instant
    let ended: Instant?
    let asOf: Instant
    let code: Int32?
    let rows: Int?
    let reports: [String]
    let problem: String?

    enum CodingKeys: String, CodingKey {
      case command, version, began, ended, code, rows, reports, problem
      case asOf = "as_of"
    }
  }

  private static func json(_ runs: [RunEntry]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let lines = runs.map {
      RunLine(
        command: $0.command, version: $0.version, began: $0.began, ended: $0.ended, asOf: $0.asOf, code: $0.code,
        rows: $0.rows, reports: $0.reports, problem: $0.problem)
    }
    guard let data = try? encoder.encode(lines) else { preconditionFailure("texts and whole numbers encode") }
    return TerminalText.safe(json: String(decoding: data, as: UTF8.self))
  }
}

extension CommandOption {
  static let last = CommandOption("last", .init("N"), help: "how many; 20 by default")
}
