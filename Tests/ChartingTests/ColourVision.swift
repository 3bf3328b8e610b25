import Charting
import Foundation

/// Full dichromacy by Machado, Oliveira and Fernandes (2009), severity 1.0, and differences by CIEDE2000.
enum ColourVision: CaseIterable {
  case protan, deutan, tritan

  private var matrix: [[Double]] {
    switch self {
    case .protan:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deutan:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritan:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  private static func linear(_ colour: Colour) -> [Double] {
    [colour.red, colour.green, colour.blue].map { channel in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  /// Linear red, green, blue as such eyes see them.
  private func seen(_ colour: Colour) -> [Double] {
    matrix.map { row in min(1, max(0, zip(row, ColourVision.linear(colour)).reduce(0) { $0 + $1.0 * $1.1 })) }
  }

  /// As such eyes see the colours; nil for those that see all.
  static func difference(_ a: Colour, _ b: Colour, to vision: ColourVision?) -> Double {
    difference(vision?.seen(a) ?? linear(a), vision?.seen(b) ?? linear(b))
  }

  private static func difference(_ a: [Double], _ b: [Double]) -> Double { difference(lab: lab(a), lab(b)) }

  /// ΔE₀₀ of two colours in L*a*b* (Sharma, Wu and Dalal 2005, equations 2 to 22).
  static func difference(lab p: [Double], _ q: [Double]) -> Double {
    func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
    func seventh(_ chroma: Double) -> Double { (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot() }
    let stretch = 1 + (1 - seventh((hypot(p[1], p[2]) + hypot(q[1], q[2])) / 2)) / 2
    func polar(_ lab: [Double]) -> (chroma: Double, hue: Double) {
      let (a, b) = (lab[1] * stretch, lab[2])
      let hue = a == 0 && b == 0 ? 0 : atan2(b, a) * 180 / .pi
      return (hypot(a, b), hue < 0 ? hue + 360 : hue)
    }
    let (first, second) = (polar(p), polar(q))
    let isGrey = first.chroma * second.chroma == 0
    var turn = isGrey ? 0 : second.hue - first.hue
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    var hue = (first.hue + second.hue) / 2
    if isGrey {
      hue = first.hue + second.hue
    } else if abs(first.hue - second.hue) > 180 {
      hue += hue < 180 ? 180 : -180
    }
    let (lightness, chroma) = ((p[0] + q[0]) / 2, (first.chroma + second.chroma) / 2)
    let weight =
      1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.20 * cosine(4 * hue - 63)
    let offset = (lightness - 50) * (lightness - 50)
    let light = (q[0] - p[0]) / (1 + 0.015 * offset / (20 + offset).squareRoot())
    let colourful = (second.chroma - first.chroma) / (1 + 0.045 * chroma)
    let turned = 2 * (first.chroma * second.chroma).squareRoot() * sine(turn / 2) / (1 + 0.015 * chroma * weight)
    let rotation = -2 * seventh(chroma) * sine(60 * exp(-(hue - 275) * (hue - 275) / 625))
    return (light * light + colourful * colourful + turned * turned + rotation * colourful * turned).squareRoot()
  }

  private static func lab(_ linear: [Double]) -> [Double] {
    let x = (0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.95047
    let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    let z = (0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.08883
    let f = [x, y, z].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }
}
