/// The words of a command line, sorted into options and arguments but not yet judged.
struct ParsedArguments {
  /// Words that are no options, the command first; those after the command where a command reads them.
  private(set) var words: [String] = []
  /// Options in the order they were given; a switch has no value.
  private(set) var options: [(option: CommandOption, value: String?)] = []

  /// `--option value`, `--option=value`, `-q`; after `--` everything is an argument.
  ///
  /// A value that begins with two hyphens needs the form with `=`, so that a forgotten value does not swallow the next
  /// option.
  init(_ arguments: [String], _ table: CommandTable) throws(UsageError) {
    let known = table.options
    var rest = arguments[...]
    while let token = rest.popFirst() {
      if token == "--" {
        words += rest
        return
      }
      guard token.hasPrefix("-"), token != "-" else {
        words.append(token)
        continue
      }
      let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = known.first(where: { matches($0, parts[0]) }) else {
        throw unknown(String(parts[0]), table)
      }
      let attached = parts.count == 2 ? String(parts[1]) : nil
      if option.value == nil {
        if let attached { throw .unexpectedValue(option, attached) }
        options.append((option, nil))
      } else if let attached {
        try add(option, attached)
      } else if let next = rest.first, !next.hasPrefix("--") {
        rest.removeFirst()
        try add(option, next)
      } else {
        throw .missingValue(option)
      }
    }
  }

  func has(_ option: CommandOption) -> Bool { options.contains { $0.option == option } }
  func value(_ option: CommandOption) -> String? { options.first { $0.option == option }?.value }

  /// The option's value as what it means; nil when it was not given.
  /// - Parameters:
  ///   - expected: What it must be; the option's choices when nil.
  ///   - read: Nil for what it must not be.
  func value<Value>(
    _ option: CommandOption, expected: String? = nil, read: (String) -> Value?
  ) throws(UsageError) -> Value? {
    guard let text = value(option) else { return nil }
    guard let value = read(text) else {
      throw .invalidValue(
        option, text, expected: expected ?? option.value?.choices.joined(separator: " or ") ?? "a value")
    }
    return value
  }

  /// A whole number in plain digits.
  func number<Number: FixedWidthInteger>(
    _ option: CommandOption, in bounds: ClosedRange<Number>
  ) throws(UsageError) -> Number? {
    try value(option, expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)") { text in
      guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Number(text) else { return nil }
      return bounds.contains(number) ? number : nil
    }
  }

  /// Without the first words.
  func dropping(_ count: Int) -> ParsedArguments {
    var rest = self
    rest.words.removeFirst(count)
    return rest
  }

  /// Switches may be repeated, values may not: which of two would count is a guess.
  private mutating func add(_ option: CommandOption, _ value: String) throws(UsageError) {
    if value.isEmpty { throw .missingValue(option) }
    if let first = self.value(option) { throw .repeated(option, first, value) }
    options.append((option, value))
  }

  private func matches(_ option: CommandOption, _ token: Substring) -> Bool {
    token == option.flag || option.short.map { token == "-\($0)" } ?? false
  }

  private func unknown(_ token: String, _ table: CommandTable) -> UsageError {
    let named = (try? table.commands(named: words)) ?? []
    let entry = named.first.flatMap { words.starts(with: $0.words) ? $0 : nil }
    let candidates = (entry?.options ?? table.options).map(\.flag)
    return .unknownOption(token, command: entry?.name, nearest: Nearest.candidate(to: token, in: candidates))
  }
}
