import Archive
import Records
import Wording

/// What `daybook diff` says: the difference of two reports in words, the most important first.
struct DifferenceText {
  let difference: ReportDifference
  /// Every figure, else the long series are summed up.
  let isWhole: Bool

  var lines: [String] {
    let (before, after) = (difference.before, difference.after)
    let heading = "\(ArchivedText.title(before)) → \(ArchivedText.title(after))"
    let services =
      before.name == after.name
      ? [] : ["of \(ArchivedText.line(before.name)) → of \(ArchivedText.line(after.name))"]
    guard !difference.isEmpty else { return [heading] + services + ["Both say the same."] }
    let parts = [
      status, block("Findings", findings), block("What to do", recommendations), block("About the data", data),
      block("Error reports, incidents, deployments", entries), block("Figures", figures),
    ]
    return ([heading] + services) + parts.filter { !$0.isEmpty }.flatMap { [""] + $0 }
  }

  private var status: [String] {
    guard let moved = difference.status else { return [] }
    return ["Status: \(told(moved.before)) → \(told(moved.after))"]
  }

  private var findings: [String] {
    // The worst first; a stable order otherwise.
    let changes = difference.findings
    let came = changes.came.map { ($0, ["+ \(told($0))"]) }
    let changed = changes.changed.compactMap { pair in
      pair.after.map { after in
        let rank = pair.before.map { $0.severity == after.severity ? "" : " (was \(ArchivedText.line($0.severity)))" }
        let text = pair.before.map { $0.text == after.text ? [] : ["    was: \(line($0.text))"] } ?? []
        return (after, ["~ \(told(after))\(rank ?? "")"] + text)
      }
    }
    let gone = changes.gone.map { ($0, ["- \(told($0))"]) }
    return [came, changed, gone].flatMap { group in
      group.enumerated().sorted { (rank($0.element.0), $0.offset) < (rank($1.element.0), $1.offset) }
        .flatMap(\.element.1)
    }
  }

  private func rank(_ finding: FindingEntry) -> Int {
    Severity.allCases.firstIndex { $0.rawValue == finding.severity } ?? Severity.allCases.count
  }

  private func told(_ finding: FindingEntry) -> String {
    "\(ArchivedText.line(finding.severity)): \(line(finding.text))"
  }

  private var recommendations: [String] {
    let changes = difference.recommendations
    return changes.came.map { "+ \(line($0.text))" }
      + changes.changed.flatMap { pair -> [String] in
        let texts = (line(pair.before?.text ?? ""), line(pair.after?.text ?? ""))
        let priorities = (told(pair.before?.priority), told(pair.after?.priority))
        return ["~ \(texts.1)"] + (texts.0 == texts.1 ? [] : ["    was: \(texts.0)"])
          + (priorities.0 == priorities.1 ? [] : ["    priority: \(priorities.0) → \(priorities.1)"])
      } + changes.gone.map { "- \(line($0.text))" }
  }

  private var data: [String] {
    var lines: [String] = []
    if let moved = difference.coverage {
      func told(_ entry: CoverageEntry?) -> String {
        guard let entry else { return "not told" }
        let share = entry.share.map { ArchivedText.words.value($0, .fraction) + ", " } ?? ""
        return "\(share)rows in \(entry.withRows) of \(ArchivedText.count(entry.hours, "hour", "hours"))"
      }
      lines.append("Coverage: \(told(moved.before)) → \(told(moved.after))")
    }
    lines += difference.sections.changed.map { pair in
      let section = Section(rawValue: pair.after?.id ?? "")
      let name = section.map(ArchivedText.words.section) ?? ArchivedText.line(pair.after?.id ?? "")
      return "\(name): \(told(pair.before?.state)) → \(told(pair.after?.state))"
    }
    func rejected(_ entry: RejectedEntry) -> String {
      let count = (entry.atLeast ? "at least " : "") + ArchivedText.count(entry.count, "row", "rows")
      return "\(count) of \(ArchivedText.line(entry.source)) left out (\(ArchivedText.line(entry.reason)))"
    }
    lines += difference.rejected.came.map { "+ \(rejected($0))" }
    lines += difference.rejected.changed.compactMap { pair in
      pair.after.map {
        "~ \(rejected($0)), \(pair.before?.count == $0.count ? "otherwise told" : "were \(pair.before?.count ?? 0)")"
      }
    }
    return lines + difference.rejected.gone.map { "- \(rejected($0))" }
  }

  private var entries: [String] {
    summary(difference.errorsOpen, "open error report", "open error reports") { "\($0.severity): \($0.title)" }
      + summary(difference.incidents, "incident", "incidents") { $0.title }
      + summary(difference.deployments, "deployment", "deployments") { $0.version }
  }

  /// Such as `3 open error reports came: "…", "…" and 1 more`.
  private func summary<Entry>(
    _ changes: EntryChanges<Entry>, _ one: String, _ many: String, _ name: (Entry) -> String
  ) -> [String] {
    let groups = [
      ("came", changes.came), ("went", changes.gone), ("changed", changes.changed.compactMap(\.after)),
    ]
    return groups.filter { !$0.1.isEmpty }.map { what, entries in
      let most = isWhole ? entries.count : 3
      let names = entries.prefix(most).map { "“\(ArchivedText.line(name($0), limit: 80))”" }.joined(separator: ", ")
      let more = entries.count > most ? " and \(entries.count - most) more" : ""
      return "\(ArchivedText.count(entries.count, one, many)) \(what): \(names)\(more)"
    }
  }

  private var figures: [String] {
    let shown = difference.figures.filter { isWhole || (!$0.isOfSeries && !$0.isOfReference && $0.kind != .rows) }
    let rest = difference.figures.filter { !isWhole && ($0.isOfSeries || $0.isOfReference || $0.kind == .rows) }
    let series = rest.filter(\.isOfSeries)
    let reference = rest.filter { !$0.isOfSeries && $0.isOfReference }
    let rows = rest.filter { !$0.isOfSeries && !$0.isOfReference }
    let sums = [
      (series, "value of series", "values of series"),
      (reference, "figure of the period compared with", "figures of the period compared with"),
      (rows, "figure with the same value of other rows", "figures with the same value of other rows"),
    ].filter { !$0.0.isEmpty }.map { "and \(ArchivedText.count($0.0.count, $0.1, $0.2))" }
    return shown.map(told) + (sums.isEmpty ? [] : [sums.joined(separator: ", ") + " (--all shows them)"])
  }

  private func told(_ figure: FigureDifference) -> String {
    let name = ArchivedText.name(figure.id).map { "\($0): " } ?? ""
    let text =
      switch (figure.before, figure.after) {
      case (let before?, let after?) where figure.kind == .rows:
        "\(ArchivedText.value(after)), of \(before.n) → \(ArchivedText.count(after.n, "row", "rows"))"
      case (let before?, let after?):
        {
          let texts = ArchivedText.values(before, after)
          return "\(texts.before) → \(texts.after)"
        }()
      case (nil, let after?): "new, \(ArchivedText.value(after))"
      case (let before?, nil): "gone, was \(ArchivedText.value(before))"
      case (nil, nil): ""
      }
    return "\(name)\(text)  [\(ArchivedText.line(figure.id))]"
  }

  private func block(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading] + lines.map { "  " + $0 }
  }

  private func line(_ text: String) -> String { ArchivedText.line(text, limit: 400) }
  private func told(_ word: String?) -> String { word.map { ArchivedText.line($0) } ?? "none" }
}
