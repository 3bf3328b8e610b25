import Charting
import Testing

@Suite struct PaletteTests {
  static let palettes: [(String, Palette)] = [("light", .light), ("dark", .dark)]

  @Test(
    "Contrast is that of WCAG",
    arguments: [(0x000000, 0xFFFFFF, 21), (0x777777, 0xFFFFFF, 4.478)] as [(UInt32, UInt32, Double)])
  func contrast(a: UInt32, b: UInt32, ratio: Double) {
    #expect(abs(Colour(a).contrast(with: Colour(b)) - ratio) < 0.001)
  }

  @Test("Words can be read: 4.5 on ground and surface", arguments: palettes)
  func words(name: String, palette: Palette) {
    for colour in [palette.text, palette.secondary] {
      #expect(colour.contrast(with: palette.ground) >= 4.5)
      #expect(colour.contrast(with: palette.surface) >= 4.5)
    }
    for ink in PaletteTests.inks { #expect(palette.words(in: ink).contrast(with: palette.ground) >= 4.5) }
  }

  @Test("Marks can be seen: 3 on ground, and on a weekend's shade", arguments: palettes)
  func marks(name: String, palette: Palette) {
    for ink in PaletteTests.inks {
      #expect(palette[ink].contrast(with: palette.ground) >= 3, "\(ink)")
      #expect(palette[ink].contrast(with: palette.shade) >= 2.9, "\(ink)")
    }
    #expect(palette.axis.contrast(with: palette.ground) >= 3)
  }

  @Test("Shades stay behind: next to no contrast with the ground", arguments: palettes)
  func shades(name: String, palette: Palette) {
    for colour in [palette.shade, palette.alarm, palette.expected] {
      #expect(colour.contrast(with: palette.ground) < 1.35)
    }
  }

  @Test(
    "The series that share panels keep apart for eyes that see no red, green or blue", arguments: palettes,
    ColourVision.allCases)
  func colourBlind(palette: (String, Palette), vision: ColourVision) {
    let seen = palette.1.series.prefix(3).map { vision.seen($0) }
    for (index, a) in seen.enumerated() {
      for b in seen.dropFirst(index + 1) { #expect(ColourVision.difference(a, b) >= 8, "\(palette.0)") }
    }
  }

  @Test(
    "Severities that lie on each other keep apart for eyes that see no red, green or blue", arguments: palettes,
    ColourVision.allCases)
  func severities(palette: (String, Palette), vision: ColourVision) {
    let colours = [palette.1.critical, palette.1.high, palette.1.medium, palette.1.low].map { vision.seen($0) }
    for (a, b) in zip(colours, colours.dropFirst()) {
      #expect(ColourVision.difference(a, b) >= 8, "\(palette.0)")
    }
  }

  @Test("Each step of the ramp is further from the ground", arguments: palettes)
  func ramp(name: String, palette: Palette) {
    let contrasts = palette.ramp.map { $0.contrast(with: palette.ground) }
    for (a, b) in zip(contrasts, contrasts.dropFirst()) { #expect(b > a * 1.2) }
    #expect(palette.ramp.count == 5)
  }

  private static let inks: [Ink] =
    (1...6).map { .series($0) } + [.previous, .good, .warning, .bad, .critical, .high, .medium, .low]
}
