import Records

/// How sentences and clauses about a figure begin.
extension English {
  /// What single readings are of, before a limit; the figure may be their mean.
  func gauge(_ figure: FigureID) -> String {
    if let whole = figure.ofAllGroups, let gauge = EnglishFigures.gauge(whole) {
      return "\(gauge) of \(figure.dimension ?? "")"
    }
    return EnglishFigures.gauge(figure) ?? title(figure) + ":"
  }

  func title(_ figure: FigureID) -> String {
    guard let dimension = figure.dimension else { return name(of: figure) }
    if let grouped = grouped(figure) { return grouped }
    switch figure.base {
    case .reports.byCategory: return "New error reports in the category \(quoted(dimension))"
    case .reports.eventsByCategory where dimension == "(none)": return "Error events without a category"
    case .reports.eventsByCategory: return "Error events in the category \(quoted(dimension))"
    case .occurrences.episodesByKind: return "Episodes of “\(dimension)”"
    case .funnel.step.rate: return "Went on to \(dimension)"
    case .reports.byModule: return "New error reports in the module \(dimension)"
    case .health.byCheck.passRate: return "Uptime of \(dimension)"
    default: return "\(name(of: figure)), \(dimension)"
    }
  }

  /// In a mail's subject.
  func short(_ figure: FigureID) -> String {
    switch (figure.base, figure.dimension) {
    case (.reports.byCategory, let category?): return "reports in \(quoted(category))"
    case (.reports.eventsByCategory, let category?): return "error events in \(quoted(category))"
    case (.occurrences.episodesByKind, let kind?): return "episodes of “\(kind)”"
    case (.funnel.step.rate, let step?): return "went on to \(step)"
    case (.reports.byModule, let module?): return "reports in \(module)"
    case (.health.byCheck.passRate, let check?): return "uptime of \(check)"
    case _ where figure.ofAllGroups != nil: return title(figure).lowercasedFirst
    case (_, let dimension?): return "\(name(of: figure)) of \(dimension)"
    case (_, nil): return EnglishFigures.short[figure.base] ?? name(of: figure)
    }
  }

  func quoted(_ category: String) -> String { "“\(self.category(category))”" }

  func plain(_ count: Int) -> String { EnglishNumbers.plain(Double(count)) }
}
