import Files
import Records

/// `latest-daily`, `latest-weekly`: relative links to the report of the latest closed period.
extension Publisher {
  static func linkName(_ kind: Period.Kind) -> String { "latest-" + kind.rawValue }

  /// Points the kind's link at the latest period that stands; does nothing when it points there already, or when
  /// only partial reports stand. Anything else of that name is left alone.
  func pointLatest(_ kind: Period.Kind, _ folder: OpenFolder) throws(PublishingError) {
    let link = Self.linkName(kind)
    do {
      let closed = try files.names(in: folder).filter { ReportPlace.isClosed($0, kind) }
      // The names of days and weeks sort as their dates do.
      guard let newest = closed.max() else { return }
      let target = kind.rawValue + "/" + newest
      if let status = try files.status(link, in: out) {
        let standing = status.kind == .link ? try files.target(of: link, in: out) : nil
        if standing == target { return }
        guard Strangeness.ofOwner(status) == nil, let standing, isOurs(standing, kind) else {
          return strange.add(
            "\(out.path(of: link)) is no link that Daybook made: it was left alone, and does not point at the latest report."
          )
        }
      }
      try clear(link)
      try files.makeLink(link, in: staging, to: target)
      try files.rename(link, in: staging, to: link, in: out, replacing: true)
      try files.sync(out)
    } catch {
      throw .failed(
        doing: "pointing \(out.path(of: link)) at the latest report", error, outcome: "The report itself stands.")
    }
  }

  private func isOurs(_ target: String, _ kind: Period.Kind) -> Bool {
    target.hasPrefix(kind.rawValue + "/")
      && ReportPlace.isClosed(String(target.dropFirst(kind.rawValue.utf8.count + 1)), kind)
  }
}
