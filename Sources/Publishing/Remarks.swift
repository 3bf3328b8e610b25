import Files
import Synchronization

/// What a publisher left alone, in sentences, each once.
final class Remarks: Sendable {
  private let sentences = Mutex<[String]>([])

  var all: [String] { sentences.withLock { $0 } }

  func add(_ sentence: String) {
    sentences.withLock { if !$0.contains(sentence) { $0.append(sentence) } }
  }

  func leftAlone(_ path: String, _ strangeness: Strangeness, _ consequence: String) {
    add("\(path) \(strangeness): it was left alone\(consequence).")
  }
}
