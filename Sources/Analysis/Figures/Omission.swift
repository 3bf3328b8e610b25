import Records
import Summaries

/// Figures that a report leaves out, since its database has nothing that could give them.
struct Omission {
  /// Whether all tables come from the settings or a preset: what they do not name, nobody misses.
  private var isMapped = false
  /// Whether requests have no durations.
  private var isUntimed = false
  /// Whether each occurrence of an error is known: then what stands for them is not counted beside.
  private var hasOccurrences = false

  init() {}

  init(_ input: ReportInput) {
    isMapped = input.isMapped
    hasOccurrences = input.errorEvents.value != nil
    isUntimed = input.metrics.value?.areTimed == false
  }

  private static let durations = Set(
    FigureID.requests.duration.all + [
      .requests.slow, .requests.slowRate, .requests.byPath.total, .requests.byPath.mean, .requests.byPath.p95,
      .requests.actions.mean,
      .requests.actions.p95,
    ])

  private static let queries: Set<FigureID> = [.requests.chatty, .requests.byPath.chatty]

  /// - Parameter reason: why there is no value; nil where there is one.
  func leavesOut(_ id: FigureID, _ reason: MissingReason?) -> Bool {
    if isUntimed, Self.durations.contains(id.base.of(.current)) { return true }
    if hasOccurrences, [.reports.events, .reports.eventsByCategory].contains(id.base) { return true }
    guard isMapped, id.custom == nil else { return false }
    return reason == .notRecorded || reason == .noSuchField && Self.queries.contains(id.base)
  }
}
