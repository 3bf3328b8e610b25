package import Analysis
package import Charting
import Records

/// Which charts a mail shows, and how they are drawn for it.
package enum MailCharts {
  /// 600 points wide, as wide as a mail.
  package static let size = PictureSize(width: 600, height: 340)

  /// With larger letters: a phone shows the picture at two thirds of its width.
  package static let theme = {
    var theme = Theme.light
    theme.small = 16
    theme.body = 18
    theme.title = 20
    theme.line = 2.5
    return theme
  }()

  /// The three that tell most, as in the digest; two on a day without findings.
  package static func chosen(from charts: [ReportChart], _ analysis: ReportAnalysis) -> [String] {
    let isQuiet = analysis.highlights.isWithoutNews
    return Array(ChartChoice(analysis).names(of: ChartChoice.filled(charts)).prefix(isQuiet ? 2 : 3))
  }
}
