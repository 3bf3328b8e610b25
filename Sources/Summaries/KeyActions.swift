/// The steps of a shop's customers that a report always names.
///
/// A path counts with or without its last slash.
package enum KeyActions {
  package static let paths = ["/cart/add/", "/checkout/", "/orders/create/", "/products/search/"]

  static func index(of path: String) -> Int? {
    paths.firstIndex { $0 == path || $0.dropLast() == path[...] }
  }
}
