/// One option, as parsing, help, manual page and completion see it.
///
/// Commands that take the same one share its value.
struct CommandOption: Hashable, Sendable {
  /// What follows an option that takes a value.
  struct OptionValue: Hashable, Sendable {
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

  /// Such as `as-of`.
  let name: String
  var short: Character?
  /// Nil for a switch.
  var value: OptionValue?
  /// One sentence without a capital and a full stop.
  let help: String

  init(_ name: String, short: Character? = nil, _ value: OptionValue? = nil, help: String) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
  }

  /// Such as `--out`.
  var flag: String { "--" + name }

  /// Such as `--out DIR`, `-q, --quiet`.
  var synopsis: String {
    (short.map { "-\($0), " } ?? "") + flag + (value.map { " " + $0.placeholder } ?? "")
  }
}
