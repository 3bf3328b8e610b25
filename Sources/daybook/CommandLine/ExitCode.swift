/// How a run ended, for cron, CI and scripts.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// All well, also when nothing was due.
  case success = 0
  /// The report is written but incomplete: a section failed, hours are missing, or rows had to be rejected; or reports
  /// differ (`diff`), or a folder is not as it was published (`verify`).
  case incomplete = 1
  /// The command line or the settings are wrong; nothing was done.
  case usage = 2
  /// The source could not be read; no report was written.
  case source = 3
  /// The gate says no.
  case gate = 4
  /// Another run holds the lock.
  case locked = 5
  /// Written, but the delivery is still pending.
  case deliveryPending = 6
  /// Reports or state could not be written, or an internal error.
  case notWritten = 7

  /// Highest first: of several that apply the run ends with the first of these.
  static let precedence: [ExitCode] = [
    .usage, .locked, .notWritten, .source, .gate, .incomplete, .deliveryPending, .success,
  ]

  /// The code a run ends with when all of these apply; `success` for none.
  static func deciding(_ codes: some Sequence<ExitCode>) -> ExitCode {
    let applying = Set(codes)
    return precedence.first(where: applying.contains) ?? .success
  }

  /// For help and manual page.
  var meaning: String {
    switch self {
    case .success: "all well, also when nothing was due"
    case .incomplete: "the report is written but incomplete, or reports differ (diff, verify)"
    case .usage: "the command line or the settings are wrong"
    case .source: "the source, or a report, could not be read; no report was written"
    case .gate: "the gate says no"
    case .locked: "another run holds the lock"
    case .deliveryPending: "the report is written, its delivery is pending"
    case .notWritten: "reports or state could not be written, or an internal error"
    }
  }

  /// Codes that the commands of this version can end with, in numerical order.
  static let inUse: [ExitCode] = [.success, .incomplete, .usage, .source, .locked, .notWritten]
}
