public import Analysis

/// The pictures of a report, from its figures and findings.
public enum ReportCharts {
  /// In the order of `ChartKind`. A picture whose figures the database does not have is left out; one that has none in
  /// this period says so in a sentence.
  public static func compose(_ assessment: Assessment, words: ChartWords) -> [ReportChart] {
    let source = ChartSource(assessment: assessment, words: words)
    return ChartKind.allCases.compactMap { kind in
      switch kind {
      case .errorsByCategory: errorsByCategory(source)
      case .errorsPerDay: errorsPerDay(source)
      case .responseTime: responseTime(source)
      case .requestsPerDay: requestsPerDay(source)
      case .errorRate: errorRate(source)
      case .backlog: backlog(source)
      case .activity: activity(source)
      case .requestHistory: requestHistory(source)
      }
    }
  }
}
