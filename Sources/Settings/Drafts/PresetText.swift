/// A preset's file, taken apart by its lines so that nothing of it is lost when it is written out.
struct PresetText {
  struct KeyPart {
    let key: String
    /// Comments above the key, without their signs.
    let remarks: [String]
    /// What stands below the key, two blanks less deep.
    let lines: [String]
  }

  private let parts: [KeyPart]

  init(_ text: String) {
    parts = Self.parts(text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  func remarks(above key: String) -> [String] { parts.first { $0.key == key }?.remarks ?? [] }
  func lines(below key: String) -> [String] { parts.first { $0.key == key }?.lines ?? [] }
  func parts(of key: String) -> [KeyPart] { Self.parts(lines(below: key)) }

  /// Keys without a blank before them begin a part; comments above one are its own.
  private static func parts(_ lines: [String]) -> [KeyPart] {
    var parts: [KeyPart] = []
    var remarks: [String] = []
    var open: (key: String, remarks: [String], lines: [String])?
    func close() {
      if let open { parts.append(KeyPart(key: open.key, remarks: open.remarks, lines: open.lines)) }
    }
    for line in lines {
      if line.hasPrefix("#") {
        remarks.append(String(line.dropFirst().drop { $0 == " " }))
      } else if line.hasPrefix(" ") {
        open?.lines.append(String(line.dropFirst(2)))
      } else if let colon = line.firstIndex(of: ":") {
        close()
        open = (String(line[..<colon]), remarks, [])
        remarks = []
      }
    }
    close()
    return parts
  }
}
