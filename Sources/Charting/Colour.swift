/// An opaque sRGB colour.
///
/// Pictures know no transparency: what is pale is a pale colour.
package struct Colour: Hashable, Encodable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// Such as `0x2A6BD9`.
  package init(_ hex: UInt32) {
    red = UInt8(hex >> 16 & 255)
    green = UInt8(hex >> 8 & 255)
    blue = UInt8(hex & 255)
  }

  package var hex: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// Relative luminance, 0 to 1 (WCAG 2.1, §relative luminance).
  package var luminance: Double {
    0.2126 * Colour.linear(red) + 0.7152 * Colour.linear(green) + 0.0722 * Colour.linear(blue)
  }

  /// 1 to 21 (WCAG 2.1, §contrast ratio).
  package func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// This colour moved towards `other` just far enough to be read as text on `ground` (contrast 4.5).
  package func readable(on ground: Colour, towards other: Colour) -> Colour {
    for step in 0...20 {
      let candidate = mixed(with: other, share: Double(step) / 20)
      if candidate.contrast(with: ground) >= 4.5 { return candidate }
    }
    return other
  }

  func mixed(with other: Colour, share: Double) -> Colour {
    func channel(_ a: UInt8, _ b: UInt8) -> UInt32 {
      UInt32(clamping: whole((Double(a) + (Double(b) - Double(a)) * share).rounded()))
    }
    return Colour(
      channel(red, other.red) << 16 | channel(green, other.green) << 8 | channel(blue, other.blue))
  }

  static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
  }
}

extension Colour: CustomStringConvertible {
  /// Such as `#2A6BD9`.
  package var description: String {
    let digits = String(hex, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
