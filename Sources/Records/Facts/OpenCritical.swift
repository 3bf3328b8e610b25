/// Critical error reports of one title that are open at the end of the period, as sentences name them.
package struct OpenCritical: NamesCarrying, Hashable, Encodable, Sendable {
  package let title: String
  package let module: String
  /// Seconds from the creation of the oldest of them to the period's end.
  package let age: Double
  /// How many reports have this title, as far as they are known; at least 1.
  package let count: Int
  /// As stored; empty where it is not told, or is not the same of all.
  package let status: String
  /// Of all of them; unknown where they have several.
  package let assignee: Assignee

  package init(
    title: String, module: String, age: Double, count: Int = 1, status: String = "", assignee: Assignee = .unknown
  ) {
    self.title = title
    self.module = module
    self.age = age
    self.count = count
    self.status = status
    self.assignee = assignee
  }

  package func renamed(_ shown: (String) -> String) -> OpenCritical {
    OpenCritical(
      title: shown(title), module: shown(module), age: age, count: count, status: shown(status),
      assignee: assignee.renamed(shown))
  }
}
