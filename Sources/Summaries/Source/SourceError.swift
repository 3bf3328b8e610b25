/// Why the source could not be read at all (exit code 3), in words: what was being done, what went wrong, what to do.
package struct SourceError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(doing: String, problem: String, remedy: String) {
    description = "\(doing): \(problem). \(remedy)"
  }
}
