import Records

/// How sentences and clauses about a figure begin.
extension English {
  /// Before a value: `The p95 response time is`; plurals and the user's own measures get a colon.
  func statement(_ figure: FigureID) -> String {
    isSubject(figure) ? subject(figure) + " is" : title(figure) + ":"
  }

  /// The same of the past, before a limit.
  func past(_ figure: FigureID) -> String {
    isSubject(figure) ? subject(figure) + " was" : title(figure) + ":"
  }

  /// What single readings are of, before a limit; the figure may be their mean.
  func gauge(_ figure: FigureID) -> String {
    EnglishFigures.gauge(figure).map { $0 + " was" } ?? title(figure) + ":"
  }

  /// Whether the figure is a single thing with a name of its own in sentences.
  func isSubject(_ figure: FigureID) -> Bool {
    figure.dimension == nil && EnglishFigures.subjects[figure.base] != nil
  }

  /// The first words of a sentence about a figure.
  func subject(_ figure: FigureID) -> String {
    guard figure.dimension == nil, let subject = EnglishFigures.subjects[figure.base] else { return title(figure) }
    return subject
  }

  func title(_ figure: FigureID) -> String {
    guard let dimension = figure.dimension else { return name(of: figure) }
    switch figure.base {
    case .reports.byCategory: return "New reports in the category \(quoted(dimension))"
    case .reports.byModule: return "New reports in the module \(dimension)"
    default: return "\(name(of: figure)), \(dimension)"
    }
  }

  /// In a mail's subject.
  func short(_ figure: FigureID) -> String {
    switch (figure.base, figure.dimension) {
    case (.reports.byCategory, let category?): return "reports in \(quoted(category))"
    case (.reports.byModule, let module?): return "reports in \(module)"
    case (_, let dimension?): return "\(name(of: figure)) of \(dimension)"
    case (_, nil): return EnglishFigures.short[figure.base] ?? name(of: figure)
    }
  }

  func quoted(_ category: String) -> String { "“\(self.category(category))”" }

  func plain(_ count: Int) -> String { EnglishNumbers.plain(Double(count)) }
}
