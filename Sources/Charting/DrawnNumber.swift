/// Numbers fit to be drawn, whoever counted them: whatever is done with them, no place on a picture becomes infinite.
package enum DrawnNumber {
  /// Of either sign; what is beyond is drawn as what is missing.
  private static let largest = 1e303
  /// Below it a number is drawn as 0.
  private static let smallest = 1e-300

  /// Nil for what cannot be drawn.
  package static func known(_ value: Double?) -> Double? {
    guard let value, abs(value) <= largest else { return nil }
    return abs(value) < smallest ? 0 : value
  }

  /// NaN for what cannot be drawn: no scale holds it.
  static func place(_ value: Double) -> Double { known(value) ?? .nan }

  /// A limit so far away still lies beyond the scale.
  ///
  /// Nil for NaN.
  static func held(_ value: Double) -> Double? { known(value.isNaN ? nil : max(-largest, min(value, largest))) }
}

extension Scale {
  var drawable: Scale {
    guard case .span(let from, let to, let sets) = self else { return self }
    return .span(
      from: DrawnNumber.known(from) ?? 0, to: DrawnNumber.known(to) ?? 1,
      ticks: sets.map { $0.filter { DrawnNumber.known($0.at) != nil } })
  }
}

extension Mark {
  /// Nil where nothing of it can be drawn.
  var drawable: Mark? {
    func known(_ values: Double...) -> Bool { values.allSatisfy { DrawnNumber.known($0) != nil } }
    switch self {
    case .line(var line):
      line.samples = line.samples.map {
        .init(DrawnNumber.place($0.x), DrawnNumber.known($0.y), until: DrawnNumber.known($0.until))
      }
      if case .at(let place) = line.labelPlace { line.labelPlace = .at(DrawnNumber.place(place)) }
      return .line(line)
    case .band(var band):
      band.samples = band.samples.map {
        .init(DrawnNumber.place($0.x), low: DrawnNumber.known($0.low), high: DrawnNumber.known($0.high))
      }
      return .band(band)
    case .bars(let bars): return .bars(bars.filter { known($0.from, $0.to, $0.total) })
    case .references(let marks): return .references(marks.filter { known($0.from, $0.to, $0.value) })
    case .stack(var stack):
      stack.samples = stack.samples.map { sample in
        .init(DrawnNumber.place(sample.x), sample.values.flatMap { known($0.reduce(0, +)) ? $0 : nil })
      }
      return .stack(stack)
    case .rule(let at, let ink, let label): return DrawnNumber.held(at).map { .rule(at: $0, ink, label: label) }
    case .goal(let at, let label): return DrawnNumber.held(at).map { .goal(at: $0, label: label) }
    case .version(let at, _): return known(at) ? self : nil
    case .shade(let from, let to, _, _), .gap(let from, let to, _): return known(from, to) ? self : nil
    case .span(let span): return known(span.from, span.to) ? self : nil
    case .hovers(let hovers): return .hovers(hovers.filter { known($0.from, $0.to) })
    case .text(let x, let y, _): return known(x, y) ? self : nil
    case .dots(let dots):
      return .dots(
        dots.filter { known($0.x, $0.y) }.map {
          var dot = $0
          (dot.low, dot.high) = (DrawnNumber.known($0.low), DrawnNumber.known($0.high))
          return dot
        })
    case .cells: return self
    case .rows(let rows):
      return .rows(
        rows.map {
          var row = $0
          row.stretches = row.stretches.filter { known($0.from, $0.to) }
          row.tags = row.tags.filter { known($0.from, $0.to) }
          return row
        })
    }
  }
}
