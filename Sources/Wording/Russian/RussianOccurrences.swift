import Records

/// Errors by how often they happen.
extension Russian {
  private static let named = 3

  func telling(_ fact: ReturnedErrors) -> Telling {
    let list = fact.list
    func told(_ error: ReturnedErrors.Returned) -> String {
      let times = RussianNumbers.counted(error.count, "раз", "раза", "раз")
      return "«\(error.name)» (\(times); до этого последний раз — \(RussianDates.start(error.last)))"
    }
    let names = list.prefix(Self.named).map(told).joined(separator: ", ")
    let rest = list.count - Self.named
    let kinds = RussianNumbers.counted(list.count, "вид ошибок", "вида ошибок", "видов ошибок")
    let head = list.count == 1 ? "Ошибка появилась снова" : "Снова появились \(kinds)"
    return Telling(
      bound: "\(head): \(names)" + (rest > 0 ? " и ещё \(plain(rest))." : "."),
      clause: list.count == 1 ? "снова «\(list[0].name)»" : "снова появились \(kinds)")
  }

  func sentence(_ error: FrequentError) -> String {
    "Разберитесь с ошибкой «\(error.name)»: \(plain(error.count)) из "
      + RussianNumbers.genitive(error.of, "случая", "случаев") + "."
  }
}
