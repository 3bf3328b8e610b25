import Document
import Foundation
import Rendering

/// The user's own templates, read and checked before anything else is.
enum TemplateFolder {
  /// - Parameter path: nil for the shipped templates.
  static func templates(at path: String?) throws(Failure) -> TemplateSet {
    guard let path else { return .shipped }
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: path) } catch {
      throw Failure(
        .usage, "Reading templates: \(path) is not a folder that can be read. Check report.templates in the settings.")
    }
    var own: [(file: String, source: String)] = []
    for name in names.sorted() where name.hasSuffix(".mustache") && !name.hasPrefix(".") {
      guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
        throw Failure(.usage, "Reading templates: \(path)/\(name) cannot be read. Check its permissions.")
      }
      guard let source = String(validating: data, as: UTF8.self) else {
        throw Failure(.usage, "Reading templates: \(path)/\(name) is not UTF-8 text. Save it as UTF-8.")
      }
      own.append((name, source))
    }
    do throws(TemplateErrors) {
      return try TemplateSet(own: own, sample: TemplateSample())
    } catch {
      throw Failure(.usage, lines: error.errors.map { "\(path)/\($0)" })
    }
  }
}
