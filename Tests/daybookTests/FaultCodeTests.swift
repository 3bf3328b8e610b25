import Foundation
import Glibc
import Testing

@testable import daybook

@Suite(.enabled(if: Faults.canBeCaught, "sanitizers have reports of their own")) struct FaultCodeTests {
  @Test("a fault of Daybook ends with code 7, not with a signal")
  func trap() async {
    await #expect(processExitsWith: .exitCode(7)) {
      _ = unsafe unsetenv("SWIFT_BACKTRACE")
      Faults.endWithCode()
      let large = Double.random(in: 1e300...1e301)
      print(Int(large))
    }
    await #expect(processExitsWith: .exitCode(7)) {
      _ = unsafe unsetenv("SWIFT_BACKTRACE")
      Faults.endWithCode()
      abort()
    }
  }

  @Test("a limit on the size of files ends with code 7 and a message that names it")
  func fileSize() async {
    await #expect(processExitsWith: .exitCode(7)) {
      _ = unsafe unsetenv("SWIFT_BACKTRACE")
      Faults.endWithCode()
      let place = try Place()
      try place.settings()
      var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
      _ = unsafe setrlimit(__rlimit_resource_t(1), &limit)
      let outcome = place.report(["daily", "2026-09-13"])
      guard outcome.error.contains("ulimit -f") else { exit(99) }
      exit(outcome.code.rawValue)
    }
  }

  @Test("a limit on memory that no report fits into ends with code 7, not with a signal")
  func memory() async {
    await #expect(processExitsWith: .exitCode(7)) {
      _ = unsafe unsetenv("SWIFT_BACKTRACE")
      Faults.endWithCode()
      let place = try Place()
      try place.settings()
      // What the test's own process has taken already comes on top.
      let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ").first
      let most = ((pages.flatMap { UInt($0) } ?? 0) << 12) + (16 << 20)
      var limit = rlimit(rlim_cur: most, rlim_max: most)
      _ = unsafe setrlimit(__rlimit_resource_t(9), &limit)
      exit(place.report(["daily", "2026-09-13", "--threads", "1"]).code.rawValue)
    }
  }
}
