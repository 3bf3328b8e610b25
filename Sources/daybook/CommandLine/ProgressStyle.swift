/// How progress is shown on standard error.
enum ProgressStyle: Equatable, Sendable {
  /// Nothing but warnings and errors.
  case silent
  /// One line for each finished stage.
  case lines
  /// A bar that is drawn over itself, and the line when the stage is done.
  case bar(columns: Int)
  /// One JSON object for each line: stages, warnings, errors.
  case json(stages: Bool)

  /// What fits where standard error goes.
  /// - Parameters:
  ///   - terminal: `$TERM` when standard error is a terminal, else nil.
  ///   - columns: The terminal's width, nil when it is not known.
  static func fitting(_ options: SharedOptions, terminal: String?, columns: Int?) -> ProgressStyle {
    if options.jsonLog { return .json(stages: !options.quiet) }
    if options.quiet { return .silent }
    guard let terminal, !terminal.isEmpty, terminal != "dumb" else { return .lines }
    return .bar(columns: max(20, columns ?? 80))
  }
}
