import Glibc
import Patterns
import Records

/// Numbers the collapsed paths of one thread's rows.
///
/// Raw spellings met before are found by their bytes, so that collapsing, unescaping and normalising are paid once per
/// spelling.
@safe final class PathTable {
  /// The number of paths that are not kept by name.
  static let other: UInt32 = 0

  /// Paths by number, legible and masked.
  private(set) var names = [NameTable.other]
  /// The number of each path's action, -1 for none.
  private(set) var actionNumbers = [-1]
  private var numbers = [NameTable.other: other]
  /// The numbers of collapsed paths as they were before that; not of all, where they are very many.
  private var collapsed: [String: UInt32] = [:]
  private let selection: PathSelection
  private let actions: ActionIndex
  /// Whether there were more paths than are kept.
  private(set) var isOverfull = false
  /// What falls on the paths, while that is measured.
  private(set) var weights: PathWeights?
  private var latestBucket = 0

  /// Paths that are kept by name when all are, and when some are chosen.
  static let limit = 1 << 14
  private static let chosenLimit = 1 << 16

  private struct PathSlot {
    var hash: UInt64 = 0
    var offset = 0
    var length: Int32 = -1
    var number: UInt32 = 0
  }
  /// Open addressing, at most half full; further spellings are looked up in a dictionary.
  private static let spellingLimit = 1 << 16
  private static let spellingBytes = 1 << 23
  /// A longer path is taken over anew each time.
  private static let longest = 1024
  private var slotCount = 1 << 14
  private var slots: UnsafeMutablePointer<PathSlot>
  private var used = 0
  private var spellings: UnsafeMutablePointer<UInt8>
  private var spellingsUsed = 0
  private var spellingsCapacity = 1 << 16

  private let intake: TextIntake

  init(_ intake: TextIntake, _ selection: PathSelection = .all, actions: ActionIndex = ActionIndex(.standard)) {
    self.intake = intake
    self.selection = selection
    self.actions = actions
    if case .weighing = selection { weights = PathWeights() }
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: PathSlot(), count: slotCount)
    unsafe spellings = .allocate(capacity: spellingsCapacity)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe spellings.deallocate()
  }

  /// The number of the path whose JSON text is `raw`.
  func number(of raw: UnsafeRawBufferPointer, hasEscapes: Bool) -> UInt32 {
    if case .actions = selection, !hasEscapes, unsafe !actions.mayHold(raw) { return Self.other }
    let hash = unsafe ByteHash.of(raw) ^ (hasEscapes ? 1 : 0)
    var position = Int(hash >> 20) & (slotCount - 1)
    while unsafe slots[position].length >= 0 {
      if unsafe slots[position].hash == hash, unsafe Int(slots[position].length) == raw.count,
        unsafe raw.count == 0 || memcmp(spellings + slots[position].offset, raw.baseAddress!, raw.count) == 0
      {
        return unsafe slots[position].number
      }
      position = (position + 1) & (slotCount - 1)
    }
    let plain = hasEscapes ? unsafe JSONText.unescaped(raw) : unsafe Array(raw)
    let number = number(collapsed: StoredText.normalised(PathCollapse.collapsed(plain)))
    if number != Self.other || isSettled, used < Self.spellingLimit, raw.count <= Self.longest,
      spellingsUsed + raw.count <= Self.spellingBytes
    {
      used += 1
      let offset = unsafe keep(raw)
      unsafe slots[position] = PathSlot(hash: hash, offset: offset, length: Int32(raw.count), number: number)
      if used * 2 > slotCount { grow() }
    }
    return number
  }

  /// Whether a path that is not kept is none for good: nothing is weighed, and no room can run out.
  private var isSettled: Bool { if case .actions = selection { true } else { false } }

  private func grow() {
    let larger = slotCount * 2
    let moved = UnsafeMutablePointer<PathSlot>.allocate(capacity: larger)
    unsafe moved.initialize(repeating: PathSlot(), count: larger)
    for old in 0..<slotCount where unsafe slots[old].length >= 0 {
      var position = unsafe Int(slots[old].hash >> 20) & (larger - 1)
      while unsafe moved[position].length >= 0 { position = (position + 1) & (larger - 1) }
      unsafe moved[position] = unsafe slots[old]
    }
    unsafe slots.deallocate()
    unsafe slots = moved
    slotCount = larger
  }

  /// Counts a row of the path asked for last, whose number was `other`.
  func weigh(_ seconds: Double, status: Int, queries: Double?) {
    weights?.add(seconds, status: status, queries: queries, at: latestBucket)
  }

  private func number(collapsed path: String) -> UInt32 {
    if let known = collapsed[path] { return known }
    let number = number(of: intake.text(path))
    if number != Self.other || isSettled, collapsed.count < Self.spellingLimit, path.utf8.count <= Self.longest {
      collapsed[path] = number
    }
    return number
  }

  private func number(of name: String) -> UInt32 {
    if let known = numbers[name] { return known }
    guard keeps(name) else { return Self.other }
    let number = UInt32(names.count)
    names.append(name)
    actionNumbers.append(actions.number(of: name) ?? -1)
    numbers[name] = number
    return number
  }

  private func keeps(_ name: String) -> Bool {
    switch selection {
    case .all:
      if names.count <= Self.limit { return true }
      isOverfull = true
      return false
    case .weighing:
      latestBucket = NameSketch.bucket(of: name)
      return false
    case .keeping(let choice):
      return actions.number(of: name) != nil || names.count <= Self.chosenLimit && choice.holds(name)
    case .actions: return actions.number(of: name) != nil
    }
  }

  private func keep(_ raw: UnsafeRawBufferPointer) -> Int {
    if spellingsUsed + raw.count > spellingsCapacity {
      let capacity = max(spellingsCapacity * 2, spellingsUsed + raw.count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.update(from: spellings, count: spellingsUsed)
      unsafe spellings.deallocate()
      unsafe spellings = larger
      spellingsCapacity = capacity
    }
    let offset = spellingsUsed
    if let start = raw.baseAddress {
      unsafe UnsafeMutableRawPointer(spellings + offset).copyMemory(from: start, byteCount: raw.count)
    }
    spellingsUsed += raw.count
    return offset
  }
}
