import Foundation
import Testing

@testable import daybook

@Suite struct ShellCompletionTests {
  @Test(
    "bash completes commands, options, choices and nothing else",
    arguments: [
      (["da"], ["daily"]), (["daily", "--th"], ["--threads"]), (["daily", "--language", ""], ["en", "ru"]),
      (["daily", "--language", "=", "r"], ["ru"]), (["--out", "weekly", "daily", "y"], ["yesterday"]),
      (["demo", "--so"], []), (["demo", "--effects", "n"], ["none"]), (["demo", "--effects", "o"], ["outage"]),
      (["demo", "--re"], ["--requests"]),
      (["completion", ""], ["bash", "zsh", "fish", "--help", "--version"]),
    ] as [([String], [String])])
  func bash(words: [String], expected: [String]) throws {
    let quoted = (["daybook"] + words).map { "'\($0)'" }.joined(separator: " ")
    let script =
      BashCompletion.script() + "COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count); _daybook\n"
      + #"printf '%s\n' "${COMPREPLY[@]}""#
    #expect(try output(of: "bash", "--norc", "-c", script) == expected)
  }

  @Test(
    "fish completes commands, options, choices and nothing else",
    arguments: [
      ("da", ["daily"]), ("daily --th", ["--threads"]), ("daily --language ", ["en", "ru"]),
      ("daily y", ["yesterday"]), ("demo --so", []), ("demo --effects n", ["none"]),
      ("completion ", ["bash", "fish", "zsh"]),
    ] as [(String, [String])])
  func fish(line: String, expected: [String]) throws {
    let script = FishCompletion.script() + "complete -C 'daybook \(line)'\n"
    let found = try output(of: "fish", "--no-config", "-c", script)
    #expect(found.map { String($0.prefix { $0 != "\t" }) }.sorted() == expected)
  }

  @Test("zsh reads its script, which has every command's options and choices")
  func zsh() throws {
    let script = ZshCompletion.script()
    #expect(try output(of: "zsh", "-f", "-c", "compdef() { echo \"$*\" }\n" + script) == ["_daybook daybook"])
    for command in CommandTable.commands {
      let words = try #require(
        script.split(separator: "\n").firstIndex { $0.hasPrefix("        \(command.name.rawValue)) _arguments") })
      let block = script.split(separator: "\n")[words...].prefix { !$0.hasSuffix(";;") }.joined(separator: "\n")
      for option in command.options.dropLast() { #expect(block.contains(option.flag), "\(command.name) \(option)") }
    }
  }

  private func output(of shell: String, _ arguments: String...) throws -> [String] {
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
