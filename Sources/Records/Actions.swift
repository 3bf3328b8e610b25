/// What customers do, told by the paths they ask for, and the order in which they do it.
package struct Actions: Hashable, Sendable {
  /// In the order of reports; no path is in two of them.
  package var list: [CustomerAction]
  /// Names of actions, each of which follows the one before; empty for no funnel.
  package var funnel: [String]

  package init(_ list: [CustomerAction], funnel: [String] = []) {
    self.list = list
    self.funnel = funnel
  }

  /// Those of a shop, each named by its path.
  package static let standard = Actions(
    ["/cart/add/", "/checkout/", "/orders/create/", "/products/search/"].map { CustomerAction($0, paths: [$0]) },
    funnel: ["/cart/add/", "/checkout/", "/orders/create/"])
}
