package import Records

/// Hosts, and other groups of rows that are told one by one.
extension English {
  /// `Disk of db-1`, `CPU of db-1, mean`; nil for a figure of no group.
  func grouped(_ figure: FigureID) -> String? {
    guard let whole = figure.ofAllGroups, let group = figure.dimension else { return nil }
    switch whole {
    case .resources.diskUsage.last: return "Disk of \(group)"
    case .resources.activeUsers.max: return "Active users of \(group), peak"
    default:
      let parts = name(of: whole).split(separator: ", ", maxSplits: 1)
      return "\(parts.first ?? "") of \(group)" + (parts.count > 1 ? ", \(parts[1])" : "")
    }
  }

  /// A gauge without its aggregate: `CPU`, `Disk`.
  package func gauge(of figure: FigureID) -> String {
    let whole = figure.ofAllGroups ?? figure.base
    return switch whole {
    case .resources.diskUsage.last: "Disk"
    case .resources.activeUsers.max: "Active users"
    case _ where whole.custom != nil: whole.custom?.subject ?? ""
    default: name(of: whole).split(separator: ", ").first.map(String.init) ?? name(of: whole)
    }
  }

  package func title(of grouped: GroupedMeasure) -> String {
    let field =
      switch grouped.field {
      case .host: "host"
      case .path: "path"
      case .member(let name): name
      case .none: ""
      }
    return "\(gauge(of: grouped.figure)) by \(field)"
  }

  package func extreme(of grouped: GroupedMeasure) -> String {
    let things = grouped.field == .host ? "hosts" : grouped.field == .path ? "paths" : "groups"
    let place = grouped.beginsWithExtreme ? grouped.better == .lower ? "highest" : "lowest" : "one"
    return "\(place) of \(grouped.count.map(plain) ?? "many") \(things)"
  }

  package func reached(from first: String, to last: String, _ share: String) -> String {
    "From \(first) to \(last): \(share)"
  }

  package func headline(of grouped: GroupedMeasure, worst name: String, _ value: String) -> String {
    EnglishTypography.bound("\(gauge(of: grouped.figure)): \(name) \(value), \(extreme(of: grouped))")
  }

  package func groups(_ count: Int, of whole: Int) -> String { "the first \(plain(count)) of \(plain(whole))" }

  package func unlisted(of grouped: GroupedMeasure) -> String? {
    let things =
      grouped.field == .host ? ("host", "hosts") : grouped.field == .path ? ("path", "paths") : ("group", "groups")
    guard let count = grouped.unlisted else { return "There are too many \(things.1) to tell them apart." }
    return count == 0
      ? nil
      : "\(EnglishNumbers.counted(count, "more " + things.0, "more " + things.1)) \(count == 1 ? "is" : "are") not listed."
  }

  func telling(ofHosts fact: SilentNames) -> Telling {
    let shown = fact.list.prefix(Self.mostNamed).map { "\($0.name) since \(EnglishDates.start($0.last))" }
    let rest = fact.list.count - shown.count
    return Telling(
      english: "No rows from \(shown.joined(separator: ", "))\(rest > 0 ? " and \(plain(rest)) more" : "").",
      clause: fact.list.count == 1
        ? "no rows from \(Self.cut(fact.list[0].name, 30))" : "no rows from \(plain(fact.list.count)) hosts")
  }

  func sentence(ofHosts advice: SilentNames) -> String {
    let shown = advice.list.prefix(Self.mostNamed).map(\.name).joined(separator: ", ")
    let rest = advice.list.count - min(Self.mostNamed, advice.list.count)
    return "Find out why no rows arrive from \(shown)\(rest > 0 ? " and \(plain(rest)) more hosts" : "")."
  }

  func telling(_ fact: LevelRise) -> Telling {
    let (old, new) = (value(fact.before, .fraction), value(fact.after, .fraction))
    let told = "\(title(fact.figure)): \(new), \(moved(fact))"
    return Telling(english: told + ".", line: told, clause: "\(short(fact.figure)) up from \(old) to \(new)")
  }

  /// `up 7.7 points from 87.2 % the week before`.
  func moved(_ rise: LevelRise) -> String {
    "up \(EnglishNumbers.grouped((rise.after - rise.before) * 100, decimals: 1)) points from "
      + "\(value(rise.before, .fraction)) \(then(rise.relation, rise.day))"
  }
}
