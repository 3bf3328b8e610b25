import Records

/// Names from the database inside facts and advice, made legible and short before a sentence is built around them, so
/// that no name can swallow the sentence.
struct NamesInFacts {
  /// Makes one name fit to be read.
  let shown: (String) -> String

  func fact(_ fact: Fact) -> Fact {
    switch fact {
    case .beyondLimit(let figure, let value, let limit, let unit, let level, let rises):
      .beyondLimit(id(figure), value: value, limit: limit, unit: unit, level: level, rises: rises)
    case .shareBeyond(let figure, let count, let of, let crossing, let span):
      .shareBeyond(id(figure), count: count, of: of, crossing, span)
    case .quantileBeyond(let figure, let count, let of, let crossing, let span):
      .quantileBeyond(id(figure), count: count, of: of, crossing, span)
    case .readingsBeyond(let figure, let count, let crossing, let span):
      .readingsBeyond(id(figure), count: count, crossing, span)
    case .incident(let title, let severity, let span, let others):
      .incident(title: shown(title), severity: shown(severity), span, others: others)
    case .shareChanged(let figure, let before, let after, let low, let high, let verdict):
      .shareChanged(id(figure), before: before, after: after, low: low, high: high, verdict: verdict)
    case .countChanged(let figure, let before, let after, let low, let high, let verdict):
      .countChanged(id(figure), before: before, after: after, low: low, high: high, verdict: verdict)
    case .crowdedCategory(let category, let count, let limit):
      .crowdedCategory(shown(category), count: count, limit: limit)
    case .rejectedRows(let source, let rejected, let of):
      .rejectedRows(source: shown(source), rejected: rejected, of: of)
    case .typeSilent(let type, let hours, let of): .typeSilent(shown(type), hours: hours, of: of)
    case .tableSilent(let table): .tableSilent(shown(table))
    case .newCriticals, .criticalBacklog, .gaps, .sectionFailed: fact
    }
  }

  func advice(_ advice: Advice) -> Advice {
    switch advice {
    case .reviewCategory(let category, let count, let limit, let topModule):
      .reviewCategory(shown(category), count: count, limit: limit, topModule: topModule.map(shown))
    case .speedUp(let p95, let limit, let slowestPath):
      .speedUp(p95: p95, limit: limit, slowestPath: slowestPath.map(shown))
    case .reduceErrors(let rate, let worstPath): .reduceErrors(rate: rate, worstPath: worstPath.map(shown))
    case .reduceQueries(let path, let chatty, let of): .reduceQueries(path: shown(path), chatty: chatty, of: of)
    case .restoreSource(let source): .restoreSource(shown(source))
    case .resolveCriticals, .restoreCollection, .checkSource: advice
    }
  }

  func rejection(_ rejection: Rejection) -> Rejection {
    rejection.named(shown(rejection.source)).showing(rejection.example.map(shown), in: rejection.column.map(shown))
  }

  private func id(_ figure: FigureID) -> FigureID { FigureID(figure.name, figure.dimension.map(shown)) }
}
