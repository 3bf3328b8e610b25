package import Records

/// Who holds a run lock.
package struct LockHolder: Hashable, Sendable {
  package let pid: Int32
  package let started: Instant

  package init(pid: Int32, started: Instant) {
    self.pid = pid
    self.started = started
  }

  /// As the lock file says it: `pid 4242\nstarted 2026-11-20T01:00:00Z\n`.
  var text: String { "pid \(pid)\nstarted \(started)\n" }

  /// Whether a lock file may hold this: nothing, or as much of `text` as a full disk left room for.
  static func mayHaveWritten(_ text: String) -> Bool {
    var rest = text[...]
    for (start, isPart) in [
      ("pid ", { $0.isASCII && $0.isNumber }), ("\nstarted ", { $0.isASCII && ($0.isNumber || "-:.TZ".contains($0)) }),
    ] as [(String, (Character) -> Bool)] {
      guard rest.hasPrefix(start) else { return start.hasPrefix(rest) }
      rest = rest.dropFirst(start.count).drop(while: isPart)
    }
    return rest.isEmpty || rest == "\n"
  }

  /// Nil when the text is not of that form.
  init?(text: String) {
    let lines = text.split(separator: "\n")
    guard lines.count == 2, lines[0].hasPrefix("pid "), let pid = Int32(lines[0].dropFirst(4)),
      lines[1].hasPrefix("started "), let started = Instant(iso8601: lines[1].dropFirst(8))
    else { return nil }
    self.init(pid: pid, started: started)
  }
}
