/// One address of the shop and how it usually answers.
struct Endpoint: Sendable {
  enum Variable: Sendable { case none, product, order, section, search }

  /// As a report names it, what varies written `{id}`.
  let path: String
  let variable: Variable
  let method: String
  /// Share of all requests, relative to the others'.
  let weight: Double
  /// Seconds.
  let median: Double
  /// Of the durations' logarithm.
  let sigma: Double
  /// Mean number of database queries.
  let queries: Int
  /// Probability of a server error before any effect.
  let failures: Double
  /// What it answers when the client is at fault, and how often.
  let clientErrors: (status: Int, share: Double)

  init(
    _ path: String, _ variable: Variable = .none, method: String = "GET", weight: Double, median: Double,
    sigma: Double = 0.6, queries: Int, failures: Double = 0.004, clientErrors: (status: Int, share: Double) = (404, 0)
  ) {
    self.path = path
    self.variable = variable
    self.method = method
    self.weight = weight
    self.median = median
    self.sigma = sigma
    self.queries = queries
    self.failures = failures
    self.clientErrors = clientErrors
  }

  /// Sections of the catalogue as their addresses name them.
  static let sections = ["кофе", "чай", "сладости", "посуда", "подарки", "для-дома"]

  static let all: [Endpoint] = [
    Endpoint("/", weight: 11, median: 0.085, queries: 6, failures: 0.002),
    Endpoint("/catalog/", .section, weight: 10, median: 0.19, queries: 8, clientErrors: (404, 0.02)),
    Endpoint("/api/products/", weight: 8, median: 0.15, queries: 7),
    Endpoint("/api/products/{id}/", .product, weight: 16, median: 0.20, queries: 9, clientErrors: (404, 0.04)),
    Endpoint("/products/search/", .search, weight: 9, median: 0.38, sigma: 0.7, queries: 11, failures: 0.005),
    Endpoint("/cart/", weight: 7, median: 0.12, queries: 8),
    Endpoint("/cart/add/", method: "POST", weight: 7, median: 0.15, queries: 9, clientErrors: (400, 0.02)),
    Endpoint(
      "/checkout/", method: "POST", weight: 3.5, median: 0.52, queries: 14, failures: 0.008, clientErrors: (400, 0.05)),
    Endpoint(
      "/orders/create/", method: "POST", weight: 2.5, median: 0.60, queries: 16, failures: 0.008,
      clientErrors: (400, 0.03)),
    Endpoint("/orders/{id}/", .order, weight: 3.5, median: 0.14, queries: 12, clientErrors: (403, 0.01)),
    Endpoint("/accounts/login/", method: "POST", weight: 3, median: 0.24, queries: 5, clientErrors: (401, 0.08)),
    Endpoint("/accounts/profile/", weight: 2.5, median: 0.13, queries: 7, clientErrors: (403, 0.01)),
    Endpoint("/api/cart/", weight: 6, median: 0.09, queries: 6),
    Endpoint("/api/feedback/errors/", method: "POST", weight: 0.4, median: 0.06, queries: 4, clientErrors: (400, 0.03)),
    Endpoint("/health/", weight: 6, median: 0.004, sigma: 0.3, queries: 1, failures: 0.0005),
    Endpoint("/admin/orders/", weight: 1.2, median: 0.70, sigma: 0.5, queries: 19, failures: 0.003),
    Endpoint("/admin/reports/sales/", weight: 0.25, median: 2.9, sigma: 0.5, queries: 17, failures: 0.01),
    Endpoint("/payments/callback/", method: "POST", weight: 1.6, median: 0.45, queries: 8, failures: 0.006),
    Endpoint("/wp-login.php", weight: 0.3, median: 0.003, sigma: 0.2, queries: 0, failures: 0, clientErrors: (404, 1)),
    Endpoint("/.env", weight: 0.15, median: 0.003, sigma: 0.2, queries: 0, failures: 0, clientErrors: (404, 1)),
  ]
}
