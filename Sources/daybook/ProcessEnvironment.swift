import Foundation
import Records

/// Everything a run takes from the machine it runs on: clock, environment, process, terminal.
///
/// It enters here and nowhere else.
struct ProcessEnvironment: Sendable {
  /// Now, read once; `--as-of` stands for it.
  let started: Instant
  let environment: [String: String]
  let pid: Int32
  /// `$TERM` when standard error is a terminal.
  let terminal: String?
  let columns: Int?
  let clock: @Sendable () -> Instant
  let writeOutput: @Sendable (String) -> Void
  let writeError: @Sendable (String) -> Void

  static func real() -> ProcessEnvironment {
    let clock: @Sendable () -> Instant = { Instant(microseconds: Int64(Int(held: Date().timeIntervalSince1970 * 1e6))) }
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    return ProcessEnvironment(
      started: clock(), environment: environment, pid: getpid(),
      terminal: isTerminal ? environment["TERM"] : nil, columns: isTerminal ? terminalColumns() : nil, clock: clock,
      writeOutput: { try? FileHandle.standardOutput.write(contentsOf: Data($0.utf8)) },
      writeError: { try? FileHandle.standardError.write(contentsOf: Data($0.utf8)) })
  }

  private static func terminalColumns() -> Int? {
    var size = winsize()
    return unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  func say(_ text: String) { writeOutput(text.hasSuffix("\n") ? text : text + "\n") }
  func complain(_ text: String) { writeError(text.hasSuffix("\n") ? text : text + "\n") }
}
