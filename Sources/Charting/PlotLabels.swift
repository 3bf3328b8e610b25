/// Finds labels a place inside a plot: beside what they speak of, over as little as possible.
struct PlotLabels {
  private static let covered = 1000.0
  private let area: Rect
  private var taken: [Rect] = []
  private var bars: [Rect] = []
  private var lines: [(run: [Point], weight: Double)] = []
  /// Upright lines, pale spans and gaps: of another moment than the label's.
  private var events: [(place: ClosedRange<Double>, weight: Double)] = []

  init(in panel: PanelDrawing, on sheet: Sheet) {
    area = panel.area
    // Words inside plots have a halo.
    taken = sheet.picture.orders.compactMap { order in
      if case .text(let run) = order, run.halo != nil { sheet.box(of: run) } else { nil }
    }
    func places(_ from: Double, _ to: Double) -> ClosedRange<Double> {
      let (start, end) = (panel.x.held(from), panel.x.held(to))
      return min(start, end)...max(start, end)
    }
    for mark in panel.panel.marks {
      switch mark {
      case .bars(let drawn) where !panel.plan.isLying: bars += drawn.compactMap(panel.box)
      case .line(let line): lines += panel.runs(of: line).map { ($0, line.style == .current ? 4 : 1) }
      case .version(let at, _): events.append((places(at, at), 2))
      case .gap(let from, let to, _): events.append((places(from, to), 4))
      case .span(let span) where span.kind == .severe: events.append((places(span.from, span.to), 6))
      default: break
      }
    }
  }

  /// The best of some places, all held inside the plot; of equal ones the first.
  ///
  /// Nil where all cover other labels.
  /// - Parameters:
  ///   - target: what the label speaks of.
  ///   - most: how much it may cover; nil for all but other labels.
  mutating func place(_ candidates: [Rect], for target: Rect, covering most: Double? = nil) -> Rect? {
    let boxes = candidates.map { box in
      Rect(
        x: max(area.x + 2, min(box.x, area.right - box.width)),
        y: max(area.y + 1, min(box.y, area.bottom - box.height - 1)), width: box.width, height: box.height)
    }
    let costs = boxes.map { cost($0, target) }
    guard let least = costs.min(), least < most ?? Self.covered, let index = costs.firstIndex(of: least) else {
      return nil
    }
    taken.append(boxes[index])
    return boxes[index]
  }

  /// The highest that is drawn between two places; nil where nothing is.
  func peak(from start: Double, to end: Double) -> Rect? {
    let touched =
      bars.filter { $0.x < end && $0.right > start }
      + lines.filter { $0.weight > 1 }.flatMap(\.run).filter { $0.x >= start && $0.x <= end }.map { point in
        Rect(x: point.x, y: point.y, width: 0, height: 0)
      }
    return touched.min { ($0.y, $0.x) < ($1.y, $1.x) }
  }

  /// How much a label there would cover or be mistaken for: another label most, then its own place, then lines and bars.
  private func cost(_ box: Rect, _ target: Rect) -> Double {
    var cost = PlotLabels.distance(box, target) / 4
    if taken.contains(where: { $0.overlaps(box) }) { cost += Self.covered }
    let reach = Rect(x: target.x - 1, y: target.y - 1, width: target.width + 2, height: 2)
    if reach.overlaps(box) { cost += 100 }
    cost += 6 * Double(bars.count { $0.overlaps(box) })
    for line in lines {
      let crossed = zip(line.run, line.run.dropFirst()).count { from, to in
        let (top, bottom) = (min(from.y, to.y), max(from.y, to.y))
        return from.x < box.right && to.x > box.x && top < box.bottom && bottom > box.y
      }
      cost += line.weight * Double(crossed)
    }
    for event in events where event.place.lowerBound < box.right && event.place.upperBound > box.x {
      let isOwn = event.place.lowerBound <= target.right && event.place.upperBound >= target.x
      cost += isOwn ? 0 : event.weight
    }
    return cost
  }

  static func distance(_ box: Rect, _ target: Rect) -> Double {
    max(0, box.x - target.right, target.x - box.right) + max(0, box.y - target.y, target.y - box.bottom)
  }
}
