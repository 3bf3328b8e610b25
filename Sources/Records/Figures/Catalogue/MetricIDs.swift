extension FigureID {
  public static var availability: AvailabilityIDs.Type { AvailabilityIDs.self }
  public enum AvailabilityIDs {
    public static let uptime = FigureID(
      FigureDefinition(
        "availability.uptime", .availability, .fraction, table: .metrics, [.system], role: .row, tile: 6,
        better: .higher, hasBaseline: true, isQuietAtZero: false))

    static let all = [uptime]
  }

  public static var resources: ResourceIDs.Type { ResourceIDs.self }
  /// Gauges: of each the first figure is the main one, which the baseline and the days of a weekly report have too.
  public enum ResourceIDs {
    public static var cpuUsage: CPUIDs.Type { CPUIDs.self }
    public enum CPUIDs {
      public static let mean = main("cpu_usage.mean", .fraction)
      public static let max = other("cpu_usage.max", .fraction)
    }

    public static var memoryUsage: MemoryIDs.Type { MemoryIDs.self }
    public enum MemoryIDs {
      public static let mean = main("memory_usage.mean", .fraction)
      public static let max = other("memory_usage.max", .fraction)
    }

    public static var diskUsage: DiskIDs.Type { DiskIDs.self }
    public enum DiskIDs {
      public static let last = main("disk_usage.last", .fraction)
      public static let max = other("disk_usage.max", .fraction)
    }

    public static var databaseConnections: ConnectionIDs.Type { ConnectionIDs.self }
    public enum ConnectionIDs {
      public static let mean = other("database_connections.mean", .count)
      public static let max = main("database_connections.max", .count)
    }

    public static var activeUsers: ActiveUserIDs.Type { ActiveUserIDs.self }
    public enum ActiveUserIDs {
      public static let mean = main("active_users.mean", .count, .users, better: .higher)
      public static let max = other("active_users.max", .count, .users, better: .higher)
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

  public static var business: BusinessIDs.Type { BusinessIDs.self }
  /// Revenue and orders as the application records them.
  public enum BusinessIDs {
    public static var revenue: RevenueIDs.Type { RevenueIDs.self }
    public enum RevenueIDs {
      public static let sum = figure("business.revenue.sum", .money(""), tile: 7, hasBaseline: true, series: [.day])
    }

    public static var orders: OrderIDs.Type { OrderIDs.self }
    public enum OrderIDs {
      public static let sum = figure("business.orders.sum", .count, hasBaseline: true, series: [.day])
    }

    public static let averageOrder = figure(
      "business.average_order", .money(""), formula: .ratio(RevenueIDs.sum, per: OrderIDs.sum))

    static let all = [RevenueIDs.sum, OrderIDs.sum, averageOrder]

    private static func figure(
      _ name: String, _ unit: Unit, tile: Int? = nil, hasBaseline: Bool = false, series: [DimensionKind] = [],
      formula: FigureFormula? = nil
    ) -> FigureID {
      FigureID(
        FigureDefinition(
          name, .business, unit, table: .metrics, [.business], role: .row, tile: tile, better: .higher,
          hasBaseline: hasBaseline, series: series, isQuietAtZero: false, formula: formula))
    }
  }
}
