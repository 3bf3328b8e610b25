/// Font files by path: what else the machine has installed or configured plays no part.
package struct FontFiles: Hashable, Sendable {
  /// Regular and bold of the wanted font; both or none.
  package var inter: [String]
  /// For characters the first lacks, and in its place when it is absent.
  package var fallback: [String]

  package init(inter: [String], fallback: [String]) {
    self.inter = inter
    self.fallback = fallback
  }

  /// Where Debian's fonts-inter and fonts-dejavu-core put them.
  package static let system = FontFiles(
    inter: ["Inter-Regular.otf", "Inter-Bold.otf"].map { "/usr/share/fonts/opentype/inter/" + $0 },
    fallback: ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf"].map { "/usr/share/fonts/truetype/dejavu/" + $0 })
}
