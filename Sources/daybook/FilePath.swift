/// Paths as text.
///
/// Foundation's NSString dies of a path of one letter (swift-corelibs-foundation).
enum FilePath {
  /// `a/b` of `a/b/c` and of `a/b/c/`; `/` of `/a`; empty for a plain name.
  static func folder(of path: String) -> String {
    var rest = path[...]
    func dropSlashes() { while rest.count > 1, rest.last == "/" { rest.removeLast() } }
    dropSlashes()
    guard let slash = rest.lastIndex(of: "/") else { return "" }
    rest = rest[...slash]
    dropSlashes()
    return String(rest)
  }
}
