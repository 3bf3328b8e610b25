import Glibc

/// Threads of the system for a few pieces of work.
///
/// Dispatch would wait for ever where a limit on memory or processes leaves it no thread.
enum Threads {
  private final class Work {
    let number: Int
    let body: (Int) -> Void

    init(_ number: Int, _ body: @escaping (Int) -> Void) {
      self.number = number
      self.body = body
    }
  }

  /// Runs `body` for 0..<count, each on a thread of its own as far as there are any, else one after the other, and waits
  /// for all.
  static func run(_ count: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      var threads: [pthread_t] = []
      var left = [0]
      for number in stride(from: 1, to: count, by: 1) {
        // The thread lets go of its work before it ends, and is joined below.
        let work = unsafe Unmanaged.passRetained(Work(number, body))
        var thread = pthread_t()
        let code = unsafe pthread_create(
          &thread, nil,
          { context in
            guard let context = unsafe context else { return nil }
            let work = unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
            work.body(work.number)
            return nil
          }, work.toOpaque())
        if code == 0 {
          threads.append(thread)
        } else {
          unsafe work.release()
          left.append(number)
        }
      }
      for number in left where number < count { body(number) }
      for thread in threads { _ = pthread_join(thread, nil) }
    }
  }
}
