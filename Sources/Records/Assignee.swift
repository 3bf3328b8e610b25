/// To whom an incident or an error report is assigned, as far as a report may say.
package enum Assignee: Hashable, Encodable, Sendable {
  /// A name or initials, as the settings want people shown.
  case named(String)
  case nobody
  /// Not recorded, not to be told, or somebody without a name.
  case unknown

  /// - Parameter recorded: the name as it may be told; nil when none is recorded.
  package init(_ recorded: String?) { self = recorded.map { .named($0) } ?? .nobody }

  /// Nil for nobody and for what is not known.
  package var name: String? { if case .named(let name) = self { name } else { nil } }

  package func renamed(_ change: (String) -> String) -> Assignee { name.map { .named(change($0)) } ?? self }
}
