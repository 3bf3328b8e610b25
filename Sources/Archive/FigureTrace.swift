import Records

/// A figure of a report with all that report and manifest say of it.
package struct FigureTrace: Hashable, Sendable {
  package let figure: FigureEntry
  /// The same of the other period: of the reference, or of the report's own for a figure of the reference.
  package let counterpart: FigureEntry?
  /// What it usually is; nil where the report does not know, and for figures that are no period's own.
  package let usual: FigureEntry?
  /// What it was computed from; those that the report does not have are left out.
  package let parents: [FigureEntry]
  /// What its rows were asked by.
  package let origins: [ManifestFile.OriginEntry]

  /// Nil when the report has no such figure.
  package init?(_ id: String, _ report: ReportFile, _ manifest: ManifestFile) {
    let figures = Dictionary(report.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard let figure = figures[id] else { return nil }
    self.figure = figure
    let reference = FigureID.Scope.reference.rawValue
    counterpart = figures[id.hasPrefix(reference) ? String(id.dropFirst(reference.count)) : reference + id]
    usual = figures[FigureID.Scope.usual.rawValue + id]
    let sources = manifest.figures[id] ?? .init(origins: figure.origins, parents: figure.parents)
    parents = sources.parents.compactMap { figures[$0] }
    origins = manifest.origins.filter { sources.origins.contains($0.id) }
  }
}
