import Foundation
import Records
import Settings

/// `daybook init`: writes the settings file with every key explained.
struct InitCommand {
  private let session: Session
  private let force: Bool

  init(_ session: Session, force: Bool) {
    self.session = session
    self.force = force
  }

  func run() throws(Failure) -> ExitCode {
    let path = session.configPath
    if FileManager.default.fileExists(atPath: path), !force {
      throw Failure(.usage, "\(path) is there already. Give --force to overwrite it, or --config for another name.")
    }
    do {
      try Data(Settings.example(given()).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(.notWritten, "Writing \(path) failed: \(error.localizedDescription) Check the folder.")
    }
    session.surroundings.say("Wrote \(path). Look at it, then run: daybook doctor")
    return .success
  }

  /// What the command line says already goes into the file.
  private func given() -> [(key: String, value: String)] {
    [
      ("source.url", session.options.source), ("report.out", session.options.out),
      ("report.timezone", session.options.timezone?.identifier),
      ("report.language", session.options.language?.rawValue),
    ].compactMap { key, value in value.map { (key, $0) } }
  }
}
