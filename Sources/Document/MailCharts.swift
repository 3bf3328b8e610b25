package import Analysis
package import Charting
import Records

/// Which charts a mail shows, and how they are drawn for it.
package enum MailCharts {
  /// 600 points wide, as wide as a mail.
  package static let size = PictureSize(width: 600, height: 360)

  /// With larger letters: a phone shows the picture at two thirds of its width.
  package static func theme(_ theme: Theme) -> Theme {
    var theme = theme
    theme.small = 16
    theme.body = 18
    theme.title = 20
    theme.line = 2.5
    return theme
  }

  /// The two that tell most, as in the digest; one on a day without findings.
  package static func chosen(from charts: [ReportChart], _ analysis: ReportAnalysis) -> [String] {
    let isQuiet = analysis.highlights.isWithoutNews
    return Array(ChartChoice(analysis).names(of: ChartChoice.filled(charts)).prefix(isQuiet ? 1 : 2))
  }
}
