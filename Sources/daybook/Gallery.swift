import Analysis
import Charting
import Document
import Rendering

/// The pictures of a report, drawn. One that fails is left out, named, and makes the report incomplete.
struct Gallery {
  private(set) var charts: [ReportChart] = []
  private(set) var pictures: [(name: String, bytes: [UInt8])] = []
  /// Those of the mail, drawn for it.
  private(set) var mailPictures: [(name: String, bytes: [UInt8])] = []
  /// What the reader must know of the pictures: a missing font, a picture that could not be drawn.
  private(set) var warnings: [String] = []
  private(set) var isComplete = true
  /// Nil when no font is installed.
  private(set) var painter: Painter?

  init(_ assessment: Assessment, words: ChartWords, fonts: FontFiles = .system) {
    self.init(
      ReportCharts.compose(assessment, words: words), mailed: { MailCharts.chosen(from: $0, assessment) }, fonts: fonts)
  }

  /// - Parameter mailed: chooses the names of those that the mail shows.
  init(_ composed: [ReportChart], mailed: ([ReportChart]) -> [String] = { _ in [] }, fonts: FontFiles = .system) {
    let painter: Painter
    do throws(PaintingError) { painter = try Painter(fonts: fonts) } catch {
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
    for name in mailed(charts) {
      guard let chart = charts.first(where: { $0.name == name }) else { continue }
      do throws(PaintingError) {
        let picture = layout(
          chart.chart, size: MailCharts.size, theme: MailCharts.theme, measuring: painter.textMeasurer)
        mailPictures.append((name, try painter.png(of: picture)))
      } catch {
        isComplete = false
        warnings.append("The picture \(name) of the mail could not be drawn: \(error)")
      }
    }
    self.painter = painter
    warnings += painter.warnings.map { "\($0)" }
  }

  /// The digest as a picture and for paper, and what the reader must know of them. One that fails is left out, named,
  /// and makes the report incomplete.
  func digest(_ digest: Digest, of document: Document) -> (artifacts: [Artifact], warnings: [String], isComplete: Bool)
  {
    guard let painter else { return ([], [], true) }
    var artifacts: [Artifact] = []
    var failures: [String] = []
    let met = painter.warnings(while: {
      for (path, draw) in DigestFiles(painter, digest, document).drawings {
        do throws(PaintingError) { artifacts.append(Artifact(path: path, bytes: try draw())) } catch {
          failures.append("The picture \(path) could not be drawn: \(error)")
        }
      }
    })
    let warnings = met.map { "\($0)" }.filter { !self.warnings.contains($0) }
    return (artifacts, failures + warnings, failures.isEmpty)
  }

  /// The pictures of report.html. One that fails is left out, named, and makes the report incomplete.
  func page(of document: Document) -> (pictures: PagePictures, warnings: [String]) {
    guard let painter else { return (.none, []) }
    do throws(PaintingError) {
      return (try PagePictures(painter, charts: charts, tiles: document.tiles), [])
    } catch {
      return (.none, ["The pictures of report.html could not be drawn: \(error)"])
    }
  }
}
