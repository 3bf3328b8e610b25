extension FigureID {
  package static var requests: RequestIDs.Type { RequestIDs.self }

  /// Rows of the metric type `request_duration`.
  package enum RequestIDs {
    package static let count = figure(
      "requests.count", .count, tile: 1, hasBaseline: true, series: [.hour, .day, .week])
    package static let throughput = figure("requests.throughput", .perSecond, hasBaseline: true)
    package static let errorRate = figure(
      "requests.error_rate", .fraction, tile: 2, better: .lower, hasBaseline: true, series: [.hour, .day, .week],
      formula: .share(of: errors, in: withStatus))
    package static let errors = figure("requests.errors", .count, better: .lower, hasBaseline: true)
    package static let clientErrors = figure("requests.client_errors", .count, better: .lower)
    package static let withStatus = figure("requests.with_status", .count, role: .detail, hasBaseline: true)
    package static let slow = figure(
      "requests.slow", .count, [.performance], better: .lower, hasBaseline: true)
    package static let slowRate = figure(
      "requests.slow_rate", .fraction, better: .lower, hasBaseline: true, formula: .share(of: slow, in: count))
    package static let chatty = figure("requests.chatty", .count, better: .lower, hasBaseline: true)

    package static var duration: DurationIDs.Type { DurationIDs.self }
    package enum DurationIDs {
      package static let mean = duration("mean", series: [.hour, .day, .week])
      package static let p50 = duration("p50")
      package static let p95 = duration("p95", tile: 3, leastRows: 20, series: [.hour, .day, .week])
      package static let p99 = duration("p99", leastRows: 100)
      package static let max = duration("max")

      package static let all = [mean, p50, p95, p99, max]

      private static func duration(
        _ aggregate: String, tile: Int? = nil, leastRows: Int = 1, series: [DimensionKind] = []
      ) -> FigureID {
        figure(
          "requests.duration.\(aggregate)", .seconds, tile: tile, better: .lower, leastRows: leastRows,
          hasBaseline: true, series: series)
      }
    }

    package static var hourly: HourlyIDs.Type { HourlyIDs.self }
    /// The hours of a weekly report, whose series are by day.
    package enum HourlyIDs {
      package static let count = figure("requests.hourly.count", .count, role: .series, series: [.hour])
    }

    package static var byPath: PathIDs.Type { PathIDs.self }
    /// By path, ids in it collapsed.
    package enum PathIDs {
      package static let count = path("count", .count)
      package static let total = path("total", .seconds)
      package static let mean = path("mean", .seconds)
      package static let p95 = path("p95", .seconds, leastRows: 20)
      package static let errorRate = path("error_rate", .fraction)
      package static let chatty = path("chatty", .count)
      /// Requests that no path was recorded of: what the paths lack of all requests.
      package static let withoutPath = figure("requests.by_path.without_path", .count, role: .detail)

      static let all = [count, total, mean, p95, errorRate, chatty, withoutPath]

      private static func path(_ aggregate: String, _ unit: Unit, leastRows: Int = 1) -> FigureID {
        figure("requests.by_path.\(aggregate)", unit, role: .breakdown(.requestPaths), leastRows: leastRows)
      }
    }

    package static var actions: ActionIDs.Type { ActionIDs.self }
    /// The key actions of a shop, by path.
    package enum ActionIDs {
      package static let count = action("count", .count)
      package static let mean = action("mean", .seconds)
      package static let p95 = action("p95", .seconds, leastRows: 20)
      package static let errorRate = action("error_rate", .fraction)

      static let all = [count, mean, p95, errorRate]

      private static func action(_ aggregate: String, _ unit: Unit, leastRows: Int = 1) -> FigureID {
        figure("requests.actions.\(aggregate)", unit, role: .breakdown(nil), leastRows: leastRows)
      }
    }

    static let all =
      [count, throughput, errorRate, errors, clientErrors, withStatus] + DurationIDs.all + [slow, slowRate, chatty]
      + [HourlyIDs.count] + PathIDs.all + ActionIDs.all

    private static func figure(
      _ name: String, _ unit: Unit, _ sections: [Section] = [.performance], role: FigureRole = .row,
      tile: Int? = nil, better: Direction? = nil, leastRows: Int = 1, hasBaseline: Bool = false,
      series: [DimensionKind] = [], formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .requests, unit, table: .metrics, sections, role: role, tile: tile, better: better,
          leastRows: leastRows, hasBaseline: hasBaseline, isTotal: unit == .count, series: series, formula: formula))
    }
  }
}

extension NameBreakdown {
  static let requestPaths = NameBreakdown("requests.by_path", .requests, of: .path)
}
