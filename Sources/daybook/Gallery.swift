import Analysis
import Charting
import Document
import Rendering
import Wording

/// The pictures of a report, drawn. One that fails is left out, named, and makes the report incomplete.
struct Gallery {
  private(set) var charts: [ReportChart] = []
  private(set) var pictures: [(name: String, bytes: [UInt8])] = []
  /// Those of the mail, drawn for it.
  private(set) var mailPictures: [(name: String, bytes: [UInt8])] = []
  /// What the reader must know of the pictures: a missing font, a picture that could not be drawn.
  private(set) var notes: [PictureNote] = []
  private(set) var isComplete = true
  /// Nil when no font is installed.
  private(set) var painter: Painter?

  init(_ assessment: Assessment, words: any Words, fonts: FontFiles = .system) {
    self.init(
      ReportCharts.compose(assessment, words: words), mailed: { MailCharts.chosen(from: $0, assessment) }, fonts: fonts)
  }

  /// - Parameter mailed: chooses the names of those that the mail shows.
  init(_ composed: [ReportChart], mailed: ([ReportChart]) -> [String] = { _ in [] }, fonts: FontFiles = .system) {
    let painter: Painter
    do throws(PaintingError) { painter = try Painter(fonts: fonts) } catch {
      isComplete = false
      notes = [.noneDrawn(reason: "\(error)")]
      return
    }
    for chart in composed {
      do throws(PaintingError) {
        let picture = layout(chart.chart, measuring: painter.textMeasurer)
        pictures.append((chart.name, try painter.png(of: picture)))
        charts.append(chart)
      } catch {
        isComplete = false
        notes.append(.notDrawn(name: chart.name, reason: "\(error)"))
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
        notes.append(.notDrawn(name: "report.eml: \(name)", reason: "\(error)"))
      }
    }
    self.painter = painter
    notes = PictureNote.merged(notes + painter.warnings.map(Self.note))
  }

  /// The digest as a picture and for paper, and what the reader must know of them. One that fails is left out, named,
  /// and makes the report incomplete.
  func digest(_ digest: Digest, of document: Document) -> (
    artifacts: [Artifact], notes: [PictureNote], isComplete: Bool
  ) {
    guard let painter else { return ([], [], true) }
    var artifacts: [Artifact] = []
    var failures: [PictureNote] = []
    let met = painter.warnings(while: {
      for (path, draw) in DigestFiles(painter, digest, document).drawings {
        do throws(PaintingError) { artifacts.append(Artifact(path: path, bytes: try draw())) } catch {
          failures.append(.notDrawn(name: path, reason: "\(error)"))
        }
      }
    })
    return (artifacts, failures + met.map(Self.note), failures.isEmpty)
  }

  private static func note(_ warning: PaintingWarning) -> PictureNote {
    switch warning {
    case .substituteFont: .substituteFont
    case .missingGlyphs(let text): .missingGlyphs(text: text)
    }
  }

  /// The pictures of report.html. One that fails is left out, named, and makes the report incomplete.
  func page(of document: Document) -> (pictures: PagePictures, notes: [PictureNote]) {
    guard let painter else { return (.none, []) }
    do throws(PaintingError) {
      return (try PagePictures(painter, charts: charts, tiles: document.tiles), [])
    } catch {
      return (.none, [.notDrawn(name: "report.html", reason: "\(error)")])
    }
  }
}
