import CCairo
import CPango

/// The libraries and fonts that pictures are drawn with, as they are installed.
package enum DrawingVersions {
  /// Such as `1.16.0`.
  package static var cairo: String { unsafe String(cString: cairo_version_string()) }

  /// Such as `1.50.12`.
  package static var pango: String { unsafe String(cString: pango_version_string()) }

  /// Family and revision of the fonts that are found, each once, the preferred first: `Inter 3.024`.
  ///
  /// The revision is that of the file's `head` table (OpenType 1.9, fontRevision: a fixed-point number of 16 and 16
  /// bits).
  package static func fonts(_ files: FontFiles = .system) -> [String] {
    var found: [String] = []
    for file in files.inter + files.fallback {
      if let font = font(file), !found.contains(font) { found.append(font) }
    }
    return found
  }

  /// Libraries and fonts with their versions.
  ///
  /// A font stands there for each of its files: regular without bold is drawn otherwise.
  package static var all: [String] {
    let files = FontFiles.system
    return ["cairo \(cairo)", "pango \(pango)"] + (files.inter + files.fallback).map { font($0) ?? "" }
  }

  private static func font(_ file: String) -> String? {
    var faces: Int32 = 0
    guard let pattern = unsafe FcFreeTypeQuery(file, 0, nil, &faces) else { return nil }
    defer { unsafe FcPatternDestroy(pattern) }
    var family: UnsafeMutablePointer<FcChar8>?
    var revision: Int32 = 0
    guard unsafe FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch, let family = unsafe family,
      unsafe FcPatternGetInteger(pattern, FC_FONTVERSION, 0, &revision) == FcResultMatch, revision >= 0
    else { return nil }
    let thousandths = (Int(revision) * 1000 + 32_768) / 65_536
    let fraction = String(thousandths % 1000 + 1000).dropFirst()
    return unsafe "\(String(cString: family)) \(thousandths / 1000).\(fraction)"
  }
}
