extension FigureID {
  package static var reports: ReportIDs.Type { ReportIDs.self }

  /// The table of error reports.
  package enum ReportIDs {
    package static let new = total("reports.new", tile: 4, series: [.day])
    package static let events = total("reports.events")
    package static let resolved = total("reports.resolved", better: .higher, series: [.day])
    package static let backlog = figure(
      "reports.backlog", role: .row, better: .lower, hasBaseline: true, series: [.day])
    package static let unresolvedCritical = figure(
      "reports.unresolved_critical", role: .row, tile: 5, better: .lower, hasBaseline: true)

    package static let byCategory = figure(
      "reports.by_category", role: .breakdown(.reportCategories), hasBaseline: true, isTotal: true)
    /// As `events`, each by the category of its first report.
    package static let eventsByCategory = figure(
      "reports.events_by_category", role: .breakdown(nil), better: .lower, isTotal: true)
    package static let bySeverity = figure("reports.by_severity", role: .breakdown(.reportSeverities))
    package static let byStatus = figure("reports.by_status", role: .breakdown(.reportStatuses))
    package static let byModule = figure("reports.by_module", role: .breakdown(.reportModules))

    package static let newCritical = figure("reports.new_critical", role: .series, series: [.day])
    package static let newHigh = figure("reports.new_high", role: .series, series: [.day])
    package static let newMedium = figure("reports.new_medium", role: .series, series: [.day])
    package static let newLow = figure("reports.new_low", role: .series, series: [.day])
    package static let newOther = figure("reports.new_other", role: .series, series: [.day])
    package static let weekdayHours = figure("reports.weekday_hours", role: .series, series: [.weekdayHour])

    /// New ones of a severity that Daybook knows; nil for all others together.
    package static func new(of severity: ReportSeverity?) -> FigureID {
      switch severity {
      case .critical: newCritical
      case .high: newHigh
      case .medium: newMedium
      case .low: newLow
      case nil: newOther
      }
    }

    static let all =
      [
        new, events, resolved, backlog, unresolvedCritical, byCategory, eventsByCategory, bySeverity, byStatus,
        byModule,
      ]
      + [newCritical, newHigh, newMedium, newLow, newOther, weekdayHours]

    private static func total(
      _ name: String, tile: Int? = nil, better: Direction = .lower, series: [DimensionKind] = []
    ) -> FigureID {
      figure(name, role: .row, tile: tile, better: better, hasBaseline: true, isTotal: true, series: series)
    }

    private static func figure(
      _ name: String, role: FigureRole, tile: Int? = nil, better: Direction? = nil,
      hasBaseline: Bool = false, isTotal: Bool = false, series: [DimensionKind] = []
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .reports, .count, table: .reports, [.errors], role: role, tile: tile, better: better,
          hasBaseline: hasBaseline, isTotal: isTotal, series: series))
    }
  }

  /// The table of comments on error reports.
  package static var comments: CommentIDs.Type { CommentIDs.self }

  package enum CommentIDs {
    package static let count = figure("reports.comments")
    package static let technicalNotes = figure("reports.technical_notes")

    static let all = [count, technicalNotes]

    private static func figure(_ name: String) -> FigureID {
      FigureID(FigureDefinition(name, .reports, .count, table: .comments, [.errors], role: .row))
    }
  }
}

extension NameBreakdown {
  static let reportCategories = NameBreakdown("reports.by_category", .reports, of: .category)
  static let reportSeverities = NameBreakdown("reports.by_severity", .reports, of: .severity)
  static let reportStatuses = NameBreakdown("reports.by_status", .reports, of: .status)
  static let reportModules = NameBreakdown("reports.by_module", .reports, of: .module)
}
