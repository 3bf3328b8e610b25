package import Records

/// daybook.prom: what the last run did and how the reports stand, for the textfile collector of Prometheus' node_exporter.
///
/// Names and labels are a contract: docs/operations.md lists them.
package struct RunMetrics: Sendable {
  /// The service that is reported, the label `application` of every value: it tells several Daybooks of one machine apart.
  package var service: String
  /// Such as `0.1.0`.
  package var version: String
  /// When the run ended.
  package var ended: Instant
  /// When a run last ended with 0 or 1: all that was due is written; nil when none did.
  package var lastSuccess: Instant?
  /// Of the run, in seconds.
  package var duration: Double
  /// Rows read from the source.
  package var rows: Int
  package var exitCode: Int
  /// One of each kind of report that the run writes.
  package var kinds: [KindMetrics]

  /// The reports of one kind.
  package struct KindMetrics: Sendable {
    package var kind: ReportKind
    /// Periods that the run wrote, new or revised.
    package var written: Int
    /// Periods that are due and have no report.
    package var overdue: Int
    /// Reports that stand, older revisions not counted.
    package var kept: Int
    /// Of the latest closed period with a report; nil when there is none, or nothing is known of it.
    package var latest: LatestReport?

    package init(kind: ReportKind, written: Int, overdue: Int, kept: Int, latest: LatestReport?) {
      self.kind = kind
      self.written = written
      self.overdue = overdue
      self.kept = kept
      self.latest = latest
    }
  }

  package struct LatestReport: Sendable {
    package var periodEnd: Instant
    /// Share of its hours with rows, 0 to 1; nil when no hours were to be expected.
    package var coverage: Double?
    /// Those left out are 0.
    package var findings: [Severity: Int]

    package init(periodEnd: Instant, coverage: Double?, findings: [Severity: Int]) {
      self.periodEnd = periodEnd
      self.coverage = coverage
      self.findings = findings
    }
  }

  package init(
    service: String, version: String, ended: Instant, lastSuccess: Instant?, duration: Double, rows: Int, exitCode: Int,
    kinds: [KindMetrics]
  ) {
    self.service = service
    self.version = version
    self.ended = ended
    self.lastSuccess = lastSuccess
    self.duration = duration
    self.rows = rows
    self.exitCode = exitCode
    self.kinds = kinds
  }
}

extension RunMetrics {
  package static let path = "daybook.prom"
  private static let firstLine = "# Daybook, for the textfile collector of node_exporter."

  package var artifact: Artifact { Artifact(path: Self.path, bytes: Array(text.utf8)) }

  /// Whether these bytes are a file that Daybook wrote.
  package static func isOwn(_ bytes: [UInt8]) -> Bool { bytes.starts(with: firstLine.utf8) }

  /// A value that is not known is left out; a family without values too.
  var text: String {
    var text = ExpositionText(labels: [("application", service)])
    text.gauge("daybook_build_info", "The version of Daybook; always 1.", [([("version", version)], 1)])
    text.gauge("daybook_last_run_timestamp_seconds", "When the last run ended, in Unix time.", ended.unixSeconds)
    text.gauge(
      "daybook_last_success_timestamp_seconds",
      "When a run last ended with everything that was due written (exit code 0 or 1), in Unix time.",
      lastSuccess?.unixSeconds)
    text.gauge("daybook_last_run_duration_seconds", "How long the last run took.", duration)
    text.gauge(
      "daybook_last_run_exit_code", "How the last run ended: docs/operations.md lists the codes.", Double(exitCode))
    text.gauge("daybook_last_run_rows", "Rows that the last run read from the database.", Double(rows))
    func ofKinds(_ name: String, _ help: String, _ value: (KindMetrics) -> Double?) {
      text.gauge(name, help, kinds.map { ([("kind", $0.kind.id)], value($0)) })
    }
    ofKinds("daybook_periods_written", "Periods that the last run wrote reports of.") { Double($0.written) }
    ofKinds("daybook_periods_overdue", "Periods that are due and have no report.") { Double($0.overdue) }
    ofKinds("daybook_reports", "Reports that stand in the folder, older revisions not counted.") { Double($0.kept) }
    ofKinds("daybook_report_period_end_timestamp_seconds", "When the period of the latest report ended, in Unix time.")
    {
      $0.latest?.periodEnd.unixSeconds
    }
    ofKinds("daybook_report_coverage_ratio", "Share of the hours of the latest report's period that have rows.") {
      $0.latest?.coverage
    }
    text.gauge(
      "daybook_report_findings", "Findings of the latest report by severity.",
      kinds.flatMap { kind in
        Severity.allCases.map { severity in
          (
            [("kind", kind.kind.id), ("severity", severity.rawValue)],
            kind.latest.map { Double($0.findings[severity] ?? 0) }
          )
        }
      })
    return Self.firstLine + "\n" + text.lines
  }
}

extension Instant {
  fileprivate var unixSeconds: Double { Double(microseconds / 1000) / 1000 }
}
