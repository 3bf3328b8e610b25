import Foundation
import Records
import Rendering
import Settings
import State

/// One invocation: the options given, the surroundings, the progress shown.
struct CommandContext {
  let options: SharedOptions
  let process: ProcessEnvironment
  let progress: Progress

  init(_ options: SharedOptions, _ process: ProcessEnvironment) {
    self.options = options
    self.process = process
    progress = Progress(
      style: .fitting(options, terminal: process.terminal, columns: process.columns),
      now: process.clock, write: process.writeError)
  }

  /// The settings file with the command line's options laid over it.
  func settings() throws(Failure) -> Settings {
    var settings = try settingsFile()
    if let source = options.source {
      do { settings.source.path = try Settings.Source.path(of: source) } catch {
        throw Failure(.usage, "--source: \(error.message)")
      }
    }
    if let out = options.out { settings.report.out = out }
    if let zone = options.timezone { settings.report.timezone = zone }
    if let language = options.language { settings.report.language = language }
    return settings
  }

  /// The user's templates over the shipped ones.
  ///
  /// A relative folder starts at the settings file.
  func templates(_ settings: Settings) throws(Failure) -> TemplateSet {
    guard let folder = settings.report.templates, !folder.hasPrefix("/") else {
      return try TemplateFolder.templates(at: settings.report.templates)
    }
    return try TemplateFolder.templates(at: beside(folder))
  }

  /// A path in the folder of the settings file.
  func beside(_ path: String) -> String {
    let folder = FilePath.folder(of: configPath)
    return folder.isEmpty ? path : folder == "/" ? "/" + path : folder + "/" + path
  }

  /// The file that `--config` names, or ./daybook.yaml if there is one.
  var configPath: String { options.config ?? "daybook.yaml" }

  private func settingsFile() throws(Failure) -> Settings {
    guard FileManager.default.fileExists(atPath: configPath) else {
      guard options.config == nil else {
        throw Failure(
          .usage, "Reading settings: there is no file \(configPath). Check --config, or make one with daybook init.")
      }
      return Settings()
    }
    guard let data = FileManager.default.contents(atPath: configPath) else {
      throw Failure(.usage, "Reading settings: \(configPath) cannot be read. Check its permissions.")
    }
    do {
      return try Settings.parse(Array(data), file: configPath, environment: process.environment)
    } catch {
      throw Failure(.usage, lines: error.problems.map(\.description))
    }
  }

  /// The instant that stands for now.
  func asOf(_ zone: Zone) -> Instant {
    switch options.asOf {
    case .instant(let instant): instant
    case .startOf(let day): zone.start(of: day)
    case nil: process.started
    }
  }

  func statePath(out: String) -> String {
    StateFolder.path(option: options.state, environment: process.environment["STATE_DIRECTORY"], out: out)
  }

  /// The state folder under the run lock, which every command takes before it writes to that folder of reports.
  func state(out: String) throws(Failure) -> StateFolder {
    do {
      return try StateFolder(
        path: statePath(out: out), out: out, holder: LockHolder(pid: process.pid, started: process.started))
    } catch { throw Failure(error) }
  }
}
