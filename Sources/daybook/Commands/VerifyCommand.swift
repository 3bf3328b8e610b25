import Archive
import Publishing
import Settings

/// `daybook verify`: whether folders of reports are as they were published, or the ledger as the source counts.
struct VerifyCommand: Command {
  /// Each a report, or a folder with reports in it; none for the ledger.
  let folders: [String]
  let isJSON: Bool

  /// No more is said of one report.
  private static let mostLines = 20

  /// What is said of a report, or of a period that the ledger knows.
  struct VerifiedLine: Encodable {
    let name: String
    let isWell: Bool
    let text: String
  }

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let settings = try context.settings()
    var lines: [VerifiedLine] = []
    func say(_ line: VerifiedLine) {
      guard !isJSON else { return lines.append(line) }
      let mark = line.isWell ? "ok  " : "FAIL"
      context.process.say(
        "\(mark)  \(ArchivedText.line(line.name, limit: 1000)): \(ArchivedText.line(line.text, limit: 1000))")
    }
    let code =
      folders.isEmpty
      ? try LedgerVerification(context: context, settings: settings, say: say).run()
      : verify(ReportFolders(out: settings.report.out), say)
    if isJSON { context.process.say(try ArchivedText.json(lines)) }
    return code
  }

  private func verify(_ place: ReportFolders, _ say: (VerifiedLine) -> Void) -> ExitCode {
    var codes: [ExitCode] = []
    for folder in folders {
      do throws(ReportReadingError) {
        for path in try place.reports(at: folder) { codes.append(check(path, say)) }
      } catch {
        say(VerifiedLine(name: folder, isWell: false, text: error.description))
        codes.append(.source)
      }
    }
    return ExitCode.deciding(codes)
  }

  private func check(_ path: String, _ tell: (VerifiedLine) -> Void) -> ExitCode {
    func fail(_ text: String) { tell(VerifiedLine(name: path, isWell: false, text: text)) }
    do throws(ReportReadingError) {
      let (check, files, revision) = try StoredReport(path: path).check()
      for discrepancy in check.discrepancies.prefix(Self.mostLines) { fail(discrepancy.text) }
      let more = check.discrepancies.count - Self.mostLines
      if more > 0 { fail("and \(more) more") }
      guard check.discrepancies.isEmpty else { return .incomplete }
      let unread = check.unread.map { "; not compared: \($0)" }.joined()
      tell(
        VerifiedLine(
          name: path, isWell: true,
          text: "\(ArchivedText.count(files + 1, "file", "files")), revision \(revision)\(unread)"))
      return .success
    } catch {
      fail(error.description)
      switch error {
      // The report is there, and its own list of files is not as it was published.
      case .damaged(_, let problem): return problem.isOfOtherVersion ? .source : .incomplete
      case .noFile: return .incomplete
      case .notThere, .noReport, .refused: return .source
      }
    }
  }
}

// MARK: The command line

extension VerifyCommand {
  private static let folder = CommandArgument(
    placeholder: "FOLDER",
    expected: "a folder with a report or with reports in it, such as OUT, or a period's name; several may be given",
    completion: .folder, isRepeated: true)

  static let entry: CommandEntry = CommandEntry(
    name: "verify", arguments: [folder], options: [.json] + CommandOption.shared,
    summary: "check that reports are as they were published, or the ledger as the database counts",
    details: [
      "Every file that manifest.json lists has to be there with its size and SHA-256, and no other; report.json, "
        + "summary.json and manifest.json have to agree. Older revisions that were kept are reports too. A line for "
        + "each report, ok or FAIL. Code 0: all are; 1: one differs; 3: one cannot be read.",
      "Without a folder every day, week and month that the ledger knows is counted once more, and held against what is kept; weeks "
        + "and months are held against their days. So late rows of any age are found; daybook backfill --force reports anew. "
        + "Periods that begin before the database's first row are not compared.",
    ],
    examples: [
      ("verify reports/daily/2026-11-19", "one report"),
      ("verify reports", "all reports, and their older revisions"),
      ("verify --config /srv/shop/daybook.yaml", "what the ledger knows"),
      ("verify reports --json", "for a program: name, is_well and text of each"),
    ],
    run: { VerifyCommand(folders: $0.words, isJSON: $0.has(.json)) })
}
