import Charting
import Document

/// The charts of what moved most, their text in line with the rest.
extension FrontPageDrawing {
  mutating func drawCharts() {
    let charts = front.charts.prefix(min(room.charts, form.mostCharts))
    guard !charts.isEmpty else { return }
    divider()
    let columns = charts.count == 1 ? 1 : form.chartColumns
    let between = 24.0
    let wide = (width - between * Double(columns - 1)) / Double(columns)
    y -= 4
    var (top, bottom) = (y, y)
    for (index, chart) in charts.enumerated() {
      let column = index % columns
      if index > 0, column == 0 { top = bottom + 16 }
      let (picture, margin) = picture(of: chart.chart, width: wide)
      sheet.picture.embed(picture, at: Point(left + Double(column) * (wide + between) - margin, top - margin))
      bottom = max(column == 0 ? top : bottom, top + picture.height - 2 * margin)
    }
    y = bottom
  }

  /// Titles as large as the digest's other headings.
  private var chartTheme: Theme {
    var theme = theme
    theme.title = theme.body
    return theme
  }

  /// The chart, so wide that between its margins it fills `width`.
  private func picture(of chart: Chart, width: Double) -> (Picture, margin: Double) {
    let height = height(of: chart, width: width)
    func size(_ margin: Double) -> PictureSize {
      PictureSize(width: width + 2 * margin, height: height + 2 * margin)
    }
    // A narrow picture's own margin is narrower: it decides whether the picture still counts as narrow.
    let narrow = theme.fitting(PictureSize(width: 0, height: 0)).margin
    let margin = theme.fitting(size(narrow)).margin
    let size = size(margin)
    return (layout(chart, size: size, theme: chartTheme, measuring: sheet.measuring), margin)
  }

  /// As the form wants it with a title of one line, less what there is no room for; never so low that names touch or panels have no plot.
  private func height(of chart: Chart, width: Double) -> Double {
    let narrow = Sheet(
      picture: sheet.picture, theme: chartTheme.fitting(PictureSize(width: width, height: 0)),
      measuring: sheet.measuring)
    let titleLines = Header.titleLines(of: chart, within: width, on: narrow).count
    let low =
      form.chartHeight - room.chartCut + Double(titleLines - 1) * narrow.theme.lineHeight(narrow.theme.title)
    guard case .panels(let panels) = chart.content, let panel = panels.first else { return low }
    if panels.count > 1 { return max(low, 264) }
    if case .band(let names) = panel.y { return max(low, 96 + 16 * Double(names.count)) }
    return low
  }
}
