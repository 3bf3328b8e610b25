/// The language of a PDF, which Cairo 1.16 cannot set: appended as an incremental update of the catalog (ISO 32000-1,
/// 7.5.6), the way an editor would.
enum PDFLanguage {
  /// The file as it was when it is not laid out as expected.
  static func added(_ language: String, to file: [UInt8]) -> [UInt8] {
    let isPlain = !language.isEmpty && language.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    guard isPlain, let end = tail(of: file), let catalog = object(end.root, in: file) else { return file }
    let addition = "\(end.root) 0 obj\n<< /Lang (\(language)) \(catalog)\nendobj\n"
    let start = file.count
    let offset = String(start)
    let table = file.count + addition.utf8.count
    let update =
      addition + "xref\n\(end.root) 1\n" + String(repeating: "0", count: 10 - offset.count)
      + "\(offset) 00000 n \ntrailer\n<< /Size \(end.size)\n   /Root \(end.root) 0 R\n   /Info \(end.info) 0 R\n"
      + "   /Prev \(end.table)\n>>\nstartxref\n\(table)\n%%EOF\n"
    return file + Array(update.utf8)
  }

  /// What the trailer says.
  private static func tail(of file: [UInt8]) -> (root: Int, info: Int, size: Int, table: Int)? {
    let text = String(decoding: file.suffix(512), as: UTF8.self)
    guard let start = text.firstRange(of: "trailer"), file.last == UInt8(ascii: "\n") else { return nil }
    let trailer = text[start.upperBound...]
    guard let root = number(after: "/Root ", in: trailer), let info = number(after: "/Info ", in: trailer),
      let size = number(after: "/Size ", in: trailer), let table = number(after: "startxref\n", in: trailer)
    else { return nil }
    return (root, info, size, table)
  }

  private static func number(after name: String, in text: Substring) -> Int? {
    text.firstRange(of: name).flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) }
  }

  /// The object's dictionary, its opening brackets left out.
  private static func object(_ number: Int, in file: [UInt8]) -> String? {
    let opening = Array("\n\(number) 0 obj\n<<".utf8)
    // The catalog is among the last objects.
    var position = file.count - opening.count
    while position >= 0, !file[position...].starts(with: opening) { position -= 1 }
    guard position >= 0 else { return nil }
    let text = String(decoding: file[(position + opening.count)...].prefix(4096), as: UTF8.self)
    return text.firstRange(of: "\nendobj").map { String(text[..<$0.lowerBound]) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
