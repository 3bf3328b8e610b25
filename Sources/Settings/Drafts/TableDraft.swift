package import Records

/// A standard table as it stands under `source.tables` of a settings file that Daybook writes.
package struct TableDraft: Sendable {
  package let table: SourceTable
  /// What is said above it, a line each; texts of the database are made harmless.
  package var remarks: [String]
  /// Its sources in YAML, with remarks of their own, as they stand below the name.
  package let lines: [String]
  /// Why it is written as a comment; nil where it is not.
  package var doubt: String?

  package init(_ table: SourceTable, remarks: [String], lines: [String], doubt: String? = nil) {
    self.table = table
    self.remarks = remarks
    self.lines = lines
    self.doubt = doubt
  }

  /// - Parameter found: what its sources hold, a line each.
  func text(_ found: [String]) -> [String] {
    let told = (remarks + found).map { "# \(harmless($0))" }
    let body = ["\(table.name):"] + lines.map { $0.isEmpty ? "" : "  " + $0 }
    guard let doubt else { return told + body }
    return told + ["# Not certain: \(harmless(doubt))"] + body.map { "# " + $0 }
  }
}

/// On one line, without characters that end it or that YAML refuses.
func harmless(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.prefix(400).map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: "?"
        default: scalar
        }
      }))
}
