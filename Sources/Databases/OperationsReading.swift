import Records
import SQLite
import Summaries

/// What came of one reading, and what to keep in a second one.
private typealias Reading<Value> = (value: (Value, Origin), overflow: [Int32: NameChoice])

extension TableReader {
  /// Incidents that touch the period.
  func incidents(_ table: Table) throws(SQLiteError) -> (IncidentSummary, Origin) {
    try bounded { choices throws(SQLiteError) in try incidents(table, keeping: choices) }
  }

  private func incidents(_ table: Table, keeping choices: [Int32: NameChoice]) throws(SQLiteError) -> Reading<
    IncidentSummary
  > {
    var summary = IncidentSummary()
    var severities: [String: Int] = [:]
    var unknown: [String: Int] = [:]
    var faults = faults("incidents", table, .incidents)
    let reference = comparison.baseline
    var rows = 0
    let words: [Int32: KnownWords] = [2: .severities]
    let overflow = try forEach(table, .incidents, words: words, keeping: choices) { row, reading throws(SQLiteError) in
      rows += 1
      guard let started = reading.instant(row, 4) else { return faults.noteTime(row, 4) }
      guard started < period.end else { return }
      let resolved = reading.instant(row, 7)
      let startedHere = period.contains(started)
      let resolvedHere = resolved.map(period.contains) ?? false
      let isOpen = resolved.map { $0 >= period.end } ?? true
      let severity = reading.name(row, 2)
      if startedHere {
        summary.started += 1
        severities[severity, default: 0] += 1
      }
      if reference.contains(started) { summary.referenceStarted += 1 }
      if isOpen { summary.open += 1 }
      if let resolved, resolvedHere {
        summary.resolved += 1
        if resolved >= started { summary.resolveSeconds.append(resolved.seconds(since: started)) }
      }
      guard startedHere || resolvedHere || isOpen else { return }
      if !KnownWords.severities.words.contains(severity) { unknown[severity, default: 0] += 1 }
      let detected = reading.instant(row, 5)
      let acknowledged = reading.instant(row, 6)
      let isBackwards = resolved.map { $0 < started } ?? false
      if isBackwards || (detected == nil && !reading.isBlank(row, 5))
        || (acknowledged == nil && !reading.isBlank(row, 6)) || (resolved == nil && !reading.isBlank(row, 7))
      {
        faults.note(.unusableValue)
      }
      summary.list.append(
        Incident(
          id: reading.identifier(row, 0), title: reading.text(row, 1), severity: severity, status: reading.text(row, 3),
          startedAt: started, detectedAt: detected, acknowledgedAt: acknowledged, resolvedAt: isOpen ? nil : resolved,
          rootCause: reading.visibleText(row, 8)))
    }
    summary.bySeverity = NameCounts(largest: counted(severities), always: Set(KnownWords.severities.words))
    summary.unknownWords = UnknownWords.counted(unknown, .severity, of: "incidents", rows: summary.list.count)
    summary.resolveSeconds.sort()
    summary.rejections = faults.rejections
    summary.list.sort {
      $0.startedAt != $1.startedAt ? $0.startedAt < $1.startedAt : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
    }
    return ((summary, origin("incidents", table, .incidents, rows: rows)), overflow)
  }

  func deployments(_ table: Table) throws(SQLiteError) -> (DeploymentSummary, Origin) {
    var summary = DeploymentSummary()
    var faults = faults("deployments", table, .deployments)
    let reference = comparison.baseline
    var rows = 0
    try forEach(table, .deployments) { row, reading throws(SQLiteError) in
      rows += 1
      guard let deployed = reading.instant(row, 1) else { return faults.noteTime(row, 1) }
      let rolledBack = reading.instant(row, 4)
      if let rolledBack, period.contains(rolledBack) { summary.rolledBack += 1 }
      if reference.contains(deployed) { summary.referenceCount += 1 }
      guard period.contains(deployed) else { return }
      if rolledBack == nil, !reading.isBlank(row, 4) { faults.note(.unusableValue) }
      summary.list.append(
        Deployment(
          version: reading.text(row, 0), deployedAt: deployed, environment: reading.visibleText(row, 2),
          author: reading.visibleText(row, 3), rolledBackAt: rolledBack.flatMap { $0 < period.end ? $0 : nil }))
    }
    summary.list.sort {
      $0.deployedAt != $1.deployedAt ? $0.deployedAt < $1.deployedAt : precedes(texts($0), texts($1))
    }
    summary.rejections = faults.rejections
    return (summary, origin("deployments", table, .deployments, rows: rows))
  }

  /// Health checks by name, and by five-minute bucket of the period.
  func health(_ table: Table) throws(SQLiteError) -> (HealthSummary, Origin) {
    try bounded { choices throws(SQLiteError) in try health(table, keeping: choices) }
  }

  private func health(_ table: Table, keeping choices: [Int32: NameChoice]) throws(SQLiteError) -> Reading<
    HealthSummary
  > {
    var checks: [String: (check: HealthSummary.Check, seconds: [Double])] = [:]
    var faults = faults("health", table, .health)
    let reference = comparison.baseline
    var buckets = CheckBuckets(period)
    var referenceBuckets = CheckBuckets(reference)
    var rows = 0
    var unknown: [String: Int] = [:]
    let words: [Int32: KnownWords] = [1: .checkStatuses]
    let overflow = try forEach(table, .health, words: words, keeping: choices) { row, reading throws(SQLiteError) in
      rows += 1
      guard let checked = reading.instant(row, 2) else { return faults.noteTime(row, 2) }
      let status = reading.name(row, 1)
      let isPassed = status == "PASS"
      if reference.contains(checked) { referenceBuckets.add(checked, isPassed: isPassed) }
      guard period.contains(checked) else { return }
      buckets.add(checked, isPassed: isPassed)
      let name = reading.name(row, 0)
      var entry = checks[name] ?? (HealthSummary.Check(name: name), [])
      switch status {
      case "PASS": entry.check.passed += 1
      case "FAIL": entry.check.failed += 1
      default: entry.check.errors += 1
      }
      let seconds = reading.number(row, 3).flatMap { $0 >= 0 && Magnitude.isUsable($0) ? $0 : nil }
      if let seconds { entry.seconds.append(seconds) }
      if !KnownWords.checkStatuses.words.contains(status) {
        faults.note(.unknownStatus)
        unknown[status, default: 0] += 1
      } else if seconds == nil, !reading.isBlank(row, 3) {
        faults.note(.unusableValue)
      }
      checks[name] = entry
    }
    var summary = HealthSummary()
    summary.rejections = faults.rejections
    summary.buckets = buckets.counts
    summary.referenceBuckets = referenceBuckets.counts
    summary.fold(checks.values.map { (check: $0.check, seconds: $0.seconds) })
    summary.unknownWords = UnknownWords.counted(
      unknown, .status, of: "health", rows: checks.values.reduce(0) { $0 + $1.check.total })
    return ((summary, origin("health", table, .health, rows: rows)), overflow)
  }

  func scenarios(_ table: Table) throws(SQLiteError) -> (ScenarioSummary, Origin) {
    try bounded { choices throws(SQLiteError) in try scenarios(table, keeping: choices) }
  }

  private func scenarios(
    _ table: Table, keeping choices: [Int32: NameChoice]
  ) throws(SQLiteError) -> Reading<ScenarioSummary> {
    var scenarios: [String: ScenarioSummary.Scenario] = [:]
    var unknown: [String: Int] = [:]
    var faults = faults("scenarios", table, .scenarios)
    var rows = 0
    let words: [Int32: KnownWords] = [1: .scenarioStatuses]
    let overflow = try forEach(table, .scenarios, words: words, keeping: choices) { row, reading throws(SQLiteError) in
      rows += 1
      guard let executed = reading.instant(row, 2) else { return faults.noteTime(row, 2) }
      guard period.contains(executed) else { return }
      let name = reading.name(row, 0)
      var scenario = scenarios[name] ?? ScenarioSummary.Scenario(name: name)
      let status = reading.name(row, 1)
      if !KnownWords.scenarioStatuses.words.contains(status) {
        faults.note(.unknownStatus)
        unknown[status, default: 0] += 1
      }
      if status == "success" { scenario.succeeded += 1 } else { scenario.failed += 1 }
      scenarios[name] = scenario
    }
    var summary = ScenarioSummary()
    summary.rejections = faults.rejections
    summary.fold(Array(scenarios.values))
    summary.unknownWords = UnknownWords.counted(
      unknown, .status, of: "scenarios", rows: scenarios.values.reduce(0) { $0 + $1.succeeded + $1.failed })
    return ((summary, origin("scenarios", table, .scenarios, rows: rows)), overflow)
  }

  func feedback(_ table: Table) throws(SQLiteError) -> (FeedbackSummary, Origin) {
    try bounded { choices throws(SQLiteError) in try feedback(table, keeping: choices) }
  }

  private func feedback(
    _ table: Table, keeping choices: [Int32: NameChoice]
  ) throws(SQLiteError) -> Reading<FeedbackSummary> {
    var summary = FeedbackSummary()
    var categories: [String: Int] = [:]
    var faults = faults("feedback", table, .feedback)
    let reference = comparison.baseline
    var ratings = 0
    var referenceRatings: [Double] = []
    var rows = 0
    let overflow = try forEach(table, .feedback, keeping: choices) { row, reading throws(SQLiteError) in
      rows += 1
      guard let created = reading.instant(row, 0) else { return faults.noteTime(row, 0) }
      let rating = reading.number(row, 1).flatMap { $0 >= 1 && $0 <= 5 && $0 == $0.rounded() ? Int($0) : nil }
      if reference.contains(created) {
        summary.referenceCount += 1
        if let rating { referenceRatings.append(Double(rating)) }
      }
      guard period.contains(created) else { return }
      summary.count += 1
      if let rating {
        summary.rated += 1
        ratings += rating
        summary.ratings[rating - 1] += 1
      } else if !reading.isBlank(row, 1) {
        faults.note(.unusableValue)
      }
      let category = reading.visibleText(row, 2)
      categories[reading.name(row, 2), default: 0] += 1
      if let comment = reading.visibleText(row, 3) {
        summary.comments.append(
          FeedbackComment(createdAt: created, rating: rating, category: category, comment: comment))
        summary.commentCount += 1
        if summary.comments.count >= 1000 { summary.comments = newest(summary.comments) }
      }
    }
    summary.rejections = faults.rejections
    summary.byCategory = NameCounts(largest: counted(categories))
    summary.meanRating = summary.rated == 0 ? nil : Double(ratings) / Double(summary.rated)
    summary.referenceRated = referenceRatings.count
    summary.referenceMeanRating = Average.of(referenceRatings)
    summary.comments = newest(summary.comments)
    return ((summary, origin("feedback", table, .feedback, rows: rows)), overflow)
  }

  /// The five newest comments.
  private func newest(_ comments: [FeedbackComment]) -> [FeedbackComment] {
    let sorted = comments.sorted {
      $0.createdAt != $1.createdAt ? $0.createdAt > $1.createdAt : precedes(texts($0), texts($1))
    }
    return Array(sorted.prefix(5))
  }

  // What orders rows of one time, whatever order they came in.
  private func texts(_ deployment: Deployment) -> [String] {
    [
      deployment.version, deployment.environment ?? "", deployment.author ?? "",
      deployment.rolledBackAt?.description ?? "",
    ]
  }

  private func texts(_ comment: FeedbackComment) -> [String] {
    [comment.comment, comment.category ?? "", comment.rating.map(String.init) ?? ""]
  }

  private func precedes(_ one: [String], _ other: [String]) -> Bool {
    let (one, other) = (one.map { Array($0.utf8) }, other.map { Array($0.utf8) })
    return zip(one, other).first { $0 != $1 }.map { $0.lexicographicallyPrecedes($1) } ?? false
  }

  private func counted(_ counts: [String: Int]) -> [NameCounts.Element] {
    counts.map { (name: $0.key, count: $0.value) }
  }
}
