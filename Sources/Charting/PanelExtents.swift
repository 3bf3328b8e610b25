/// What a panel's marks ask of its scales and margins.
extension Panel {
  /// Marks lie along x on the bands of y.
  var isLying: Bool {
    guard case .band = y else { return false }
    switch x {
    case .amount, .log: return true
    case .span, .band: return false
    }
  }

  /// Everything that must find room on the amount scale: y, or x where marks lie.
  var amounts: [Double] {
    marks.flatMap { mark -> [Double] in
      switch mark {
      case .line(let line): line.samples.compactMap(\.y)
      case .band(let band): band.samples.flatMap { [$0.low, $0.high].compactMap(\.self) }
      case .bars(let bars): bars.map(\.total)
      case .stack(let stack): stack.samples.compactMap { $0.values.flatMap { stack.tops(of: $0).last } }
      case .references(let marks): marks.map(\.value)
      case .dots(let dots): dots.flatMap { [isLying ? $0.x : $0.y, $0.low, $0.high].compactMap(\.self) }
      case .text(let x, let y, _): [isLying ? x : y]
      case .rule, .goal, .version, .shade, .span, .gap, .cells, .rows, .hovers: []
      }
    }
  }

  /// Where upright marks stand on an x scale of numbers.
  var places: [Double] {
    marks.flatMap { mark -> [Double] in
      switch mark {
      case .line(let line): line.samples.flatMap { [$0.x, $0.until].compactMap(\.self) }
      case .band(let band): band.samples.map(\.x)
      case .bars(let bars): bars.flatMap { [$0.from, $0.to] }
      case .stack(let stack): stack.samples.map(\.x)
      case .references(let marks): marks.flatMap { [$0.from, $0.to] }
      case .dots(let dots): dots.map(\.x)
      case .version(let at, _): [at]
      case .text(let x, _, _): [x]
      case .rule, .goal, .shade, .span, .gap, .cells, .rows, .hovers: []
      }
    }
  }

  /// Labels beside the plot's right end.
  func endLabels(withLimits: Bool) -> [String] {
    marks.flatMap { mark -> [String] in
      switch mark {
      case .line(let line): line.labelPlace == .end ? [line.label] : []
      case .stack(let stack): stack.parts.map(\.label)
      case .rows(let rows): rows.map(\.value).filter { !$0.isEmpty }
      // With the arrow of a limit outside the scale.
      case .rule(_, _, let label): label.isEmpty || isLying || !withLimits ? [] : ["↑ " + label]
      case .goal(_, let label): label.isEmpty || isLying || !withLimits ? [] : [label]
      default: []
      }
    }
  }

  var startLabels: [String] {
    marks.compactMap { if case .line(let line) = $0, !line.startLabel.isEmpty { line.startLabel } else { nil } }
  }
}
