import Patterns
import Records

/// Finds the action that a path belongs to.
///
/// A path counts with or without its last slash.
struct ActionIndex: Sendable {
  let names: [String]
  private let numbers: [String: Int]
  /// What the bytes of such a path begin with, without the last slash: up to its first id, and to the first character
  /// that can be written in several ways.
  private let heads: [[UInt8]]

  init(_ actions: Actions) {
    names = actions.list.map(\.name)
    var numbers: [String: Int] = [:]
    var heads: Set<[UInt8]> = []
    for (number, action) in actions.list.enumerated() {
      for path in action.paths {
        let collapsed = PathCollapse.collapsed(Array(path.utf8))
        let bare = Self.bare(StoredText.normalised(collapsed))
        numbers[bare] = number
        heads.insert(Array(bare.utf8.prefix { $0 < 0x80 && $0 != UInt8(ascii: "{") }))
      }
    }
    self.numbers = numbers
    self.heads = heads.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// - Parameter path: ids in it collapsed.
  func number(of path: String) -> Int? { numbers.isEmpty ? nil : numbers[Self.bare(path)] }

  /// False for the bytes of a path that is certainly none of an action: most are told apart by their beginning.
  @inline(__always)
  func mayHold(_ path: UnsafeRawBufferPointer) -> Bool {
    for head in heads where path.count >= head.count {
      if unsafe UnsafeRawBufferPointer(rebasing: path[..<head.count]).equals(head) { return true }
    }
    return false
  }

  private static func bare(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
