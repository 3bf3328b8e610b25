import Records
import Settings

/// A figure that is held against what it usually is, and how (docs/methods.md#usual).
struct JudgedFigure {
  enum JudgedScale {
    /// A duration, a gauge or a sum.
    case level
    /// A number of rows: judged by the figure that says how many a second, so that hours without data do not count.
    case throughput(FigureID)
    /// A share: of what it is one says the part, whose rows are the whole.
    case share(part: FigureID)
  }

  let figure: FigureID
  let scale: JudgedScale
  let better: Direction
  let area: Section
  /// With fewer rows in the period it is not judged.
  var leastRows = 1
  /// A share of what went well is judged by what did not, so that a quarter of that is the margin.
  var judgesRest = false

  /// The figure by which earlier periods tell it.
  var remembered: FigureID {
    switch scale {
    case .level: figure
    case .throughput(let rate): rate
    case .share(let part): part
    }
  }

  /// Whether it is of one check or job, which a rule of its own tells.
  var isOfOneName: Bool { figure.dimension != nil }

  static func all(_ measures: [Measure]) -> [JudgedFigure] {
    let own = measures.compactMap(JudgedFigure.init)
    return standard + own.filter { one in !standard.contains { $0.figure == one.figure } }
  }

  private static let standard =
    [
      JudgedFigure(
        figure: .requests.errorRate, scale: .share(part: .requests.errors), better: .lower, area: .performance),
      JudgedFigure(figure: .requests.slowRate, scale: .share(part: .requests.slow), better: .lower, area: .performance),
      level(.requests.duration.p95), level(.requests.duration.p50),
      level(.requests.duration.p99, leastRows: 2000),
      JudgedFigure(
        figure: .requests.count, scale: .throughput(.requests.throughput), better: .higher, area: .performance),
    ]
    + [
      .resources.cpuUsage.mean, .resources.memoryUsage.mean, .resources.databaseConnections.max,
      .resources.activeUsers.mean, .business.orders.sum, .business.revenue.sum,
    ].map { level($0) } + [
      JudgedFigure(
        figure: .security.denied, scale: .share(part: .security.denied), better: .lower, area: .security)
    ]

  private static func level(_ figure: FigureID, leastRows: Int = 1) -> JudgedFigure {
    JudgedFigure(
      figure: figure, scale: .level, better: figure.definition.better ?? .lower,
      area: figure.definition.sections.first ?? .performance, leastRows: leastRows)
  }
}

extension JudgedFigure {
  /// For its trend alone.
  init(level measure: Measure) {
    self.init(figure: measure.figure, scale: .level, better: measure.better, area: measure.section)
  }

  /// Nil for a measure that jumps, as a largest value does, and for a level such as a disk's, which has a limit instead.
  fileprivate init?(_ measure: Measure) {
    let scale: JudgedScale
    switch measure.aggregate {
    case .share: scale = .share(part: measure.figure)
    case .avg, .p50, .p95, .p99, .sum, .count, .rate: scale = .level
    case .min, .max, .last: return nil
    }
    self.init(
      figure: measure.figure, scale: scale, better: measure.better, area: measure.section,
      leastRows: measure.aggregate == .p99 ? 2000 : 1)
  }
}
