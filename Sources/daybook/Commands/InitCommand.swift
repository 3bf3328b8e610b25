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
      "With --source the database is looked at. The presets it is read by are written out in full, to be edited; of a "
        + "program that Daybook does not know a first guess of a mapping, with what it was guessed from, what is not "
        + "certain as comments.",
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
    var found = Discovery()
    if !keeps {
      found = discover(context)
      do {
        try Data(Settings.example(given(context), found.draft).utf8).write(
          to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Failure(.notWritten, "Writing \(path) failed: \(error.localizedDescription) Check the folder.")
      }
    }
    if templates { try copyTemplates(context) }
    context.process.say(
      keeps
        ? "\(path) is there already and stays as it is. Its line for the templates: report: { templates: \(Self.folder) }"
        : "Wrote \(path). Look at it, then run: daybook doctor")
    for line in keeps ? [] : found.lines { context.process.say(TerminalText.safe(line)) }
    return .success
  }

  /// What the database holds, for the file and for the terminal.
  private struct Discovery {
    var draft = SettingsDraft()
    var lines: [String] = []
  }

  /// Of the database that the command line names; a wrong file shows at once.
  private func discover(_ context: CommandContext) -> Discovery {
    guard context.options.source != nil else { return Discovery() }
    var discovery = Discovery()
    do {
      let asked = try read(Settings.example(given(context)), context)
      discovery.draft = try SourceEngine.draft(asked)
      let settings = try read(Settings.example(given(context), discovery.draft), context)
      discovery.lines = ["Found in \(settings.source.path ?? ""):"] + discovery.draft.remarks.map { "  \($0)" }
      let tables = try SourceEngine.open(settings).source.overview()
      for standard in SourceTable.mapped {
        let sources = tables.filter { $0.table == standard }
        for (number, source) in sources.enumerated() {
          let held = holding(source, settings.report.timezone)
          let which = sources.count == 1 ? "" : "source \(number + 1): "
          let unmapped = source.unmapped.map { "  values say nothing of \($0)" }
          discovery.draft.found[standard, default: []] += [which + held] + unmapped
          discovery.lines += ["  \(standard.name): \(which)\(held)"] + unmapped.map { "  \($0)" }
        }
      }
    } catch {
      discovery.lines.append("\(error)")
    }
    return discovery
  }

  private func read(_ file: String, _ context: CommandContext) throws(SettingsErrors) -> Settings {
    try Settings.parse(Array(file.utf8), file: context.configPath, environment: context.process.environment)
  }

  /// `412 rows, … to …`.
  private func holding(_ table: TableOverview, _ zone: Zone) -> String {
    let rows = (table.isMore ? "more than " : "") + "\(table.rows) \(table.rows == 1 ? "row" : "rows")"
    guard let first = table.first, let last = table.last else {
      return rows + (table.rows > 0 ? ", no time in it can be read" : "")
    }
    return "\(rows), \(zone.label(first)) to \(zone.label(last))"
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
  static let force = CommandOption("force", help: "write over a settings file, or what was reported as a new revision")
}
