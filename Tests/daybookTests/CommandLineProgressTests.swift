import Records
import Synchronization
import Testing

@testable import daybook

@Suite struct CommandLineProgressTests {
  /// Runs two stages, a warning and an error; the clock advances 0.75 s with every look at it.
  private func output(_ style: ProgressStyle) -> String {
    let written = Mutex("")
    let ticks = Mutex(Int64(0))
    let start = Instant(iso8601: "2026-11-20T01:00:00Z")!
    let progress = Progress(
      style: style,
      now: {
        Instant(
          microseconds: start.microseconds
            + ticks.withLock { ticks in
              defer { ticks += 750_000 }
              return ticks
            })
      },
      write: { text in written.withLock { $0 += text } })
    progress.begin("reading")
    progress.advance(to: 0.5)
    progress.advance(to: 0.5001)
    progress.warn("3 rows\u{1B}[2J rejected")
    progress.end("41203 rows")
    progress.begin("rendering")
    progress.advance(to: .nan)
    progress.fail("disk full")
    return written.withLock { $0 }
  }

  @Test("without a terminal every finished stage is one line")
  func lines() {
    #expect(
      output(.lines) == """
        daybook: warning: 3 rows\\u{1B}[2J rejected
        reading: 41203 rows (0.8 s)
        daybook: disk full

        """)
  }

  @Test("quiet leaves warnings and errors")
  func silent() {
    #expect(output(.silent) == "daybook: warning: 3 rows\\u{1B}[2J rejected\ndaybook: disk full\n")
  }

  @Test("on a terminal a bar is drawn over itself and never wider than the terminal")
  func bar() {
    let erase = "\r\u{1B}[K"
    #expect(
      output(.bar(columns: 30)) == "\rreading [.............]   0 %\u{1B}[K\rreading [######.......]  50 %\u{1B}[K"
        + erase + "daybook: warning: 3 rows\\u{1B}[2J rejected\n" + erase + "reading: 41203 rows (0.8 s)\n"
        + "\rrendering [...........]   0 %\u{1B}[K" + erase + "daybook: disk full\n")
  }

  @Test("as JSON every event is one object on one line")
  func json() {
    #expect(
      output(.json(stages: true)) == #"""
        {"event":"begin","stage":"reading","time":"2026-11-20T01:00:00Z"}
        {"detail":"3 rows\u001b[2J rejected","event":"warning","time":"2026-11-20T01:00:00.750000Z"}
        {"detail":"41203 rows","event":"end","seconds":1.5,"stage":"reading","time":"2026-11-20T01:00:01.500000Z"}
        {"event":"begin","stage":"rendering","time":"2026-11-20T01:00:02.250000Z"}
        {"detail":"disk full","event":"error","time":"2026-11-20T01:00:03Z"}

        """#)
    #expect(output(.json(stages: false)).split(separator: "\n").count == 2)
    #expect(TerminalText.safe(json: "\"\u{9B}\u{E0001}\"") == #""\u009B\uDB40\uDC01""#)
  }

  @Test(
    "the style fits where standard error goes",
    arguments: [
      (false, false, "xterm", 120, .bar(columns: 120)), (false, false, "xterm", nil, .bar(columns: 80)),
      (false, false, "xterm", 0, .bar(columns: 20)), (false, false, "dumb", 80, .lines),
      (false, false, nil, nil, .lines),
      (true, false, "xterm", 80, .silent), (false, true, "xterm", 80, .json(stages: true)),
      (true, true, nil, nil, .json(stages: false)),
    ] as [(Bool, Bool, String?, Int?, ProgressStyle)])
  func style(quiet: Bool, json: Bool, terminal: String?, columns: Int?, expected: ProgressStyle) {
    let options = SharedOptions(quiet: quiet, jsonLog: json)
    #expect(ProgressStyle.fitting(options, terminal: terminal, columns: columns) == expected)
  }
}
