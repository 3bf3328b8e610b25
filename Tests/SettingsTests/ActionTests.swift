import Records
import Settings
import TestSupport
import Testing

@Suite struct ActionTests {
  @Test("actions take the place of the standard ones, with their own funnel or none")
  func own() throws {
    let settings = try read(
      """
      actions:
        Cart: /cart/add/
        Checkout: [/checkout/, /pay/]
        Search: /search
      funnel: [Cart, Checkout]
      """)
    #expect(
      settings.actions
        == Actions(
          [
            .init("Cart", paths: ["/cart/add/"]), .init("Checkout", paths: ["/checkout/", "/pay/"]),
            .init("Search", paths: ["/search"]),
          ], funnel: ["Cart", "Checkout"]))
    #expect(try read("actions: { Cart: /cart/ }").actions.funnel.isEmpty)
    #expect(try read("actions: {}").actions == Actions([]))
    #expect(try read("funnel: []").actions == Actions(Actions.standard.list))
    #expect(try read("report: { name: Shop }").actions == .standard)
  }

  @Test(
    "what is no action, path or step is told with its place",
    arguments: [
      ("actions: { Cart: cart }", "1:18: actions.Cart: \"cart\" is not the path of a request"),
      ("actions: { Cart: \"/cart/?a=1\" }", "1:18: actions.Cart: \"/cart/?a=1\" is not the path of a request"),
      ("actions: { Cart: [] }", "1:18: actions.Cart: the list is empty"),
      ("actions: { A: /a/, B: [/b, /a] }", "1:20: actions.B: \"/a\" is a path of \"A\" too"),
      ("actions: { A: /a/, B: /b/ }\nfunnel: [A, C]", "2:9: funnel: there is no action \"C\""),
      ("actions: { A: /a/ }\nfunnel: [A]", "2:9: funnel: a funnel of one step tells nothing"),
      ("actions: { A: /a/, B: /b/ }\nfunnel: [A, A]", "2:9: funnel: an action is in it twice"),
      ("funnel: [Cart, Checkout]", "1:9: funnel: there is no action \"Cart\""),
    ])
  func wrong(text: String, complaint: String) {
    #expect(complaints(text).contains { $0.contains(complaint) }, "\(complaints(text))")
  }

  @Test("the limit of reports of one category is a number or none")
  func categoryLimit() throws {
    #expect(try read("report: { category_limit: 3 }").report.categoryLimit == 3)
    #expect(try read("report: { category_limit: none }").report.categoryLimit == nil)
    #expect(Settings().report.categoryLimit == 10)
    for value in ["0", "-1", "2.5", "ten", "1000001"] {
      #expect(
        complaints("report: { category_limit: \(value) }").contains { $0.contains("not a whole number") }, "\(value)")
    }
  }
}
