extension FigureID {
  package static var jobs: JobIDs.Type { JobIDs.self }

  /// Runs of jobs, by when they ended.
  package enum JobIDs {
    package static let runs = total("jobs.runs", tile: 9)
    package static let succeeded = total("jobs.succeeded")
    package static let failed = total("jobs.failed", better: .lower)
    package static let canceled = total("jobs.canceled")
    package static let failureShare = figure(
      "jobs.failure_share", .fraction, role: .row, tile: 8, better: .lower, series: [.day],
      formula: .shareBeside(failed, rest: succeeded))

    package static var duration: RunDurationIDs.Type { RunDurationIDs.self }
    package enum RunDurationIDs {
      package static let mean = duration("mean")
      package static let p95 = duration("p95", leastRows: 20)
      package static let max = duration("max")

      static let all = [mean, p95, max]

      private static func duration(_ aggregate: String, leastRows: Int = 1) -> FigureID {
        figure("jobs.duration.\(aggregate)", .seconds, role: .row, better: .lower, leastRows: leastRows)
      }
    }

    package static var byJob: ByJobIDs.Type { ByJobIDs.self }
    package enum ByJobIDs {
      package static let runs = byJob("runs", .count)
      package static let failed = byJob("failed", .count)
      package static let failureShare = byJob("failure_share", .fraction)
      package static let mean = byJob("mean", .seconds)
      package static let median = byJob("median", .seconds)
      package static let p95 = byJob("p95", .seconds, leastRows: 20)

      package static let all = [runs, failed, failureShare, mean, median, p95]

      private static func byJob(_ aggregate: String, _ unit: Unit, leastRows: Int = 1) -> FigureID {
        figure(
          "jobs.by_job.\(aggregate)", unit, role: .breakdown(.jobs), better: aggregate == "runs" ? nil : .lower,
          leastRows: leastRows, isTotal: unit == .count)
      }
    }

    /// How many jobs are told together.
    package static let otherNames = NameBreakdown.jobs.otherNames

    static let all = [runs, succeeded, failed, canceled, failureShare] + RunDurationIDs.all + ByJobIDs.all

    private static func total(_ name: String, tile: Int? = nil, better: Direction? = nil) -> FigureID {
      figure(name, .count, role: .row, tile: tile, better: better, isTotal: true, series: [.day])
    }

    private static func figure(
      _ name: String, _ unit: Unit, role: FigureRole, tile: Int? = nil, better: Direction? = nil, leastRows: Int = 1,
      isTotal: Bool = false, series: [DimensionKind] = [], formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .jobs, unit, table: .jobs, [.jobs], role: role, tile: tile, better: better, leastRows: leastRows,
          hasBaseline: true, isTotal: isTotal, series: series, formula: formula))
    }
  }
}

extension NameBreakdown {
  static let jobs = NameBreakdown("jobs.by_job", .jobs, of: .job)
}
