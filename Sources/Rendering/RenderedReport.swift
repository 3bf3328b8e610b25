public import Records

/// All files of a report, and what its reader must know of its pictures.
public struct RenderedReport: Sendable {
  public let artifacts: [Artifact]
  public let notes: [PictureNote]

  /// Every picture was drawn.
  public var isComplete: Bool { !notes.contains(where: \.isLoss) }
}
