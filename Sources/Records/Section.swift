/// The sections of a report, in the order they are printed.
package enum Section: String, Encodable, Sendable, CaseIterable {
  case errors, performance, checks, system, jobs, users, business, incidents, deployments, security, feedback
}
