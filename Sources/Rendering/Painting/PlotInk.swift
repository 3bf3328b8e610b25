import Charting
import Records

/// Whether every plot that was given data shows at least some pixels of their colours.
struct PlotInk {
  private static let least = 4

  private let plots: [Picture.Plot]
  private let scale: Double
  private var found: [Int]

  init(_ plots: [Picture.Plot], scale: Int) {
    self.plots = plots
    self.scale = Double(scale)
    found = plots.map { _ in 0 }
  }

  var isWhole: Bool { found.allSatisfy { $0 >= Self.least } }

  /// - Parameter rows: of the picture, those that the surface begins with.
  mutating func count(_ surface: borrowing Surface, _ rows: Range<Int>) {
    for (index, plot) in plots.enumerated() where found[index] < Self.least {
      let from = max(rows.lowerBound, Int(held: plot.area.y * scale))
      let to = min(rows.upperBound, max(1, Int(held: plot.area.bottom * scale)))
      guard from < to else { continue }
      let left = Int(held: plot.area.x * scale)
      let columns = left..<max(left, 1, Int(held: plot.area.right * scale))
      found[index] += surface.count(
        of: plot.colours.map(\.hex), columns: columns, rows: (from - rows.lowerBound)..<(to - rows.lowerBound),
        upTo: Self.least - found[index])
    }
  }
}
