import Analysis
import Records

/// What of the findings is news, in the order in which it is told.
struct ReportNews {
  let findings: [Finding]

  init(_ assessment: Assessment) { findings = assessment.findings }

  /// Incidents of the period, in one finding.
  var incidents: Finding? { findings.first { if case .incidents = $0.fact { true } else { false } } }
  var deployments: Finding? { findings.first { if case .deployments = $0.fact { true } else { false } } }
  /// Critical errors that were open before already: told, but no alarm.
  var standing: Finding? { findings.first(where: \.isStanding) }

  /// Whether anything but deployments and what stood before is to be told.
  var isQuiet: Bool { incidents == nil && changes(atMost: 1).isEmpty }

  /// Whether every comparison could be made.
  var isJudged: Bool { !findings.contains { if case .notCompared = $0.fact { true } else { false } } }

  /// The most severe findings that tell of a change or a limit, one for each figure; an improvement comes last: a
  /// reader wants to know what got better too.
  func changes(atMost limit: Int) -> [Finding] {
    let telling = findings.filter { !$0.isEvent && !$0.isStanding }
      .filter { $0.verdict == nil || $0.isWorse || $0.verdict == .improved }
      .filter { $0.severity != .info || $0.verdict == .improved }
    // Where there is room for one only, what is worse has it.
    let hasRoom = limit > 1 || telling.allSatisfy { $0.verdict == .improved }
    let better = hasRoom ? telling.first { $0.verdict == .improved } : nil
    var told: Set<FigureID> = []
    var news: [Finding] = []
    for finding in telling where news.count < (better == nil ? limit : limit - 1) && finding != better {
      if told.insert(finding.measure).inserted { news.append(finding) }
    }
    return news + (better.map { [$0] } ?? [])
  }
}

extension Finding {
  /// Worse for certain; what is only likely to be is watched.
  var isWorse: Bool { verdict == .regressed && severity >= .medium }

  /// What people recorded of the period: incidents and deployments.
  var isEvent: Bool {
    switch fact {
    case .incidents, .deployments: true
    default: false
    }
  }

  /// A limit that was crossed and is kept again.
  var isRecovery: Bool { if case .recovered = fact { true } else { false } }

  /// New critical errors.
  var isAlarmOfCriticals: Bool { if case .criticals = fact { !isStanding } else { false } }

  /// Open critical errors of which none came in the period.
  var isStanding: Bool { if case .criticals(_, new: 0, settled: 0, _) = fact { true } else { false } }
}
