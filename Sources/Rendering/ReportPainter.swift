import Charting
package import Document
import Records

/// Draws the pictures of reports.
///
/// One that fails is left out and named; the others are there all the same.
///
/// Fonts are loaded once: use one for all reports of a run, in one thread.
package struct ReportPainter {
  /// Nil when no font is installed.
  let painter: Painter?
  private let failure: PictureNote?

  package init(fonts: FontFiles = .system) {
    do throws(PaintingError) {
      painter = try Painter(fonts: fonts)
      failure = nil
    } catch {
      painter = nil
      failure = .noneDrawn(reason: "\(error)")
    }
  }

  /// The charts, for their files, for the mail and for the page.
  package func pictures(of document: Document) -> ReportPictures {
    var pictures = ReportPictures()
    guard let painter else {
      pictures.notes = [failure].compactMap(\.self)
      return pictures
    }
    let warnings = painter.warnings(while: { draw(document, with: painter, into: &pictures) })
    pictures.notes = PictureNote.merged(pictures.notes + warnings.map(PictureNote.init))
    return pictures
  }

  private func draw(_ document: Document, with painter: Painter, into pictures: inout ReportPictures) {
    var drawn: [ReportChart] = []
    var laidOut: [String: Picture] = [:]
    for chart in document.charts {
      do throws(PaintingError) {
        let picture = layout(chart.chart, size: chart.size(.full), measuring: painter.textMeasurer)
        pictures.charts.append((chart.name, try painter.png(of: picture)))
        drawn.append(chart)
        laidOut[chart.name] = picture
      } catch { pictures.notes.append(.notDrawn(name: chart.name, reason: "\(error)")) }
    }
    for chart in document.mail.charts.compactMap({ name in drawn.first { $0.name == name } }) {
      do throws(PaintingError) {
        let drawn = try [MailCharts.theme(.light), MailCharts.theme(.dark)].map { theme throws(PaintingError) in
          try painter.png(
            of: layout(chart.chart, size: MailCharts.size, theme: theme, measuring: painter.textMeasurer))
        }
        pictures.mail.append(MailPicture(chart.name, png: drawn[0], dark: drawn[1]))
      } catch { pictures.notes.append(.notDrawn(name: "report.eml: \(chart.name)", reason: "\(error)")) }
    }
    pictures.page = PagePictures(painter, charts: drawn, tiles: document.frontPage.tiles, wide: laidOut)
  }

  /// digest.png and digest.pdf.
  func frontPage(of document: Document) -> (artifacts: [Artifact], notes: [PictureNote]) {
    guard let painter else { return ([], []) }
    var artifacts: [Artifact] = []
    var failures: [PictureNote] = []
    let warnings = painter.warnings(while: {
      for (path, draw) in FrontPageFiles(painter: painter, document: document).drawings {
        do throws(PaintingError) { artifacts.append(Artifact(path: path, bytes: try draw())) } catch {
          failures.append(.notDrawn(name: path, reason: "\(error)"))
        }
      }
    })
    return (artifacts, failures + warnings.map(PictureNote.init))
  }
}

extension PictureNote {
  fileprivate init(_ warning: PaintingWarning) {
    self =
      switch warning {
      case .substituteFont: .substituteFont
      case .missingGlyphs(let text): .missingGlyphs(text: text)
      }
  }
}
