import Foundation
import Testing

@testable import daybook

@Suite struct ShellCompletionTests {
  @Test(
    "bash completes commands, options, choices and nothing else",
    arguments: [
      (["da"], ["daily"]), (["daily", "--th"], ["--threads"]), (["daily", "--language", ""], ["en", "ru"]),
      (["daily", "--language", "=", "r"], ["ru"]), (["--out", "weekly", "daily", "y"], ["yesterday"]),
      (["--out", "=", "weekly", "daily", "y"], ["yesterday"]), (["daily", "yesterday", "y"], []),
      (["demo", "--so"], []), (["demo", "--effects", "n"], ["none"]), (["demo", "--effects", "o"], ["outage"]),
      (["demo", "--re"], ["--requests"]),
      (["completion", ""], ["bash", "zsh", "fish", "--help", "--version"]),
    ] as [([String], [String])])
  func bash(words: [String], expected: [String]) throws {
    #expect(try Shell.bash(words, .daybook) == expected)
  }

  @Test(
    "fish completes commands, options, choices and nothing else",
    arguments: [
      ("da", ["daily"]), ("daily --th", ["--threads"]), ("daily --language ", ["en", "ru"]),
      ("daily y", ["yesterday"]), ("demo --so", []), ("demo --effects n", ["none"]),
      ("completion ", ["bash", "fish", "zsh"]),
    ] as [(String, [String])])
  func fish(line: String, expected: [String]) throws {
    #expect(try Shell.fish(line, .daybook) == expected)
  }

  @Test("zsh reads its script, which has every command's options and choices")
  func zsh() throws {
    let script = ZshCompletion.script(.daybook)
    #expect(try Shell.output(of: "zsh", "-f", "-c", "compdef() { echo \"$*\" }\n" + script) == ["_daybook daybook"])
    for command in CommandTable.daybook.commands {
      let words = try #require(
        script.split(separator: "\n").firstIndex { $0.hasPrefix("        \(command.name)) _arguments") })
      let block = script.split(separator: "\n")[words...].prefix { !$0.hasSuffix(";;") }.joined(separator: "\n")
      for option in command.options.dropLast() {
        #expect(block.contains(option.flag), "\(command.name) \(option.name)")
      }
    }
  }
}
