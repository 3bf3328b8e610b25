import Glibc
import Patterns
import Records

/// Numbers the collapsed paths of one thread's rows. Raw spellings met before are found by their bytes, so that
/// collapsing, unescaping and normalising are paid once per spelling.
@safe final class PathTable {
  /// Collapsed paths by number.
  private(set) var names: [String] = []
  private var numbers: [String: UInt32] = [:]

  private struct Slot {
    var hash: UInt64 = 0
    var offset = 0
    var length: Int32 = -1
    var number: UInt32 = 0
  }
  /// Open addressing, at most half full; beyond 2^19 spellings further ones are collapsed anew each time.
  private static let limit = 1 << 19
  private var slotCount = 1 << 14
  private var slots: UnsafeMutablePointer<Slot>
  private var used = 0
  private var spellings: UnsafeMutablePointer<UInt8>
  private var spellingsUsed = 0
  private var spellingsCapacity = 1 << 16

  private let intake: TextIntake

  init(_ intake: TextIntake) {
    self.intake = intake
    unsafe slots = .allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: Slot(), count: slotCount)
    unsafe spellings = .allocate(capacity: spellingsCapacity)
  }

  deinit {
    unsafe slots.deallocate()
    unsafe spellings.deallocate()
  }

  /// The number of the path whose JSON text is `raw`.
  func number(of raw: UnsafeRawBufferPointer, hasEscapes: Bool) -> UInt32 {
    let hash = unsafe Self.hash(raw) ^ (hasEscapes ? 1 : 0)
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
    let number = number(of: intake.text(StoredText.normalised(PathCollapse.collapsed(plain))))
    if used < Self.limit {
      used += 1
      let offset = unsafe keep(raw)
      unsafe slots[position] = Slot(hash: hash, offset: offset, length: Int32(raw.count), number: number)
      if used * 2 > slotCount { grow() }
    }
    return number
  }

  private func grow() {
    let larger = slotCount * 2
    let moved = UnsafeMutablePointer<Slot>.allocate(capacity: larger)
    unsafe moved.initialize(repeating: Slot(), count: larger)
    for old in 0..<slotCount where unsafe slots[old].length >= 0 {
      var position = unsafe Int(slots[old].hash >> 20) & (larger - 1)
      while unsafe moved[position].length >= 0 { position = (position + 1) & (larger - 1) }
      unsafe moved[position] = unsafe slots[old]
    }
    unsafe slots.deallocate()
    unsafe slots = moved
    slotCount = larger
  }

  private func number(of name: String) -> UInt32 {
    if let known = numbers[name] { return known }
    let number = UInt32(names.count)
    names.append(name)
    numbers[name] = number
    return number
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

  /// Eight bytes at a time, multiplied and folded (as in wyhash); only distribution matters, equality is checked.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      hash = product.high ^ product.low
    }
    while offset + 8 <= bytes.count {
      mix(unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0x1234_5678
    while offset < bytes.count {
      rest = rest << 8 | UInt64(unsafe bytes[offset])
      offset += 1
    }
    mix(rest)
    return hash
  }
}
