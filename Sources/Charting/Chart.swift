/// What to draw: marks over scales, with every word already written.
///
/// Knows no metrics.
package struct Chart: Hashable, Encodable, Sendable {
  /// What the picture says; at most two lines, in narrow pictures three, then cut off with an ellipsis.
  package var title: String
  /// Measure, period, zone, divided by ` · `; at most two lines, broken there.
  ///
  /// Where room is short the last ones go.
  package var subtitle: String
  /// Colours that no label stands beside, named in one row over the plot.
  package var key: [KeyEntry]
  package var content: Content

  package enum Content: Hashable, Encodable, Sendable {
    /// One above the other, over the same x; no two measures share a panel with two axes.
    case panels([Panel])
    /// Small multiples: panels side by side in rows, all on one amount scale. A panel's heading names it, the label of
    /// its first line stands beside the heading; those of limits are not drawn. In a low picture the columns are more.
    case grid([Panel], columns: Int)
    /// Nothing to draw: the sentence that says so.
    case empty(String)
  }

  package init(title: String, subtitle: String, key: [KeyEntry] = [], content: Content) {
    self.title = title
    self.subtitle = subtitle
    self.key = key
    self.content = content
  }
}

extension Chart {
  /// With an entry of the key for gaps that cannot carry their names.
  func naming(_ gaps: [String]) -> Chart {
    let names = gaps.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard !names.isEmpty, !key.contains(where: { $0.shape == .hatched }) else { return self }
    var chart = self
    chart.key.append(KeyEntry(.secondary, .hatched, names.joined(separator: ", ")))
    return chart
  }
}

/// A plot with its own y scale.
package struct Panel: Hashable, Encodable, Sendable {
  /// Names the measure where a picture has several panels; empty for none.
  package var heading: String
  /// Its share of the height, against the other panels'.
  ///
  /// Above 0.
  package var weight: Double
  package var x: Scale
  package var y: Scale
  package var marks: [Mark]

  package init(heading: String = "", weight: Double = 1, x: Scale, y: Scale, marks: [Mark]) {
    precondition(weight > 0)
    self.heading = heading
    self.weight = weight
    self.x = x
    self.y = y
    self.marks = marks
  }
}

/// An entry of the key row.
package struct KeyEntry: Hashable, Encodable, Sendable {
  package enum Shape: Hashable, Encodable, Sendable {
    case square
    case line
    case dashed
    /// The thin mark across a bar.
    case mark
    /// A square without a gap to the next: steps of a ramp.
    case step
    /// A hatched square: no data. The ink is not used.
    case hatched
  }

  package var ink: Ink
  package var shape: Shape
  package var label: String
  /// Stands for the label where the key's one row has no room for all of them.
  package var brief: String

  /// - Parameter brief: nil for the label itself.
  package init(_ ink: Ink, _ shape: Shape, _ label: String, brief: String? = nil) {
    self.ink = ink
    self.shape = shape
    self.label = label
    self.brief = brief ?? label
  }
}
