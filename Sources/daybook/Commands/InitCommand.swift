import Foundation
import Records
import Rendering
import Settings
import Summaries

/// `daybook init`: writes the settings file with every key explained, and copies the templates.
struct InitCommand: Command {
  /// Overwrite the settings file; never a template.
  var force = false
  /// Copy the shipped templates too.
  var templates = false

  private static let folder = "templates"

  static let entry: CommandEntry = CommandEntry(
    name: "init",
    options: [.templates, .force, .source, .config, .out, .timezone, .language, .quiet, .jsonLog, .help, .version],
    summary: "look at the database and write a settings file for it",
    details: [
      "An existing file is left alone unless --force is given.",
      "With --templates the templates that reports are written with are copied beside the settings file too, and the "
        + "settings name their folder, so that reports use them from then on. A settings file that is there stays as "
        + "it is, and so does every template that is there, --force or not.",
    ],
    examples: [
      ("init --source /srv/shop/db.sqlite3", "write ./daybook.yaml"),
      ("init --templates", "write ./daybook.yaml and ./templates"),
    ], run: { given in InitCommand(force: given.has(.force), templates: given.has(.templates)) })

  func run(_ context: CommandContext) throws(Failure) -> ExitCode {
    let path = context.configPath
    let isThere = FileManager.default.fileExists(atPath: path)
    if isThere, !force, !templates {
      throw Failure(.usage, "\(path) is there already. Give --force to overwrite it, or --config for another name.")
    }
    let keeps = isThere && !force
    if !keeps {
      do {
        try Data(Settings.example(given(context)).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Failure(.notWritten, "Writing \(path) failed: \(error.localizedDescription) Check the folder.")
      }
    }
    if templates { try copyTemplates(context) }
    context.process.say(
      keeps
        ? "\(path) is there already and stays as it is. Its line for the templates: report: { templates: \(Self.folder) }"
        : "Wrote \(path). Look at it, then run: daybook doctor")
    try sayTables(context)
    return .success
  }

  /// The tables of the database that the settings name, so that a wrong file shows at once.
  private func sayTables(_ context: CommandContext) throws(Failure) {
    let settings = try context.settings()
    guard let database = settings.source.path else { return }
    let tables: [TableOverview]
    do { tables = try SourceEngine.open(settings).source.overview() } catch {
      return context.process.say(TerminalText.safe("\(error)"))
    }
    context.process.say(TerminalText.safe("Found in \(database):"))
    for table in tables { context.process.say(TerminalText.safe("  \(line(table, settings.report.timezone))")) }
  }

  private func line(_ table: TableOverview, _ zone: Zone) -> String {
    let rows = (table.isMore ? "more than " : "") + "\(table.rows) \(table.rows == 1 ? "row" : "rows")"
    guard let first = table.first, let last = table.last else {
      return "\(table.name): \(rows)" + (table.rows > 0 ? ", no time in it can be read" : "")
    }
    return "\(table.name): \(rows), \(zone.label(first)) to \(zone.label(last))"
  }

  /// Beside the settings file.
  ///
  /// What is there may be somebody's work and is never overwritten.
  private func copyTemplates(_ context: CommandContext) throws(Failure) {
    let folder = context.beside(Self.folder)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in TemplateSet.Name.allCases {
        let path = folder + "/" + name.rawValue
        if FileManager.default.fileExists(atPath: path) {
          context.process.say("\(path) is there already and stays as it is.")
        } else {
          try Data(TemplateSet.source(name).utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
          context.process.say("Wrote \(path).")
        }
      }
    } catch {
      throw Failure(
        .notWritten, "Writing templates to \(folder) failed: \(error.localizedDescription) Check the folder.")
    }
  }

  /// What the command line says already goes into the file.
  private func given(_ context: CommandContext) -> [(key: String, value: String)] {
    [
      ("source.url", context.options.source), ("report.out", context.options.out),
      ("report.timezone", context.options.timezone?.identifier),
      ("report.language", context.options.language?.rawValue),
      ("report.templates", templates ? Self.folder : nil),
    ].compactMap { key, value in value.map { (key, $0) } }
  }
}

extension CommandOption {
  static let templates = CommandOption(
    "templates", help: "also copy the shipped templates, to be changed, into templates/ beside the file")
  static let force = CommandOption("force", help: "overwrite an existing settings file")
}
