/// A rule or a goal: a level across the plot.
struct Level {
  let at: Double
  let ink: Ink
  let label: String
  let isGoal: Bool
}

extension Panel {
  var levels: [Level] {
    marks.compactMap { mark in
      switch mark {
      case .rule(let at, let ink, let label): Level(at: at, ink: ink, label: label, isGoal: false)
      case .goal(let at, let label): Level(at: at, ink: .good, label: label, isGoal: true)
      default: nil
      }
    }
  }
}

extension PanelDrawing {
  func drawLevels(on sheet: inout Sheet) {
    let amounts = plan.isLying ? x : y
    for level in panel.levels where level.at.isFinite && amounts.holds(level.at) && plan.edge(of: level) == nil {
      let place = snapped(amounts.held(level.at))
      let colour = sheet.palette[level.ink]
      let ends =
        plan.isLying
        ? [Point(place, area.y), Point(place, area.bottom)] : [Point(area.x, place), Point(area.right, place)]
      if level.isGoal {
        sheet.stroke(ends, width: 1, colour, dash: [6, 4])
      } else if plan.isLying {
        sheet.fill(Rect(x: place - 0.5, y: area.y, width: 1, height: area.height), colour)
      } else {
        sheet.fill(Rect(x: area.x, y: place - 0.5, width: area.width, height: 1), colour)
      }
    }
  }
}
