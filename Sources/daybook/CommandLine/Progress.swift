import Foundation
import Records
import Synchronization

/// Tells on standard error how far a run has come.
///
/// Calls may come from any thread.
///
/// Whatever is shown passes `TerminalText.safe`: stages and details may carry names from a database.
final class Progress: Sendable {
  private struct Stage {
    let name: String
    let began: Instant
    /// The whole percent last shown; -1 before the first.
    var percent = -1
  }

  private let style: ProgressStyle
  private let now: @Sendable () -> Instant
  private let write: @Sendable (String) -> Void
  private let stage = Mutex<Stage?>(nil)

  /// - Parameters:
  ///   - now: The clock, read at the beginning and end of stages only.
  ///   - write: Puts text on standard error as it is.
  init(style: ProgressStyle, now: @escaping @Sendable () -> Instant, write: @escaping @Sendable (String) -> Void) {
    self.style = style
    self.now = now
    self.write = write
  }

  /// Begins a stage: `reading`.
  ///
  /// A stage still open is ended.
  func begin(_ name: String) {
    end()
    let began = now()
    stage.withLock { $0 = Stage(name: name, began: began) }
    switch style {
    case .json(true): log(ProgressEvent(time: began.description, event: "begin", stage: name))
    case .bar(let columns): write("\r" + bar(name, 0, columns))
    default: break
    }
  }

  /// How much of the stage is done, 0 to 1.
  ///
  /// Shown when the whole percent changes.
  func advance(to fraction: Double) {
    guard fraction.isFinite else { return }
    let percent = Int(held: (min(1, max(0, fraction)) * 100).rounded(.down))
    // Written under the lock, so that no bar appears after the line that ends its stage.
    stage.withLock { stage in
      guard let open = stage, open.percent < percent else { return }
      stage?.percent = percent
      if case .bar(let columns) = style { write("\r" + bar(open.name, percent, columns)) }
    }
  }

  /// Ends the stage.
  ///
  /// `detail` says what came of it: `41203 rows`.
  func end(_ detail: String? = nil) {
    let ended = stage.withLock { stage -> Stage? in
      defer { stage = nil }
      return stage
    }
    guard let ended else { return }
    let finished = now()
    let seconds = max(0, finished.seconds(since: ended.began))
    switch style {
    case .silent, .json(false): break
    case .json(true):
      log(
        ProgressEvent(
          time: finished.description, event: "end", stage: ended.name, seconds: (seconds * 1000).rounded() / 1000,
          detail: detail))
    case .lines, .bar:
      let tenths = Int(held: (seconds * 10).rounded())
      let what = detail.map { ": " + TerminalText.safe($0) } ?? ""
      write("\(erase)\(TerminalText.safe(ended.name))\(what) (\(tenths / 10).\(tenths % 10) s)\n")
    }
  }

  /// Something is not as it should be, and the run goes on.
  ///
  /// Shown in every style.
  func warn(_ text: String) { say("warning", text) }

  /// Why the run ends.
  ///
  /// Shown in every style.
  func fail(_ text: String) { say("error", text) }

  private func say(_ event: String, _ text: String) {
    if case .json = style {
      log(ProgressEvent(time: now().description, event: event, detail: text))
    } else {
      let prefix = event == "warning" ? "daybook: warning: " : "daybook: "
      write("\(erase)\(prefix)\(TerminalText.safe(text))\n")
    }
  }

  private var erase: String { if case .bar = style { "\r\u{1B}[K" } else { "" } }

  /// `reading [#####.....]  50 %`, never wider than the terminal.
  private func bar(_ name: String, _ percent: Int, _ columns: Int) -> String {
    let label = String(TerminalText.safe(name).prefix(columns / 2))
    let room = max(5, min(40, columns - label.count - 10))
    let filled = room * percent / 100
    let number = String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + String(percent)
    return label + " [" + String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
      + "] \(number) %\u{1B}[K"
  }

  private func log(_ event: ProgressEvent) { write(event.line + "\n") }
}

/// One line of `--json-log`.
private struct ProgressEvent: Encodable {
  let time: String
  /// Such as `begin`, `end`, `warning`, `error`.
  let event: String
  var stage: String?
  var seconds: Double?
  var detail: String?

  var line: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else { preconditionFailure("strings and a finite number encode") }
    return TerminalText.safe(json: String(decoding: data, as: UTF8.self))
  }
}
