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
    case .shareChanged(let figure, let before, let after, let low, let high, let verdict):
      .shareChanged(id(figure), before: before, after: after, low: low, high: high, verdict: verdict)
    case .countChanged(let figure, let before, let after, let low, let high, let verdict):
      .countChanged(id(figure), before: before, after: after, low: low, high: high, verdict: verdict)
    case .crowdedCategory(let category, let count, let limit):
      .crowdedCategory(shown(category), count: count, limit: limit)
    case .rejectedRows(let source, let rejected, let of):
      .rejectedRows(source: shown(source), rejected: rejected, of: of)
    case .recovered(let figure): .recovered(id(figure))
    case .notCompared(let figure, let why): .notCompared(id(figure), why)
    case .criticals(let open, let new, let settled, let named):
      .criticals(open: open, new: new, settled: settled, named: criticals(named))
    case .incidents(let incidents): .incidents(lengths(incidents))
    case .deployments(let versions, let rolledBack):
      .deployments(versions.map(shown), rolledBack: rolledBack.map(shown))
    case .typeSilent(let type, let hours, let of): .typeSilent(shown(type), hours: hours, of: of)
    case .tableSilent(let table): .tableSilent(shown(table))
    case .unknownWords(let words): .unknownWords(words.worded(shown))
    case .gaps, .sectionFailed: fact
    }
  }

  func advice(_ advice: Advice) -> Advice {
    switch advice {
    case .reviewReports(let category, let count, let open, let limit, let before, let topModule):
      .reviewReports(
        category: category.map(shown), count: count, open: open, limit: limit, before: before,
        topModule: topModule.map(shown))
    case .speedUp(let excess, let path): .speedUp(self.excess(excess), path: path.map(share))
    case .reduceErrors(let rate, let span, let path): .reduceErrors(rate: rate, span, path: path.map(share))
    case .reduceQueries(let path, let chatty, let of): .reduceQueries(path: path.map(shown), chatty: chatty, of: of)
    case .resolveCriticals(let count, let named): .resolveCriticals(count: count, named: criticals(named))
    case .bringBack(let excess): .bringBack(self.excess(excess))
    case .lookBack(let figure, let span): .lookBack(id(figure), span)
    case .resolveIncidents(let incidents): .resolveIncidents(lengths(incidents))
    case .reviewIncidents(let incidents): .reviewIncidents(lengths(incidents))
    case .restoreSource(let source): .restoreSource(shown(source))
    case .repairRows(let source): .repairRows(source: shown(source))
    case .reviewCriticals, .restoreCollection, .checkSource, .repairSection: advice
    }
  }

  private func criticals(_ named: [OpenCritical]) -> [OpenCritical] {
    named.map { OpenCritical(title: shown($0.title), module: shown($0.module), age: $0.age) }
  }

  private func lengths(_ incidents: [IncidentLength]) -> [IncidentLength] {
    incidents.map {
      IncidentLength(title: shown($0.title), severity: shown($0.severity), seconds: $0.seconds, isOpen: $0.isOpen)
    }
  }

  private func excess(_ excess: Excess) -> Excess {
    Excess(
      id(excess.figure), excess.crossing, value: excess.value, span: excess.span, isOfReadings: excess.isOfReadings)
  }

  private func share(_ path: PathShare) -> PathShare {
    PathShare(path: shown(path.path), share: path.share, others: path.others)
  }

  func rejection(_ rejection: Rejection) -> Rejection {
    rejection.showing(rejection.example.map(shown), in: rejection.column.map(shown))
      .named(shown(rejection.source), unit: rejection.unit.map(shown))
  }

  private func id(_ figure: FigureID) -> FigureID {
    if case .name(let name)? = figure.slot { figure.named(shown(name)) } else { figure }
  }
}
