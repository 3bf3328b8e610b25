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

  @Test(
    "Differences are those that Sharma, Wu and Dalal print",
    arguments: [
      ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425), ([50, -1, 2], [50, 0, 0], 2.3669),
      ([50, 2.5, 0], [61, -5, 29], 22.8977), ([50, 2.5, 0], [58, 24, 15], 19.4535),
      ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
      ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
      ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] as [([Double], [Double], Double)])
  func differences(a: [Double], b: [Double], printed: Double) {
    #expect(abs(ColourVision.difference(lab: a, b) - printed) < 0.00005)
    #expect(abs(ColourVision.difference(lab: b, a) - printed) < 0.00005)
  }

  private static func expectApart(_ colours: [Colour], by least: Double, _ vision: ColourVision?, _ name: String) {
    for (index, a) in colours.enumerated() {
      for b in colours.dropFirst(index + 1) { expectApart(a, b, by: least, vision, name) }
    }
  }

  private static func expectNeighboursApart(
    _ colours: [Colour], by least: Double, _ vision: ColourVision?, _ name: String
  ) {
    for (a, b) in zip(colours, colours.dropFirst()) { expectApart(a, b, by: least, vision, name) }
  }

  private static func expectApart(
    _ a: Colour, _ b: Colour, by least: Double, _ vision: ColourVision?, _ name: String
  ) {
    let difference = ColourVision.difference(a, b, to: vision)
    #expect(difference >= least, "\(name): \(a) and \(b) are \(difference) apart")
  }

  @Test(
    "Series beside each other are 12 apart, any two 11, also for eyes that see no red, green or blue",
    arguments: palettes, [nil] + ColourVision.allCases.map { $0 })
  func series(palette: (String, Palette), vision: ColourVision?) {
    PaletteTests.expectNeighboursApart(palette.1.series, by: 12, vision, palette.0)
    PaletteTests.expectApart(palette.1.series, by: 11, vision, palette.0)
  }

  @Test(
    "Severities are one ramp, 12 apart, also for eyes that see no red, green or blue", arguments: palettes,
    [nil] + ColourVision.allCases.map { $0 })
  func severities(palette: (String, Palette), vision: ColourVision?) {
    let colours = palette.1
    let ramp = [colours.critical, colours.high, colours.medium, colours.low]
    PaletteTests.expectNeighboursApart(ramp, by: 12, vision, palette.0)
    let contrasts = ramp.map { $0.contrast(with: colours.ground) }
    #expect(contrasts == contrasts.sorted(by: >), "\(palette.0)")
  }

  @Test(
    "Good, warning and bad keep apart, also for eyes that see no red, green or blue", arguments: palettes,
    [nil] + ColourVision.allCases.map { $0 })
  func states(palette: (String, Palette), vision: ColourVision?) {
    let colours = palette.1
    PaletteTests.expectApart([colours.good, colours.warning, colours.bad], by: 9, vision, palette.0)
    // As words they are darkened or lightened and come closer; a shape of its own stands beside each.
    PaletteTests.expectApart(
      [Ink.good, .warning, .bad].map { colours.words(in: $0) }, by: 2.5, vision, palette.0 + ", words")
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
