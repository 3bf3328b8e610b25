import Records

/// How a sentence about a figure begins.
///
/// Always singular: a number of things is told as their «число».
struct RussianSubject: Sendable {
  /// In the nominative, as in the middle of a sentence.
  let text: String

  init(_ text: String) {
    self.text = text
  }

  var capitalized: String { text.prefix(1).uppercased() + text.dropFirst() }

  /// By the name of the figure; of others only the name is known.
  static let known: [FigureID: RussianSubject] = [
    .requests.count: .init("число запросов"),
    .requests.throughput: .init("число запросов в секунду"),
    .requests.withStatus: .init("число запросов с известным статусом"),
    .requests.errors: .init("число неудачных запросов"), .requests.errorRate: .init("доля неудачных запросов"),
    .requests.clientErrors: .init("число отклонённых запросов"),
    .requests.slow: .init("число медленных запросов"),
    .requests.slowRate: .init("доля медленных запросов"),
    .requests.chatty: .init("число запросов, в которых больше 20 обращений к базе"),
    .requests.duration.mean: .init("среднее время ответа"),
    .requests.duration.p50: .init("медианное время ответа"),
    .requests.duration.p95: .init("время ответа p95"),
    .requests.duration.p99: .init("время ответа p99"),
    .requests.duration.max: .init("самый долгий ответ"),
    .availability.uptime: .init("доступность"),
    .resources.cpuUsage.mean: .init("средняя загрузка процессора"),
    .resources.cpuUsage.max: .init("наибольшая загрузка процессора"),
    .resources.memoryUsage.mean: .init("средняя доля занятой памяти"),
    .resources.memoryUsage.max: .init("наибольшая доля занятой памяти"),
    .resources.diskUsage.last: .init("доля занятого места на диске в конце"),
    .resources.diskUsage.max: .init("наибольшая доля занятого места на диске"),
    .resources.databaseConnections.mean: .init("среднее число соединений с базой"),
    .resources.databaseConnections.max: .init("наибольшее число соединений с базой"),
    .resources.activeUsers.mean: .init("среднее число активных пользователей"),
    .resources.activeUsers.max: .init("наибольшее число активных пользователей"),
    .business.revenue.sum: .init("выручка"), .business.orders.sum: .init("число заказов"),
    .business.averageOrder: .init("средний чек"),
    .reports.new: .init("число новых сообщений об ошибках"),
    .reports.resolved: .init("число устранённых сообщений об ошибках"),
    .reports.backlog: .init("число открытых сообщений об ошибках"),
    .reports.unresolvedCritical: .init("число открытых критических сообщений"),
    .reports.events: .init("число случаев ошибок"), .occurrences.episodes: .init("число серий ошибок"),
    .occurrences.count: .init("число случаев ошибок"),
    .incidents.started: .init("число инцидентов"),
    .incidents.open: .init("число неустранённых инцидентов"),
    .incidents.resolve.median: .init("медианное время устранения инцидентов"),
    .incidents.resolve.max: .init("наибольшее время устранения инцидентов"),
    .deployments.count: .init("число выкладок"),
    .deployments.rolledBack: .init("число откатов"),
    .health.passRate: .init("доля пройденных проверок"),
    .scenarios.successRate: .init("доля успешных сценариев"),
    .jobs.runs: .init("число запусков заданий"), .jobs.failed: .init("число запусков с ошибкой"),
    .jobs.failureShare: .init("доля запусков с ошибкой"),
    .feedback.count: .init("число отзывов"), .feedback.rating.mean: .init("средняя оценка"),
    .users.new: .init("число новых пользователей"), .users.total: .init("число пользователей"),
    .security.reports: .init("число новых сообщений о безопасности"),
    .security.open: .init("число открытых сообщений о безопасности"),
    .security.denied: .init("число отказов в доступе"), .coverage.share: .init("полнота данных"),
  ]
}

extension Russian {
  func subject(_ figure: FigureID) -> RussianSubject {
    guard let dimension = figure.dimension else {
      return RussianSubject.known[figure.base] ?? RussianSubject("показатель «\(name(of: figure))»")
    }
    if let grouped = grouped(figure) { return RussianSubject(grouped.lowercasedFirst) }
    switch figure.base {
    case .reports.byCategory:
      return RussianSubject("число новых сообщений в категории «\(category(dimension))»")
    case .reports.eventsByCategory:
      return RussianSubject("число случаев ошибок в категории «\(category(dimension))»")
    case .occurrences.episodesByKind: return RussianSubject("число серий «\(dimension)»")
    case .funnel.step.rate: return RussianSubject("доля перешедших к шагу «\(dimension)»")
    case .reports.byModule: return RussianSubject("число новых сообщений по модулю \(dimension)")
    case .occurrences.byKind: return RussianSubject("число случаев «\(dimension)»")
    default: return RussianSubject("показатель «\(name(of: figure)), \(dimension)»")
    }
  }

  /// What single readings are of; the figure may be their mean.
  func gauge(_ figure: FigureID) -> String {
    if let whole = figure.ofAllGroups, whole.custom == nil, let group = figure.dimension {
      return "\(gauge(whole)) \(group)"
    }
    return switch figure.base {
    case .resources.cpuUsage.mean, .resources.cpuUsage.max: "Загрузка процессора"
    case .resources.memoryUsage.mean, .resources.memoryUsage.max: "Доля занятой памяти"
    case .resources.databaseConnections.mean, .resources.databaseConnections.max: "Число соединений с базой"
    case .resources.activeUsers.mean, .resources.activeUsers.max: "Число активных пользователей"
    default: subject(figure).capitalized
    }
  }

  /// `Доля ошибок`, over a chart; nil for a figure that has no name of its own.
  func opening(of figure: FigureID) -> String? {
    isNamed(figure) ? RussianTypography.bound(subject(figure).capitalized) : nil
  }

  func isNamed(_ figure: FigureID) -> Bool {
    figure.dimension == nil
      ? RussianSubject.known[figure.base] != nil || figure.definition.panel != nil
      : figure.family == .reports || figure.hasOwnTitle
  }

  func plain(_ count: Int) -> String { RussianNumbers.plain(count) }
}
