import SQLite

/// Pieces of a read, done at the same time.
struct ParallelReads {
  let budget: RetryBudget

  /// Runs `body` for 0..<count on threads of its own and waits for all: every connection lets go of its lock before the
  /// next round, or SQLite's locks of one process would never be dropped and the application could not write.
  func run<Outcome>(
    _ count: Int, _ body: (Int) throws(SQLiteError) -> Outcome
  ) throws(SQLiteError) -> [Outcome] {
    if count == 1 { return [try budget.retrying { () throws(SQLiteError) in try body(0) }] }
    var outcomes: [Result<Outcome, SQLiteError>?] = Array(repeating: nil, count: count)
    unsafe outcomes.withUnsafeMutableBufferPointer { slots in
      withoutActuallyEscaping(body) { body in
        // Each piece writes its own slot and uses its own connection, and all are joined before this returns.
        nonisolated(unsafe) let slots = unsafe slots
        nonisolated(unsafe) let body = body
        Threads.run(count) { number in
          do throws(SQLiteError) {
            unsafe slots[number] = .success(try body(number))
          } catch {
            unsafe slots[number] = .failure(error)
          }
        }
      }
    }
    var results: [Outcome] = []
    for (number, outcome) in outcomes.enumerated() {
      switch outcome {
      case .success(let value): results.append(value)
      case .failure(let error):
        // Locked: this one waits for its turn alone.
        guard error.kind == .busy else { throw error }
        results.append(try budget.retrying { () throws(SQLiteError) in try body(number) })
      case nil: results.append(try budget.retrying { () throws(SQLiteError) in try body(number) })
      }
    }
    return results
  }
}
