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

  @Test("Words can be read: 4.5 on ground, surface and every shade", arguments: palettes)
  func words(name: String, palette: Palette) {
    let words = [palette.text, palette.secondary] + PaletteTests.inks.map { palette.words(in: $0) }
    for ground in [palette.ground, palette.surface, palette.shade] {
      for colour in words { #expect(colour.contrast(with: ground) >= 4.5, "\(colour) on \(ground)") }
    }
    for ground in [palette.alarm, palette.expected] {
      for ink in PaletteTests.inks { #expect(palette.words(in: ink).contrast(with: ground) >= 4.5, "\(ink)") }
    }
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

  /// Differences in L*a*b* that an eye tells apart beside each other begin at 2 to 3; these are asked for.
  private static func expectApart(_ colours: [Colour], by least: Double, _ vision: ColourVision?, _ name: String) {
    for (index, a) in colours.enumerated() {
      for b in colours.dropFirst(index + 1) {
        let difference = ColourVision.difference(a, b, to: vision)
        #expect(difference >= least, "\(name): \(a) and \(b) are \(difference) apart")
      }
    }
  }

  @Test(
    "Any two series keep apart, also for eyes that see no red, green or blue", arguments: palettes,
    [nil] + ColourVision.allCases.map { $0 })
  func series(palette: (String, Palette), vision: ColourVision?) {
    PaletteTests.expectApart(palette.1.series, by: 10, vision, palette.0)
  }

  @Test(
    "Any two severities keep apart, also for eyes that see no red, green or blue", arguments: palettes,
    [nil] + ColourVision.allCases.map { $0 })
  func severities(palette: (String, Palette), vision: ColourVision?) {
    let colours = palette.1
    PaletteTests.expectApart([colours.critical, colours.high, colours.medium, colours.low], by: 8, vision, palette.0)
  }

  @Test(
    "Good, warning and bad keep apart, also for eyes that see no red, green or blue", arguments: palettes,
    [nil] + ColourVision.allCases.map { $0 })
  func states(palette: (String, Palette), vision: ColourVision?) {
    let colours = palette.1
    PaletteTests.expectApart([colours.good, colours.warning, colours.bad], by: 14, vision, palette.0)
    // As words they are darkened or lightened; they stay apart.
    PaletteTests.expectApart(
      [Ink.good, .warning, .bad].map { colours.words(in: $0) }, by: 7, vision, palette.0 + ", words")
  }

  @Test("The period before keeps apart from the first three series", arguments: palettes, ColourVision.allCases)
  func previous(palette: (String, Palette), vision: ColourVision) {
    for colour in palette.1.series.prefix(3) {
      #expect(ColourVision.difference(colour, palette.1.previous, to: vision) >= 8, "\(palette.0): \(colour)")
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
