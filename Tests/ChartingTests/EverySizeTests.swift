import Charting
import TestSupport
import Testing

/// Every chart in every size a page asks for, and both themes: what the goldens show of a few holds for all.
@Suite struct EverySizeTests {
  static let sizes = [
    PictureSize.half, PictureSize(width: 358, height: 260), PictureSize(width: 480, height: 280),
    PictureSize(width: 540, height: 240), PictureSize(width: 540, height: 300), PictureSize(width: 600, height: 320),
    .full,
    PictureSize(width: 1200, height: 600),
  ]
  static let themes = [Theme.light, .dark]

  static func pictures(_ example: ChartCases.Case) -> [Picture] {
    sizes.flatMap { size in
      themes.map { layout(example.chart, size: size, theme: $0, measuring: FixedAdvance()) }
    }
  }

  @Test("Nothing comes near the edge", arguments: ChartCases.all)
  func inside(example: ChartCases.Case) {
    for picture in EverySizeTests.pictures(example) {
      let edge = picture.width < 480 ? 12.0 : 16
      for order in picture.orders {
        let box = Boxes.box(of: order)
        #expect(
          box.x >= edge && box.y >= edge && box.right <= picture.width - edge
            && box.bottom <= picture.height - edge,
          "\(order) at \(box) of \(picture.width) x \(picture.height)")
      }
    }
  }

  @Test("No label covers another", arguments: ChartCases.all)
  func apart(example: ChartCases.Case) {
    for picture in EverySizeTests.pictures(example) {
      let labels = picture.orders.compactMap { order -> (String, Rect)? in
        guard case .text(let run) = order else { return nil }
        return (run.text, Boxes.box(of: order))
      }
      for (index, first) in labels.enumerated() {
        for second in labels.dropFirst(index + 1) where Boxes.overlap(first.1, second.1) {
          Issue.record("\(picture.width) x \(picture.height): \"\(first.0)\" \(first.1), \"\(second.0)\" \(second.1)")
        }
      }
    }
  }

  @Test("Words have a contrast of 4.5, strokes and data marks one of 3, in both themes", arguments: ChartCases.all)
  func contrast(example: ChartCases.Case) {
    for picture in EverySizeTests.pictures(example) {
      for case .text(let run) in picture.orders {
        #expect(run.colour.contrast(with: picture.ground) >= 4.5, "\(run.text) in \(run.colour)")
      }
      for case .stroke(_, _, let colour, _) in picture.orders
      where colour != picture.ground && ![Palette.light.hatch, Palette.dark.hatch].contains(colour) {
        #expect(colour.contrast(with: picture.ground) >= 3, "a stroke in \(colour)")
      }
    }
  }

  @Test("Data keep at least a fifth of a picture's height", arguments: ChartCases.reported)
  func plotsKeepRoom(example: ChartCases.Case) {
    for picture in EverySizeTests.pictures(example) where !picture.plots.isEmpty {
      let heights = picture.plots.map(\.area.height).reduce(0, +)
      #expect(heights >= picture.height / 5, "\(picture.width) x \(picture.height): \(heights)")
    }
  }

  @Test("An axis has no more numbers than fit, and whole names or none for weekdays")
  func weekdays() {
    let picture = layout(ChartCases.week(), size: .half, measuring: FixedAdvance())
    let texts = picture.orders.compactMap { if case .text(let run) = $0 { run.text } else { nil } }
    #expect(texts.contains("Mon") && texts.contains("Sun") && !texts.contains { $0.hasSuffix("…") && $0.count < 5 })
  }
}
