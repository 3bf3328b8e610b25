import Document
import Foundation
import Rendering

/// The summary of a job on GitHub: a file that each step may append Markdown to.
struct StepSummary {
  /// What GitHub takes of one step; above it, it shows nothing.
  static let most = 1_048_576

  private let path: String

  /// Checked before the run, so that a night's work does not end in a mistake of the command line.
  init(_ process: ProcessEnvironment) throws(Failure) {
    guard let path = process.environment["GITHUB_STEP_SUMMARY"], !path.isEmpty else {
      throw Failure(
        .usage,
        "--github-summary: $GITHUB_STEP_SUMMARY is not set. Give it in a step of a GitHub workflow, or leave it out.")
    }
    self.path = path
  }

  func append(_ document: Document, _ templates: TemplateSet) throws(Failure) {
    do {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let standing = (attributes?[.size] as? Int) ?? 0
      let text = try MarkdownReport.summary(
        document, templates: templates, atMost: max(0, Self.most - max(0, min(standing, Self.most)) - 1))
      if attributes == nil { try Data().write(to: URL(fileURLWithPath: path)) }
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try file.seekToEnd()
      // Another step's last line may have no end.
      try file.write(contentsOf: Data((standing == 0 ? [] : [10]) + text))
    } catch {
      throw Failure(
        .notWritten,
        "Appending to $GITHUB_STEP_SUMMARY, \(path), failed: \(error). The report itself is written.")
    }
  }
}
