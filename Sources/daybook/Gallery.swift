import Analysis
import Charting
import Document
import Rendering

/// The pictures of a report, drawn. One that fails is left out, named, and makes the report incomplete.
struct Gallery {
  private(set) var charts: [ReportChart] = []
  private(set) var pictures: [(name: String, bytes: [UInt8])] = []
  /// What the reader must know of the pictures: a missing font, a picture that could not be drawn.
  private(set) var warnings: [String] = []
  private(set) var isComplete = true

  init(_ assessment: Assessment, words: ChartWords) {
    let composed = ReportCharts.compose(assessment, words: words)
    let painter: Painter
    do throws(PaintingError) { painter = try Painter() } catch {
      isComplete = false
      warnings = ["No picture could be drawn: \(error)"]
      return
    }
    for chart in composed {
      do throws(PaintingError) {
        let picture = layout(chart.chart, measuring: painter.textMeasurer)
        pictures.append((chart.name, try painter.png(of: picture)))
        charts.append(chart)
      } catch {
        isComplete = false
        warnings.append("The picture \(chart.name) could not be drawn: \(error)")
      }
    }
    warnings += painter.warnings.map { "\($0)" }
  }
}
