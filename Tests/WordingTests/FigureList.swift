import Foundation

/// The names in the tables of docs/figures.md, without dimensions; `.p50` behind `requests.duration.mean` is read as
/// `requests.duration.p50`.
enum FigureList {
  static func names() throws -> Set<String> {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/figures.md"), encoding: .utf8)
    var names: Set<String> = []
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      var last = ""
      for code in line.split(separator: "|")[0].split(separator: "`").enumerated().filter({ $0.offset % 2 == 1 }) {
        let bare = String(code.element.prefix { $0 != "{" })
        guard !bare.contains("<"), bare.contains(".") else { continue }
        if !bare.hasPrefix(".") {
          last = bare
        } else if let dot = last.lastIndex(of: ".") {
          last = last[..<dot] + bare
        } else {
          continue
        }
        if !last.hasPrefix("custom."), !last.hasPrefix("reference.") { names.insert(last) }
      }
    }
    return names
  }
}
