extension PNG {
  /// Pixels, as the file's first chunk has them; nil when it is no PNG.
  static func size(of file: [UInt8]) -> (width: Int, height: Int)? {
    guard file.count >= 24, file.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    func big(_ at: Int) -> Int { file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    let (width, height) = (big(16), big(20))
    return width > 0 && height > 0 ? (width, height) : nil
  }
}
