import Files
package import Rendering

extension Publisher {
  /// Writes `daybook.prom` beside the folders of reports, whole or not at all, readable for all: node_exporter is
  /// another user.
  ///
  /// What has that name and is not Daybook's stays and is remarked.
  /// - Throws: `.failed`; the file that stood there stands.
  package func place(_ metrics: RunMetrics) throws(PublishingError) {
    let artifact = metrics.artifact
    let path = out.path(of: artifact.path)
    do {
      if let status = try files.status(artifact.path, in: out) {
        let strangeness = Strangeness.ofFile(status)
        guard strangeness == nil, RunMetrics.isOwn(try files.readFile(artifact.path, in: out)) else {
          return strange.leftAlone(path, strangeness ?? .noMetrics, ", and the metrics of the run are not written")
        }
      }
      try clear(artifact.path)
      try files.writeNewFile(artifact.path, in: staging, artifact.bytes, mode: 0o644)
      try files.rename(artifact.path, in: staging, to: artifact.path, in: out, replacing: true)
      try files.sync(out)
    } catch {
      throw .failed(
        doing: "writing \(path)", error, outcome: "The reports stand; the metrics are those of an older run.")
    }
  }
}
