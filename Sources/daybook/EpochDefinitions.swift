import Foundation
import Records
import Settings
import Summaries

/// What decides how rows are counted: figures that were counted by other definitions never stand beside each other.
enum EpochDefinitions {
  /// A line each, in a fixed order.
  ///
  /// Names, languages, limits and paths of output are not among them.
  static func lines(_ settings: Settings) -> [String] {
    let source = settings.source
    var lines = [
      "form \(RecordedMetrics.form)", sourceMark + absolute(source.path ?? ""),
      "stored \(source.storedTimezone.identifier)", "zone \(settings.report.timezone.identifier)",
      "mask \(settings.report.mask)",
    ]
    for (table, sources) in source.tables.sorted(by: { $0.key < $1.key }) {
      lines += sources.map { oneLine("\(table) \($0.definition)") }
    }
    lines += settings.measures.filter { $0.figure.family == .custom || $0.isGauge || $0.filter != nil }.map(measure)
    lines += settings.actions.list.map { oneLine("action \($0.name) \($0.paths.joined(separator: " "))") }
    return lines
  }

  private static let sourceMark = "source "

  /// The source's path among these lines; nil where they are not ours.
  static func source(_ lines: [String]) -> String? {
    lines.first { $0.hasPrefix(sourceMark) }.map { String($0.dropFirst(sourceMark.count)) }
  }

  private static func measure(_ measure: Measure) -> String {
    oneLine(
      "measure \(measure.name) \(measure.source) \(measure.aggregate.rawValue) \(measure.unit) \(measure.writtenUnit)"
        + " by \(measure.field.written)" + (measure.filter.map { " where \($0)" } ?? ""))
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
