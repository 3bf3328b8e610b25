import Rendering

/// What is wrong with the fonts that the pictures need, and what to install.
struct FontCheck {
  let problems: [String]

  init(_ fonts: FontFiles = .system) {
    do throws(PaintingError) { problems = try Painter(fonts: fonts).warnings.map { "\($0)" } } catch {
      problems = ["\(error)"]
    }
  }
}
