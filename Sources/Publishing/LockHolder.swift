public import Records

/// Who holds a run lock.
public struct LockHolder: Hashable, Sendable {
  public let pid: Int32
  public let started: Instant

  public init(pid: Int32, started: Instant) {
    self.pid = pid
    self.started = started
  }

  /// As the lock file says it: `pid 4242\nstarted 2026-11-20T01:00:00Z\n`.
  var text: String { "pid \(pid)\nstarted \(started)\n" }

  /// Nil when the text is not of that form.
  init?(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.count == 2, lines[0].hasPrefix("pid "), let pid = Int32(lines[0].dropFirst(4)),
      lines[1].hasPrefix("started "), let started = Instant(iso8601: lines[1].dropFirst(8))
    else { return nil }
    self.init(pid: pid, started: started)
  }
}
