import Files
import Records

/// `latest-daily` and so on for each kind: relative links to the report of the latest closed period.
extension Publisher {
  static func linkName(_ kind: ReportKind) -> String { "latest-" + kind.id }

  /// Points the kind's link at the latest period that stands; does nothing when it points there already, or when only
  /// partial reports stand.
  ///
  /// Anything else of that name is left alone.
  func pointLatest(_ kind: ReportKind, _ folder: OpenFolder) throws(PublishingError) {
    let link = Self.linkName(kind)
    do {
      let closed = try files.names(in: folder).filter { ReportPlace.isClosed($0, kind) }
      // The names of one kind's periods sort as their dates do.
      guard let newest = closed.max() else { return }
      let target = kind.id + "/" + newest
      if let status = try files.status(link, in: out) {
        let standing = status.kind == .link ? try files.target(of: link, in: out) : nil
        if standing == target { return }
        guard Strangeness.ofOwner(status) == nil, let standing, isOurs(standing, kind) else {
          return strange.add(
            "\(out.path(of: link)) is not a link that Daybook made: it was left alone, and does not point at the latest report."
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

  private func isOurs(_ target: String, _ kind: ReportKind) -> Bool {
    target.hasPrefix(kind.id + "/")
      && ReportPlace.isClosed(String(target.dropFirst(kind.id.utf8.count + 1)), kind)
  }
}
