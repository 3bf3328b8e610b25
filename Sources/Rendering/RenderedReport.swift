package import Records

/// All files of a report, and what its reader must know of its pictures.
package struct RenderedReport: Sendable {
  package let artifacts: [Artifact]
  /// How many charts were drawn.
  package let chartCount: Int
  package let notes: [PictureNote]

  /// Every picture was drawn.
  package var isComplete: Bool { !notes.contains(where: \.isLoss) }
}
