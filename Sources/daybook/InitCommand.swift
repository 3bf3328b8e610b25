import Foundation
import Records
import Rendering
import Settings
import Summaries

/// `daybook init`: writes the settings file with every key explained, and copies the templates.
struct InitCommand {
  private let session: Session
  private let options: Invocation.InitOptions
  private static let folder = "templates"

  init(_ session: Session, _ options: Invocation.InitOptions) {
    self.session = session
    self.options = options
  }

  func run() throws(Failure) -> ExitCode {
    let path = session.configPath
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere, !options.force, !options.templates {
      throw Failure(.usage, "\(path) is there already. Give --force to overwrite it, or --config for another name.")
    }
    let keeps = isThere && !options.force
    if !keeps {
      do {
        try Data(Settings.example(given()).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Failure(.notWritten, "Writing \(path) failed: \(error.localizedDescription) Check the folder.")
      }
    }
    if options.templates { try copyTemplates() }
    session.surroundings.say(
      keeps
        ? "\(path) is there already and stays as it is. Its line for the templates: report: { templates: \(Self.folder) }"
        : "Wrote \(path). Look at it, then run: daybook doctor")
    try sayTables()
    return .success
  }

  /// The tables of the database that the settings name, so that a wrong file shows at once.
  private func sayTables() throws(Failure) {
    let settings = try session.settings()
    guard let database = settings.source.path else { return }
    let tables: [TableOverview]
    do { tables = try SourceEngine.open(settings).overview() } catch {
      return session.surroundings.say(TerminalText.safe("\(error)"))
    }
    session.surroundings.say(TerminalText.safe("Found in \(database):"))
    for table in tables { session.surroundings.say(TerminalText.safe("  \(line(table, settings.report.timezone))")) }
  }

  private func line(_ table: TableOverview, _ zone: Zone) -> String {
    let rows = (table.isMore ? "more than " : "") + "\(table.rows) \(table.rows == 1 ? "row" : "rows")"
    guard let first = table.first, let last = table.last else {
      return "\(table.name): \(rows)" + (table.rows > 0 ? ", no time in it can be read" : "")
    }
    return "\(table.name): \(rows), \(zone.label(first)) to \(zone.label(last))"
  }

  /// Beside the settings file. What is there may be somebody's work and is never overwritten.
  private func copyTemplates() throws(Failure) {
    let folder = session.beside(Self.folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in TemplateSet.Name.allCases {
        let path = folder + "/" + name.rawValue
        if FileManager.default.fileExists(atPath: path) {
          session.surroundings.say("\(path) is there already and stays as it is.")
        } else {
          try Data(TemplateSet.source(name).utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
          session.surroundings.say("Wrote \(path).")
        }
      }
    } catch {
      throw Failure(
        .notWritten, "Writing templates to \(folder) failed: \(error.localizedDescription) Check the folder.")
    }
  }

  /// What the command line says already goes into the file.
  private func given() -> [(key: String, value: String)] {
    [
      ("source.url", session.options.source), ("report.out", session.options.out),
      ("report.timezone", session.options.timezone?.identifier),
      ("report.language", session.options.language?.rawValue),
      ("report.templates", options.templates ? Self.folder : nil),
    ].compactMap { key, value in value.map { (key, $0) } }
  }
}
