import Numerals
package import Records

/// Hosts, and other groups of rows that are told one by one.
extension Russian {
  /// `Диск db-1`, `Процессор db-1, среднее`; nil for a figure of no group.
  func grouped(_ figure: FigureID) -> String? {
    guard let whole = figure.ofAllGroups, let group = figure.dimension else { return nil }
    switch whole {
    case .resources.diskUsage.last: return "Диск \(group)"
    case .resources.activeUsers.max: return "Активные пользователи \(group), максимум"
    case _ where whole.custom != nil: return "\(name(of: whole)), \(group)"
    default:
      let parts = name(of: whole).split(separator: ", ", maxSplits: 1)
      return "\(parts.first ?? "") \(group)" + (parts.count > 1 ? ", \(parts[1])" : "")
    }
  }

  /// A gauge without its aggregate: `Процессор`, `Диск`.
  package func gauge(of figure: FigureID) -> String {
    let whole = figure.ofAllGroups ?? figure.base
    return switch whole {
    case .resources.diskUsage.last: "Диск"
    case .resources.activeUsers.max: "Активные пользователи"
    case _ where whole.custom != nil: whole.custom?.subject ?? ""
    default: name(of: whole).split(separator: ", ").first.map(String.init) ?? name(of: whole)
    }
  }

  package func title(of grouped: GroupedMeasure) -> String {
    let field =
      switch grouped.field {
      case .host: "по\u{A0}хостам"
      case .path: "по\u{A0}адресам"
      case .member(let name): "по\u{A0}полю \(name)"
      case .none: ""
      }
    return "\(gauge(of: grouped.figure)) \(field)"
  }

  package func extreme(of grouped: GroupedMeasure) -> String {
    let (one, whole, all) =
      switch grouped.field {
      case .host: ("один", "хоста", "хостов")
      case .path: ("один", "адреса", "адресов")
      case .member, .none: ("одна", "группы", "групп")
      }
    let place = grouped.beginsWithExtreme ? grouped.better == .lower ? "максимум" : "минимум" : one
    return RussianTypography.bound(
      "\(place) из \(grouped.count.map { RussianNumbers.genitive($0, whole, all) } ?? "всех \(all)")")
  }

  package func reached(from first: String, to last: String, _ share: String) -> String {
    "От \(first) до \(last): \(share)"
  }

  package func headline(of grouped: GroupedMeasure, worst name: String, _ value: String) -> String {
    RussianTypography.bound("\(gauge(of: grouped.figure)): \(name) — \(value), \(extreme(of: grouped))")
  }

  package func groups(_ count: Int, of whole: Int) -> String {
    RussianTypography.bound("первые \(plain(count)) из \(plain(whole))")
  }

  package func unlisted(of grouped: GroupedMeasure) -> String? {
    let things = grouped.field == .host ? "хостов" : grouped.field == .path ? "адресов" : "групп"
    guard let count = grouped.unlisted else {
      return RussianTypography.bound("Слишком много \(things), чтобы показать их по отдельности.")
    }
    return count == 0 ? nil : RussianTypography.bound("Не показано \(things): \(plain(count)).")
  }

  func telling(ofHosts fact: SilentNames) -> Telling {
    let shown = fact.list.prefix(Self.mostNamed).map { "\($0.name) (последняя — \(RussianDates.start($0.last)))" }
    let rest = fact.list.count - shown.count
    return Telling(
      bound: "Больше нет записей от \(shown.joined(separator: ", "))\(rest > 0 ? " и ещё \(plain(rest))" : "").",
      clause: fact.list.count == 1
        ? "нет записей от \(TitleCut.text(fact.list[0].name, 30))" : "нет записей от хостов: \(plain(fact.list.count))")
  }

  func sentence(ofHosts advice: SilentNames) -> String {
    let shown = advice.list.prefix(Self.mostNamed).map(\.name).joined(separator: ", ")
    let rest = advice.list.count - min(Self.mostNamed, advice.list.count)
    return "Выясните, почему нет записей от \(shown)\(rest > 0 ? " и ещё \(plain(rest))" : "")."
  }

  func telling(_ fact: LevelRise) -> Telling {
    let (old, new) = (value(fact.before, .fraction), value(fact.after, .fraction))
    let told = "\(object(fact.figure)): \(new), \(moved(fact))"
    return Telling(
      bound: told + ".", line: told, clause: "\(object(fact.figure).lowercasedFirst): \(new), было \(old)")
  }

  /// `на 7,7 п. п. больше, чем неделей раньше (87,2 %)`.
  func moved(_ rise: LevelRise) -> String {
    let points = RussianNumbers.style.numerals.grouped((rise.after - rise.before) * 100, decimals: 1)
    return "на \(points)\u{A0}п.\u{A0}п. больше, чем \(then(rise.relation, rise.day)) "
      + "(\(value(rise.before, .fraction)))"
  }
}
