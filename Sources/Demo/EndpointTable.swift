import Records

/// Draws endpoints by weight and writes their addresses, with everything that repeats prepared.
struct EndpointTable {
  private static let resolution = 1024
  private let byWeight: [Int]
  /// For each endpoint the metadata up to the status code, when its address does not vary.
  private let heads: [String]
  private let sectionHeads: [String]
  private let searchHeads: [String]
  private let productNumbers: [String]

  init() {
    let total = Endpoint.all.reduce(0) { $0 + $1.weight }
    var table: [Int] = []
    var reached = 0.0
    for (index, endpoint) in Endpoint.all.enumerated() {
      reached += endpoint.weight
      let upTo = index == Endpoint.all.count - 1 ? Self.resolution : Int(reached / total * Double(Self.resolution))
      while table.count < upTo { table.append(index) }
    }
    byWeight = table
    heads = Endpoint.all.map { Self.head(path: $0.path, method: $0.method) }
    sectionHeads = Endpoint.sections.map { Self.head(path: "/catalog/\($0)/", method: "GET") }
    searchHeads = ["/products/search/", "/products/search/?q=чай", "/products/search/?q=\"gift box\"&page=2"].map {
      Self.head(path: $0, method: "GET")
    }
    productNumbers = (1...400).map(String.init)
  }

  func draw(_ random: inout RandomSource) -> Int { byWeight[Int(random.unit() * Double(Self.resolution))] }

  /// The JSON of a request's metadata up to the status code's value.
  func head(_ index: Int, _ random: inout RandomSource, _ forms: StoredForms) -> String {
    let endpoint = Endpoint.all[index]
    switch endpoint.variable {
    case .none: return heads[index]
    case .section: return random.pick(sectionHeads)
    case .search: return searchHeads[random.chance(0.9) ? 0 : random.integer(1...2)]
    case .product:
      // Few products are looked at often: the number's logarithm is uniform.
      let number = Int(Elementary.exp(random.unit() * 5.99))
      return Self.start + "/api/products/" + productNumbers[min(number, 400) - 1] + "/" + Self.middle + endpoint.method
        + Self.end
    case .order:
      let order = StoredForms.hyphenated(forms.identifier(&random))
      return Self.start + "/orders/" + order + "/" + Self.middle + endpoint.method + Self.end
    }
  }

  private static let start = "{\"path\": \""
  private static let middle = "\", \"method\": \""
  private static let end = "\", \"status_code\": "

  private static func head(path: String, method: String) -> String {
    start + StoredForms.escaped(path) + middle + method + end
  }
}
