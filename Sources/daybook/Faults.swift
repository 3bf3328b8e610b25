import CProcess

/// How the process ends when something goes wrong that no error can be made of.
enum Faults {
  /// A fault, or memory that was not to be had, ends with code 7 and a message; a limit on the size of files, and a
  /// reader that went away (`daybook help | head`), become errors of the write.
  static func endWithCode() { daybook_catch_faults() }

  /// False when a sanitizer reports faults in its own way.
  static var canBeCaught: Bool { daybook_has_sanitizer() == 0 }
}
