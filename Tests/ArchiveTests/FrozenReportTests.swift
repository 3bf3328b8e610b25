import Archive
import Foundation
import Testing

/// The forty reports of Tests/frozen, put together again from their lines.
@Suite struct FrozenReportTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "frozen/reports").path

  static let names: [String] = {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".xz") }.sorted()
  }()

  @Test("there are forty-four") func count() { #expect(Self.names.count == 44) }

  @Test("nothing of a real report is lost by reading and writing it", arguments: names)
  func roundTrip(name: String) throws {
    let report = try report(name)
    let read = try ReportFile(bytes: Array(try JSONSerialization.data(withJSONObject: report)))
    let again = try JSONSerialization.jsonObject(with: Data(read.bytes()))
    #expect(NSDictionary(dictionary: report) == again as? NSDictionary)
  }

  private static let lists: Set<String> = [
    "headline", "figures", "sections", "findings", "recommendations", "newest_rows", "rejected", "charts",
    "errors_open", "incidents",
    "deployments", "data_quality",
  ]

  /// A line is the key of a member and its value, or one entry of it; what is no member of report.json ends in a colon
  /// or is a chart's or the exit code's.
  private func report(_ name: String) throws -> [String: Any] {
    var report: [String: Any] = ["tool": "Daybook"]
    for key in Self.lists { report[key] = [Any]() }
    for line in try lines(name).dropFirst() {
      let key = String(line.prefix { $0 != " " })
      guard !key.hasSuffix(":"), key != "chart" else { continue }
      let text = Data(line.dropFirst(key.utf8.count + 1).utf8)
      let value = try JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed)
      let member = key == "figure" ? "figures" : key
      if let list = report[member] as? [Any] { report[member] = list + [value] } else { report[member] = value }
    }
    return report
  }

  private func lines(_ name: String) throws -> [Substring] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xz", "--decompress", "--stdout", Self.folder + "/" + name]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self).split(separator: "\n")
  }
}
