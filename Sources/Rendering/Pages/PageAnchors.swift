import Document
import Records

/// Where the figures of a page stand: each at the first place that shows it.
struct PageAnchors {
  private let anchors: [FigureID: String]
  private var placed: Set<FigureID> = []

  init(_ document: Document) {
    anchors = Dictionary(document.figureLines.map { ($0.figure, $0.anchor) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ figure: FigureID) -> String { anchors[figure] ?? "" }

  /// The anchor, when the figure has not been placed yet.
  mutating func place(_ figure: FigureID) -> String? {
    guard let anchor = anchors[figure], placed.insert(figure).inserted else { return nil }
    return anchor
  }

  func isPlaced(_ figure: FigureID) -> Bool { placed.contains(figure) }
}
