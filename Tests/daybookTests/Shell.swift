import Foundation
import Testing

@testable import daybook

/// What shells make of the completion scripts.
enum Shell {
  static func bash(_ words: [String], _ table: CommandTable) throws -> [String] {
    let quoted = (["daybook"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script =
      BashCompletion.script(table) + "COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count); _daybook\n"
      + #"printf '%s\n' "${COMPREPLY[@]}""#
    return try output(of: "bash", "--norc", "-c", script)
  }

  static func fish(_ line: String, _ table: CommandTable) throws -> [String] {
    let script = FishCompletion.script(table) + "complete -C 'daybook \(line)'\n"
    return try output(of: "fish", "--no-config", "-c", script).map { String($0.prefix { $0 != "\t" }) }.sorted()
  }

  static func output(of shell: String, _ arguments: String...) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [shell] + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": NSTemporaryDirectory(), "TERM": "dumb"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
