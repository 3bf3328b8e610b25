/// Stacked areas: each part between its own top and the one below.
extension PanelDrawing {
  func drawStack(_ stack: StackMark, on sheet: inout Sheet) {
    for run in stackRuns(of: stack) {
      for part in stack.parts.indices {
        let upper = run.map { Point($0.x, y.held($0.tops[part])) }
        let lower = run.map { Point($0.x, y.held(part == 0 ? 0 : $0.tops[part - 1])) }
        let colour = sheet.palette[stack.parts[part].ink]
        if run.count == 1 {
          // A moment between two gaps is a thin bar.
          let (top, base) = (snapped(upper[0].y), snapped(lower[0].y))
          sheet.fill(Rect(x: upper[0].x - 1.5, y: top, width: 3, height: base - top), colour)
        } else {
          sheet.picture.orders.append(.shape(upper + lower.reversed(), colour))
        }
      }
      guard run.count > 1 else { continue }
      // Hairlines of ground keep the parts apart for eyes that see no hue.
      for part in stack.parts.indices.dropLast() {
        sheet.stroke(run.map { Point($0.x, y.held($0.tops[part])) }, width: 1, sheet.picture.ground)
      }
    }
  }

  func endLabels(of stack: StackMark, on sheet: Sheet) -> [EndLabels.EndLabel] {
    guard let last = stackRuns(of: stack).last?.last else { return [] }
    return stack.parts.indices.reversed().compactMap { part in
      guard !stack.parts[part].label.isEmpty else { return nil }
      let low = part == 0 ? 0 : last.tops[part - 1]
      return EndLabels.EndLabel(
        y: (y.held(low) + y.held(last.tops[part])) / 2, text: stack.parts[part].label,
        colour: sheet.palette.words(in: stack.parts[part].ink), bold: true)
    }
  }

  private func stackRuns(of stack: StackMark) -> [[(x: Double, tops: [Double])]] {
    var runs: [[(x: Double, tops: [Double])]] = []
    var run: [(x: Double, tops: [Double])] = []
    for sample in stack.samples {
      if let values = sample.values, x.holds(sample.x) {
        run.append((x.place(sample.x), stack.tops(of: values)))
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }
}
