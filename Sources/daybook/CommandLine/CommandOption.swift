/// One option, as parsing, help, manual page and completion see it.
struct CommandOption: Sendable {
  enum Name: String, CaseIterable, Sendable {
    case source, config, out, state, timezone, language
    case asOf = "as-of"
    case partial, threads, seed, effects, requests, truth, database
    case githubSummary = "github-summary"
    case templates, force, man, quiet
    case jsonLog = "json-log"
    case help, version
  }

  /// What follows an option that takes a value.
  struct Value: Sendable {
    enum Completion: Sendable { case file, folder, none }

    /// `DIR`, or the choices joined by `|`.
    let placeholder: String
    /// All values there are; empty when there are too many to list.
    var choices: [String] = []
    var completion = Completion.none

    init(_ placeholder: String, _ completion: Completion = .none) {
      self.placeholder = placeholder
      self.completion = completion
    }

    init(choices: [String]) {
      placeholder = choices.joined(separator: "|")
      self.choices = choices
    }
  }

  let name: Name
  var short: Character?
  /// Nil for a switch.
  var value: Value?
  /// One sentence without a capital and a full stop.
  let help: String

  init(_ name: Name, short: Character? = nil, _ value: Value? = nil, help: String) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }

  /// `--out`
  var flag: String { name.flag }

  /// `--out DIR`, `-q, --quiet`
  var synopsis: String {
    (short.map { "-\($0), " } ?? "") + flag + (value.map { " " + $0.placeholder } ?? "")
  }
}

extension CommandOption.Name {
  var flag: String { "--" + rawValue }
  var entry: CommandOption { CommandTable.option(self) }
}
