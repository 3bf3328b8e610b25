import Demo
import Records
import Settings

/// What the user asked for, in typed values; nothing has been looked up yet.
struct Invocation: Equatable, Sendable {
  var action: Action
  var options = Options()

  enum Action: Equatable, Sendable {
    case daily(DayChoice, PeriodOptions)
    case weekly(WeekChoice, PeriodOptions)
    case demo(DemoOptions)
    case doctor
    case initialize(InitOptions)
    /// Nil for the list of all commands.
    case help(CommandEntry.Name?)
    case manualPage
    case completion(Shell)
    case version
  }

  enum DayChoice: Equatable, Sendable {
    case day(Day)
    case yesterday, today
  }

  enum WeekChoice: Equatable, Sendable {
    case week(Week)
    case last, this
  }

  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish

    /// The script that completes Daybook's words in it.
    var script: String {
      switch self {
      case .bash: BashCompletion.script()
      case .zsh: ZshCompletion.script()
      case .fish: FishCompletion.script()
      }
    }
  }

  struct PeriodOptions: Equatable, Sendable {
    /// Also report a period that is not over. Set by `today` and `this` too.
    var partial = false
    /// 1 or 2.
    var threads = 2
    /// Append the report to the file that `$GITHUB_STEP_SUMMARY` names.
    var githubSummary = false
  }

  struct InitOptions: Equatable, Sendable {
    /// Overwrite the settings file; never a template.
    var force = false
    /// Copy the shipped templates too.
    var templates = false
  }

  struct DemoOptions: Equatable, Sendable {
    /// Nil for the demo's own.
    var seed: UInt64?
    var effects = Plan.Effects.all
    /// A day.
    var requests = Plan.usualRequestsPerDay
    var truth: String?
    var database: String?
  }

  /// Options of every reporting command. Nil leaves the decision to the settings.
  struct Options: Equatable, Sendable {
    var source: String?
    var config: String?
    var out: String?
    var state: String?
    var timezone: Zone?
    var language: Settings.Language?
    var asOf: AsOf?
    var quiet = false
    var jsonLog = false
  }

  enum AsOf: Equatable, Sendable {
    case instant(Instant)
    /// The start of that day in the report's zone.
    case startOf(Day)
  }
}
