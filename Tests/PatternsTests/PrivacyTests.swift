import Testing

@testable import Patterns

@Suite struct PrivacyTests {
  @Test(
    "addresses and secrets are hidden, all else stays",
    arguments: [
      ("Mail joe.smith@shop.example.org now", "Mail •••@••• now"),
      ("Напишите: «иван.петров@почта.рф».", "Напишите: «•••@•••»."),
      ("GET /?mail=joe%40example.org", "GET /?mail=•••@•••"),
      ("from 10.0.0.17:5432 and host192.168.1.1", "from •.•.•.• and host•.•.•.•"),
      ("peer [2001:db8::1]:443", "peer [•.•.•.•]:443"),
      ("Authorization: Bearer abc.def", "Authorization: Bearer •••"),
      ("got bearer 8sK2mf0aQ1", "got bearer •••"),
      ("the bearer of good news", "the bearer of good news"),
      ("Basic authentication failed", "Basic authentication failed"),
      ("jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln.", "jwt •••"),
      ("password=hunter2&user=joe", "password=•••&user=joe"),
      ("{\"password\": \"a b c\", \"id\": 5}", "{\"password\": \"•••\", \"id\": 5}"),
      ("{\\\"token\\\": \\\"abc\\\"}", "{\\\"token\\\": \\\"•••\\\"}"),
      ("api_key=AAA, accessToken='x y'", "api_key=•••, accessToken='•••'"),
      ("Пароль: секрет123", "Пароль: •••"),
      ("monkey=3, KeyError: 'colour'", "monkey=3, KeyError: 'colour'"),
      ("Unexpected token: end of input", "Unexpected token: end of input"),
      ("Duplicate key: 42", "Duplicate key: 42"),
      ("token: 8sK2mf0aQ1", "token: •••"),
      ("postgres://shop:s3cret@db.local/shop", "postgres://•••@db.local/shop"),
      ("https://shop.example.org/cart/42/", "https://shop.example.org/cart/42/"),
      ("sk_live_51H8xYzAbCdEfGhIjK", "•••"),
      ("sum 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", "sum •••"),
      ("AKIA wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY x", "AKIA ••• x"),
      ("dGhpcyBpcyBhIHNlY3JldCE0Mg==", "•••"),
      ("id 3f2b8c1e-9d4a-4f6b-8a2c-1e5d7f9b0c3a", "id 3f2b8c1e-9d4a-4f6b-8a2c-1e5d7f9b0c3a"),
      ("checkout-page-2026-version-2", "checkout-page-2026-version-2"),
      ("Base64EncodingExceptionHandler", "Base64EncodingExceptionHandler"),
      ("at 2026-11-20 07:29:27.749253+03:00", "at 2026-11-20 07:29:27.749253+03:00"),
      ("/api/orders/2026/checkout-page/step2/confirm", "/api/orders/2026/checkout-page/step2/confirm"),
      ("Заказ 42 не оплачен за 30 минут", "Заказ 42 не оплачен за 30 минут"),
      ("", ""),
    ])
  func masks(text: String, expected: String) {
    #expect(Privacy.masked(text) == expected)
    #expect(Privacy.masked(expected) == expected)
  }

  @Test("hardly a random token passes")
  func randomTokens() {
    var random = SplitMix(seed: 11)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    var tokens = 0
    var passed = 0
    while tokens < 2000 {
      let length = Int.random(in: 20...40, using: &random)
      let token = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      guard token.utf8.contains(where: \.isDigit) else { continue }
      tokens += 1
      if Privacy.masked("x \(token) y") != "x ••• y" { passed += 1 }
    }
    #expect(passed <= 10)
  }

  @Test("no planted address survives among hostile texts")
  func planted() {
    var random = SplitMix(seed: 6)
    for _ in 0..<400 {
      let text = String(decoding: random.text(of: HostileText.pieces), as: UTF8.self) + " joe@example.org 10.20.30.40"
      let masked = Privacy.masked(text)
      #expect(!masked.contains("joe@example.org") && !masked.contains("10.20.30.40"), "\(text)")
    }
  }
}
