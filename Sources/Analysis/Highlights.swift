package import Records

/// What of the findings is news, ranked once for all that have room for a part of it only: the headline, a mail's
/// subject, the digest and the choice of charts.
package struct Highlights: Sendable {
  /// All, those that weigh most first; of equal weight in the order of the analysis.
  private let findings: [Finding]
  private let judgesChanges: Bool

  init(_ findings: [Finding], _ figures: FigureSet, judgesChanges: Bool) {
    let weight = NewsWeight(figures)
    self.findings = OneCause.folded(findings).enumerated()
      .map { (place: $0.offset, weight: weight.of($0.element), finding: $0.element) }
      .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.map(\.finding)
    self.judgesChanges = judgesChanges
  }

  /// Incidents of the period, in one finding.
  package var incidents: Finding? { first(.incident) }
  package var deployments: Finding? { first(.deployment) }
  /// Critical errors that were open before already: told, but no alarm.
  package var standing: Finding? { first(.standing) }

  /// Whether anything but deployments and what stood before is to be told.
  package var isQuiet: Bool { incidents == nil && changes(atMost: 1).isEmpty }

  /// Nothing got better, and nothing asks for a look.
  package var isWithoutNews: Bool { findings.allSatisfy { $0.severity == .info && $0.prominence != .better } }

  /// Whether every comparison could be made.
  package var isJudged: Bool { judgesChanges && !findings.contains { $0.kind == .noComparison } }

  /// The most severe findings that tell of a change or a limit, one for each figure; an improvement comes last: a
  /// reader wants to know what got better too.
  package func changes(atMost limit: Int) -> [Finding] {
    let telling = findings.filter { Self.told.contains($0.prominence) }
    // Where there is room for one only, what is worse has it.
    let hasRoom = limit > 1 || telling.allSatisfy { $0.prominence == .better }
    let better = hasRoom ? telling.first { $0.prominence == .better } : nil
    var seen: Set<FigureID> = []
    var changes: [Finding] = []
    for finding in telling where changes.count < (better == nil ? limit : limit - 1) && finding != better {
      if seen.insert(finding.measure).inserted { changes.append(finding) }
    }
    return changes + (better.map { [$0] } ?? [])
  }

  /// In a mail's subject: what set the state where that is a limit, incidents, what changed most, deployments, three
  /// changes more, and what stands.
  package var inOneLine: [Finding] {
    let first = StateReasons.worst(findings).flatMap {
      ($0.fact.limit == nil && $0.kind != .down) || $0.severity < .medium ? nil : $0
    }
    let changes = changes(atMost: 4).filter { $0 != first }
    return [first, incidents].compactMap(\.self) + changes.prefix(1) + [deployments].compactMap(\.self)
      + changes.dropFirst()
      + [standing].compactMap(\.self)
  }

  /// What got worse for certain, or stands beyond a critical limit.
  package var worse: [Finding] {
    notEvents.filter { $0.prominence == .worse || $0.severity == .critical }
  }

  /// What got better, and what is within its limit again.
  ///
  /// A fault that is told as worse is not told again: that it is over stands beside the state.
  package var better: [Finding] {
    let told = Set((worse + watchedLimits).map(\.measure))
    return improved + notEvents.filter { $0.prominence == .recovered && !told.contains($0.measure) }
  }

  private var watchedLimits: [Finding] { notEvents.filter { $0.prominence == .limit } }

  /// Other findings about figures that did not clearly move.
  package var watched: [Finding] {
    let moved = Set((worse + improved).map(\.measure))
    return notEvents.filter {
      ![.better, .unmoved].contains($0.prominence) && !moved.contains($0.measure) && $0.severity != .info
    }
  }

  /// Those that a chart may show, the most telling first: what got worse, what crosses a limit, what got better, what
  /// is lost; among equals the most severe.
  package var forCharts: [Finding] {
    Self.drawn.flatMap { rank in findings.filter { rank.contains($0.prominence) } }
  }

  private var notEvents: [Finding] { findings.filter { $0.prominence != .incident && $0.prominence != .deployment } }
  private var improved: [Finding] { findings.filter { $0.prominence == .better } }
  private func first(_ prominence: Prominence) -> Finding? { findings.first { $0.prominence == prominence } }

  private static let told: Set<Prominence> = [.worse, .limit, .better, .alarm, .crowd, .lost, .unread]
  // What stays unresolved is there night after night: it moves nothing.
  private static let drawn: [Set<Prominence>] = [
    [.worse], [.limit], [.better], [.likelyWorse, .crowd, .lost], [.alarm, .standing],
  ]
}

extension ReportAnalysis {
  package var highlights: Highlights {
    Highlights(findings, figures, judgesChanges: comparison.kind.judgesChanges)
  }
}
