import Foundation
import SQLite

/// Waits for locks with growing pauses, up to a limit for the whole run.
final class RetryBudget {
  /// Milliseconds SQLite itself waits in each attempt; set on every connection before anything else, because a
  /// connection opened while a writer waits gets SQLITE_BUSY at once.
  static let attemptMilliseconds: Int32 = 100

  private let limit: Double
  private let pause: (Double) -> Void
  private var waited = 0.0

  /// - Parameter limit: seconds to wait altogether before a lock becomes an error.
  init(limit: Double, pause: @escaping (Double) -> Void = { Thread.sleep(forTimeInterval: $0) }) {
    self.limit = limit
    self.pause = pause
  }

  /// Runs `body` again while the database is locked, after 50, 100, 200 … 2000 ms.
  func retrying<Result>(_ body: () throws(SQLiteError) -> Result) throws(SQLiteError) -> Result {
    var next = 0.05
    while true {
      do throws(SQLiteError) {
        return try body()
      } catch {
        guard error.kind == .busy, waited < limit else { throw error }
        let seconds = min(next, max(0.001, limit - waited))
        pause(seconds)
        // SQLite's own wait in the attempt counts too.
        waited += seconds + Double(Self.attemptMilliseconds) / 1000
        next = min(next * 2, 2)
      }
    }
  }
}
