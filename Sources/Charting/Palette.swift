/// The colours of every picture, by meaning.
///
/// A colour never stands alone: a word or shape says the same.
package struct Palette: Hashable, Sendable {
  package let ground: Colour
  package let surface: Colour
  package let text: Colour
  package let secondary: Colour
  package let grid: Colour
  /// The line amounts stand on.
  package let axis: Colour
  /// The period before, thin.
  package let previous: Colour
  /// Bars beside the one that is spoken of.
  package let muted: Colour
  /// Lines over what has no data, and the inside of what only stands beside.
  package let hatch: Colour
  /// Weekends and nights behind a plot.
  package let shade: Colour
  /// An incident's span behind a plot.
  package let alarm: Colour
  /// What is expected: a band behind a line.
  package let expected: Colour
  /// What is as it should be, behind what is not.
  package let up: Colour
  /// Six series; a subject keeps its colour through a report.
  ///
  /// They differ in lightness too, so that neighbours are apart to eyes that see no red, green or blue.
  package let series: [Colour]
  package let good: Colour
  package let warning: Colour
  package let bad: Colour
  /// Severities are one ramp: each is further from the ground than the next milder one, and apart from it to all eyes.
  package let critical: Colour
  package let high: Colour
  package let medium: Colour
  package let low: Colour
  /// From few to many, for cells.
  package let ramp: [Colour]

  package static let light = Palette(
    ground: Colour(0xFFFFFF), surface: Colour(0xF5F6F8), text: Colour(0x15181C), secondary: Colour(0x59626E),
    grid: Colour(0xE2E5E9), axis: Colour(0x8A929C), previous: Colour(0x8A929C), muted: Colour(0x8D959F),
    hatch: Colour(0xC3C9D1), shade: Colour(0xF5F6F8),
    alarm: Colour(0xFBE9E7), expected: Colour(0xE6EEFB), up: Colour(0xCFE7DB),
    series: [0x1E7EE8, 0xD9640A, 0x17796D, 0x5C31B0, 0xC32B67, 0x746CA0].map(Colour.init),
    good: Colour(0x187F50), warning: Colour(0xB77900), bad: Colour(0xC22B2B), critical: Colour(0x60131D),
    high: Colour(0xB12F19), medium: Colour(0xD7731E), low: Colour(0x858F9D),
    ramp: [0xDCE8FB, 0xA9C7F4, 0x6D9FE9, 0x2A6BD9, 0x123F8C].map(Colour.init))

  package static let dark = Palette(
    ground: Colour(0x101318), surface: Colour(0x181C23), text: Colour(0xE9ECF0), secondary: Colour(0x9BA5B1),
    grid: Colour(0x2A3038), axis: Colour(0x727C88), previous: Colour(0x727C88), muted: Colour(0x6E7884),
    hatch: Colour(0x454D58), shade: Colour(0x181C23),
    alarm: Colour(0x3A1D20), expected: Colour(0x1B2A45), up: Colour(0x23473A),
    series: [0x4AA8FC, 0xFF9A4D, 0x3FEDB8, 0x7863D6, 0xCA507F, 0x8E9EAF].map(Colour.init),
    good: Colour(0x4CC38A), warning: Colour(0xF0B429), bad: Colour(0xFF6B6B), critical: Colour(0xFFB4B4),
    high: Colour(0xEF8462), medium: Colour(0xAF6F02), low: Colour(0x6F7985),
    ramp: [0x1A2B4A, 0x274A86, 0x3B70C9, 0x6EA3FF, 0xC4D9FF].map(Colour.init))

  package subscript(_ ink: Ink) -> Colour {
    switch ink {
    case .text: text
    case .secondary: secondary
    case .series(let number): series[(number - 1) % series.count]
    case .previous: previous
    case .muted: muted
    case .past: hatch
    case .shade: shade
    case .alarm: alarm
    case .expected: expected
    case .up: up
    case .good: good
    case .warning: warning
    case .bad: bad
    case .critical: critical
    case .high: high
    case .medium: medium
    case .low: low
    case .ramp(let level): level == 0 ? surface : ramp[min(level, ramp.count) - 1]
    }
  }

  /// The ink's colour, darkened or lightened as far as words need it, wherever in a picture they stand.
  package func words(in ink: Ink) -> Colour {
    [ground, surface, alarm, expected].reduce(self[ink]) { $0.readable(on: $1, towards: text) }
  }
}
