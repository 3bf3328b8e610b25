/// Bytes by position.
///
/// Scanners read through it, so that a test can count their reads.
protocol ByteSource {
  var count: Int { get }
  subscript(_ position: Int) -> UInt8 { get }
}

extension [UInt8]: ByteSource {}
