/// Messages that could not be delivered and have no retry left.
package struct DeadLetters: NamesCarrying, Hashable, Encodable, Sendable {
  /// All that wait at the period's end, whenever they came.
  package let waiting: Int
  /// Of these, without a retry left: at least one.
  package let exhausted: Int
  /// The queue with most of those; nil where queues are not recorded, or it has all of them.
  package let queue: String?
  package let ofQueue: Int
  /// How long the oldest that waits has waited, in whole days.
  package let days: Int

  package init(waiting: Int, exhausted: Int, queue: String?, ofQueue: Int, days: Int) {
    self.waiting = waiting
    self.exhausted = exhausted
    self.queue = queue
    self.ofQueue = ofQueue
    self.days = days
  }

  package func renamed(_ shown: (String) -> String) -> DeadLetters {
    DeadLetters(waiting: waiting, exhausted: exhausted, queue: queue.map(shown), ofQueue: ofQueue, days: days)
  }
}
