import Records

/// `latest-daily`, `latest-weekly`: relative links to the report of the latest closed period.
extension Publisher {
  /// Points the kind's link at the latest period that stands; does nothing when it points there already, or when
  /// only partial reports stand.
  func pointLatest(_ kind: Period.Kind) throws(PublishingError) {
    let link = out + "/latest-" + kind.rawValue
    do {
      let closed = try files.names(in: out + "/" + kind.rawValue).filter { ReportPlace.isClosed($0, kind) }
      // The names of days and weeks sort as their dates do.
      guard let newest = closed.max() else { return }
      let target = kind.rawValue + "/" + newest
      guard try files.target(of: link) != target else { return }
      let fresh = staging + "/latest-" + kind.rawValue
      try files.removeTree(fresh)
      try files.makeLink(fresh, to: target)
      try files.rename(fresh, to: link, replacing: true)
      try files.syncFolder(out)
    } catch {
      throw .failed(doing: "pointing \(link) at the latest report", error, outcome: "The report itself stands.")
    }
  }
}
