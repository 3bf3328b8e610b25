extension FigureID {
  package static var availability: AvailabilityIDs.Type { AvailabilityIDs.self }
  package enum AvailabilityIDs {
    package static let uptime = FigureID(
      FigureDefinition(
        "availability.uptime", .availability, .fraction, table: .metrics, [.system], role: .row, tile: 6,
        better: .higher, hasBaseline: true, isQuietAtZero: false))

    static let all = [uptime]
  }

  package static var resources: ResourceIDs.Type { ResourceIDs.self }
  /// Gauges: of each the first figure is the main one, which the baseline and the days of a weekly report have too.
  package enum ResourceIDs {
    package static var cpuUsage: CPUIDs.Type { CPUIDs.self }
    package enum CPUIDs {
      package static let mean = main("cpu_usage.mean", .fraction)
      package static let max = other("cpu_usage.max", .fraction)
    }

    package static var memoryUsage: MemoryIDs.Type { MemoryIDs.self }
    package enum MemoryIDs {
      package static let mean = main("memory_usage.mean", .fraction)
      package static let max = other("memory_usage.max", .fraction)
    }

    package static var diskUsage: DiskIDs.Type { DiskIDs.self }
    package enum DiskIDs {
      package static let last = main("disk_usage.last", .fraction)
      package static let max = other("disk_usage.max", .fraction)
    }

    package static var databaseConnections: ConnectionIDs.Type { ConnectionIDs.self }
    package enum ConnectionIDs {
      package static let mean = other("database_connections.mean", .count)
      package static let max = main("database_connections.max", .count)
    }

    package static var activeUsers: ActiveUserIDs.Type { ActiveUserIDs.self }
    package enum ActiveUserIDs {
      package static let mean = main("active_users.mean", .count, .users, better: .higher)
      package static let max = other("active_users.max", .count, .users, better: .higher)
    }

    static let all = [
      CPUIDs.mean, CPUIDs.max, MemoryIDs.mean, MemoryIDs.max, DiskIDs.last, DiskIDs.max, ConnectionIDs.mean,
      ConnectionIDs.max, ActiveUserIDs.mean, ActiveUserIDs.max,
    ]

    private static func main(
      _ name: String, _ unit: Unit, _ section: Section = .system, better: Direction = .lower
    ) -> FigureID {
      figure(name, unit, section, better, isMain: true)
    }

    private static func other(
      _ name: String, _ unit: Unit, _ section: Section = .system, better: Direction = .lower
    ) -> FigureID {
      figure(name, unit, section, better, isMain: false)
    }

    private static func figure(
      _ name: String, _ unit: Unit, _ section: Section, _ better: Direction, isMain: Bool
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          "resources.\(name)", .resources, unit, table: .metrics, [section], role: .row, better: better,
          hasBaseline: isMain, series: isMain ? [.day] : [], isQuietAtZero: false))
    }
  }

  package static var business: BusinessIDs.Type { BusinessIDs.self }
  /// Revenue and orders as the application records them.
  package enum BusinessIDs {
    package static var revenue: RevenueIDs.Type { RevenueIDs.self }
    package enum RevenueIDs {
      package static let sum = figure("business.revenue.sum", .money(""), tile: 7, hasBaseline: true, series: [.day])
    }

    package static var orders: OrderIDs.Type { OrderIDs.self }
    package enum OrderIDs {
      package static let sum = figure("business.orders.sum", .count, hasBaseline: true, series: [.day])
    }

    package static let averageOrder = figure(
      "business.average_order", .money(""), formula: .ratio(RevenueIDs.sum, per: OrderIDs.sum))

    static let all = [RevenueIDs.sum, OrderIDs.sum, averageOrder]

    private static func figure(
      _ name: String, _ unit: Unit, tile: Int? = nil, hasBaseline: Bool = false, series: [DimensionKind] = [],
      formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .business, unit, table: .metrics, [.business], role: .row, tile: tile, better: .higher,
          hasBaseline: hasBaseline, isTotal: hasBaseline, series: series, isQuietAtZero: false, formula: formula))
    }
  }
}
