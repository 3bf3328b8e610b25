import Charting
import Document

/// The palette's colours as mails need them: written into every cell, and once more for dark mode.
enum MailColours {
  static let light = colours(.light)
  static let dark = colours(.dark)

  /// A tone's class, its sign, which tells it without colour, and its colour on a light ground.
  static func members(_ tone: Tone) -> [String: TemplateValue] {
    let (sign, ink): (String, Ink) =
      switch tone {
      case .good: ("●", .good)
      case .warning: ("▲", .warning)
      case .bad: ("◆", .bad)
      case .neutral: ("○", .secondary)
      }
    return [
      "tone": .text(tone.name), "sign": .text(sign), "colour": .text(text(Palette.light.words(in: ink))),
    ]
  }

  private static func colours(_ palette: Palette) -> TemplateValue {
    .object([
      "page": .text(text(palette.surface)), "card": .text(text(palette.ground)),
      "text": .text(text(palette.text)), "soft": .text(text(palette.secondary)), "line": .text(text(palette.grid)),
      "link": .text(text(palette.words(in: .series(1)))), "good": .text(text(palette.words(in: .good))),
      "warning": .text(text(palette.words(in: .warning))), "bad": .text(text(palette.words(in: .bad))),
    ])
  }

  private static func text(_ colour: Colour) -> String {
    let digits = String(colour.hex, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
