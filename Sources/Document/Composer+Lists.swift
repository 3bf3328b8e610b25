import Analysis
import Records

extension Composer {
  /// Incidents and deployments in a list; of more, it says how many are left out.
  static let listed = 100

  /// By start; of more than a list holds the critical ones, then the open ones, then the latest.
  var listedIncidents: [Incident] {
    let all = analysis.incidents
    guard all.count > Self.listed else { return all }
    func weight(_ incident: Incident) -> Int {
      (incident.severity == ErrorReport.critical ? 2 : 0) + (incident.resolvedAt == nil ? 1 : 0)
    }
    let ranked = all.indices.sorted { a, b in
      let (ofA, ofB) = (weight(all[a]), weight(all[b]))
      return ofA != ofB ? ofA > ofB : a > b
    }
    return ranked.prefix(Self.listed).sorted().map { all[$0] }
  }

  /// By time; of more than a list holds the latest.
  var listedDeployments: [Deployment] { analysis.deployments.suffix(Self.listed) }
}
