import Foundation
import Records
import Rendering
import Settings

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
    return .success
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
