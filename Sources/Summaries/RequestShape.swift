import Glibc

/// The layout of the metadata met last: an application writes its documents alike, so only their values need a look.
///
/// A document that repeats all bytes between the values of one that was scanned whole has the same members; the scanner
/// would visit the same keys, with values of the same kinds. Every other document is scanned whole.
@safe final class RequestShape {
  private enum Role { case path, status, queries, other }

  /// The bytes before a value, and what the value is; behind the last value only bytes.
  private struct Piece {
    var offset: Int
    var count: Int
    var role: Role
    var isString: Bool
  }

  // Bare memory: an array would be retained for every document.
  private var pieces = UnsafeMutableBufferPointer<Piece>.allocate(capacity: 0)
  /// Those before the values, and those behind the last.
  private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 0)
  /// Where those behind the last begin.
  private var ending = 0
  private var misses = 0
  /// So often has a document to differ before its layout is taken for the usual one.
  private static let budget = 8

  deinit {
    unsafe pieces.deallocate()
    unsafe bytes.deallocate()
  }

  @inline(__always)
  func fields(_ metadata: UnsafeRawBufferPointer) -> RequestFields {
    if let fields = unsafe alike(metadata) { return fields }
    misses += 1
    if unsafe misses >= Self.budget || pieces.isEmpty {
      misses = 0
      unsafe learn(metadata)
    }
    return unsafe RequestFields(metadata)
  }

  /// Nil when the document differs from the shape, or has an escape.
  private func alike(_ text: UnsafeRawBufferPointer) -> RequestFields? {
    guard let start = text.baseAddress, let known = unsafe bytes.baseAddress, unsafe !pieces.isEmpty else { return nil }
    let count = text.count
    var fields = RequestFields.none
    var position = 0
    for index in unsafe pieces.indices {
      let piece = unsafe pieces[index]
      guard position + piece.count < count, unsafe Self.equal(start + position, known + piece.offset, piece.count)
      else { return nil }
      position += piece.count
      let from = position
      position = unsafe piece.isString ? Self.endOfString(start, from, count) : Self.endOfScalar(start, from, count)
      guard position >= 0 else { return nil }
      if piece.role != .other {
        unsafe note(piece, UnsafeRawBufferPointer(start: start + from, count: position - from), &fields)
      }
    }
    let rest = unsafe bytes.count - ending
    guard position + rest == count, unsafe Self.equal(start + position, known + ending, rest) else { return nil }
    return fields
  }

  @inline(__always)
  private func note(_ piece: Piece, _ value: UnsafeRawBufferPointer, _ fields: inout RequestFields) {
    let kind: JSONObjectScanner.JSONKind =
      piece.isString ? .string : unsafe value[0] == 0x2D || value[0] &- 48 < 10 ? .number : .literal
    switch piece.role {
    case .path: unsafe fields.takePath(kind, value)
    case .status: unsafe fields.takeStatus(kind, value)
    case .queries: unsafe fields.takeQueries(kind, value)
    case .other: break
    }
  }

  /// Eight bytes at a time, the last eight twice.
  @inline(__always)
  private static func equal(_ one: UnsafeRawPointer, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count >= 8 else { return unsafe memcmp(one, other, count) == 0 }
    let other = unsafe UnsafeRawPointer(other)
    var offset = 0
    while offset + 8 < count {
      guard
        unsafe one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset += 8
    }
    return unsafe one.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      == other.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
  }

  /// The closing quote; -1 at a backslash or when there is none.
  @inline(__always)
  private static func endOfString(_ start: UnsafeRawPointer, _ from: Int, _ count: Int) -> Int {
    var position = from
    // The lowest byte of a word that equals a quote or a backslash (Warren, Hacker's Delight, §6-1).
    while position + 8 <= count {
      let word = unsafe start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let quotes = zeroBytes(word ^ 0x2222_2222_2222_2222)
      let escapes = zeroBytes(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      if quotes | escapes != 0 {
        return quotes.trailingZeroBitCount < escapes.trailingZeroBitCount
          ? position + quotes.trailingZeroBitCount / 8 : -1
      }
      position += 8
    }
    while position < count {
      let byte = unsafe start.load(fromByteOffset: position, as: UInt8.self)
      if byte == 0x22 { return position }
      if byte == 0x5C { return -1 }
      position += 1
    }
    return -1
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// Behind a number or literal; -1 when there is none.
  @inline(__always)
  private static func endOfScalar(_ start: UnsafeRawPointer, _ from: Int, _ count: Int) -> Int {
    var position = from
    while position < count {
      let byte = unsafe start.load(fromByteOffset: position, as: UInt8.self)
      if byte <= 0x20 || byte == 0x2C || byte == 0x7D { break }
      // A quote or a bracket begins another kind of value.
      if byte == 0x22 || byte == 0x7B || byte == 0x5B { return -1 }
      position += 1
    }
    return position > from ? position : -1
  }

  /// Takes a document's layout, unless it has containers or escapes.
  private func learn(_ text: UnsafeRawBufferPointer) {
    guard let start = text.baseAddress else { return }
    var found: [Piece] = []
    var kept: [UInt8] = []
    var end = 0
    var isSimple = true
    let isComplete = unsafe JSONObjectScanner.scan(text) { key, kind, value in
      let from = unsafe value.baseAddress! - start
      let isInside = unsafe key.baseAddress.map { unsafe $0 >= start && $0 < start + text.count } ?? false
      guard isInside, kind == .string || kind == .number || kind == .literal, from >= end else {
        isSimple = false
        return
      }
      unsafe found.append(
        Piece(offset: kept.count, count: from - end, role: Self.role(key), isString: kind == .string))
      unsafe kept.append(contentsOf: text[end..<from])
      end = from + value.count
    }
    guard isComplete, isSimple, !found.isEmpty else { return }
    unsafe pieces.deallocate()
    unsafe bytes.deallocate()
    ending = kept.count
    unsafe kept.append(contentsOf: text[end...])
    unsafe pieces = .allocate(capacity: found.count)
    _ = unsafe pieces.initialize(fromContentsOf: found)
    unsafe bytes = .allocate(capacity: kept.count)
    _ = unsafe bytes.initialize(fromContentsOf: kept)
  }

  private static func role(_ key: UnsafeRawBufferPointer) -> Role {
    if unsafe key.equals(RequestFields.pathKey) { return .path }
    if unsafe key.equals(RequestFields.statusKey) { return .status }
    return unsafe key.equals(RequestFields.queriesKey) ? .queries : .other
  }
}
