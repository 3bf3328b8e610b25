/// How a report shows people: authors of deployments and those to whom incidents and errors are assigned.
package enum PeopleShown: String, Sendable, CaseIterable {
  /// As recorded.
  case names
  case initials
  /// Not at all: nothing says whether somebody was named.
  case nobody = "none"
}
