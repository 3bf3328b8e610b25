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

  static let announced = [
    ("password  =  pw.leak1 end", "password  =  ••• end"), ("password=\npw.leak2 end", "password=\n••• end"),
    ("password\t:\r\n  pw end", "password\t:\r\n  ••• end"), ("password => 'a b'", "password => '•••'"),
    ("password := pw", "password := •••"), ("PGPASSWORD=pw psql", "PGPASSWORD=••• psql"),
    ("new_password1=pw&new_password2=pw", "new_password1=•••&new_password2=•••"),
    ("csrfmiddlewaretoken=abc", "csrfmiddlewaretoken=•••"), ("clientSecret = abc", "clientSecret = •••"),
    ("<password>pw</password>", "<password>•••</password>"),
    ("<db:password>pw</db:password>", "<db:password>•••</db:password>"),
    ("password%3Dpw%26user%3Djoe", "password%3D•••%26user%3Djoe"), ("password&#61;pw", "password&#61;•••"),
    ("password&#x3D;pw", "password&#x3D;•••"), ("password\\u003dpw", "password\\u003d•••"),
    ("&quot;password&quot;: &quot;pw&quot;", "&quot;password&quot;: &quot;•••&quot;"),
    ("password%253Dpw x", "password%253D••• x"), ("%22password%22%3A%22pw%22", "%22password%22%3A%22•••%22"),
    ("PIN=1234", "PIN=•••"), ("pin code: 0000", "pin code: •••"), ("CVV: 123", "CVV: •••"),
    ("ПИН-код: 4321", "ПИН-код: •••"),
    ("pin: 13 is no output", "pin: 13 is no output"), ("spin=1234", "spin=1234"), ("pin=off", "pin=off"),
    ("mysql --password x y", "mysql --password ••• y"), ("run --db-password 'a b' z", "run --db-password '•••' z"),
    ("tool --password=pw z", "tool --password=••• z"), ("java -storepass pw", "java -storepass pw"),
    ("gh --token abc", "gh --token •••"), ("curl -u a:b https://x.y", "curl -u ••• https://x.y"),
    ("curl --user joe:pw x", "curl --user ••• x"), ("docker run -u 1000:1000 x", "docker run -u 1000:1000 x"),
    ("git push -u origin main", "git push -u origin main"),
    ("the option --token is missing", "the option --token is missing"),
    ("--password --user x", "--password --user x"), ("a --key-file", "a --key-file"),
    ("total = 5 : 3", "total = 5 : 3"), ("token =\nOrder 5", "token =\nOrder 5"),
  ]

  static let addresses = [
    ("postgres://shop:p@ss@db.local/shop", "postgres://•••@db.local/shop"),
    ("postgres://shop:p/ss@db.local/shop", "postgres://•••@db.local/shop"),
    ("mysql://u:p?s#s/w@h:3306/x", "mysql://•••@h:3306/x"), ("redis://:p@ss/w@cache", "redis://•••@cache"),
    ("amqp://u:12/34@mq/x", "amqp://•••@mq/x"), ("ftp://joe@files/x", "ftp://•••@files/x"),
    ("https://host:8080/@scope/pkg", "https://host:8080/@scope/pkg"),
    ("https://shop.example.org/users/@joe", "https://shop.example.org/users/@joe"),
    ("\"john smith\"@example.org wrote", "•••@••• wrote"), ("root@localhost: denied", "•••@•••: denied"),
    ("to joe@mailhost now", "to •••@••• now"), ("joe@[10.0.0.1]", "•••@•••"), ("joe@10.0.0.1:25", "•••@•••"),
    ("joe&#64;example.org", "•••@•••"), ("joe\\u0040example.org", "•••@•••"), ("joe%40localhost", "•••@•••"),
    ("vue@latest", "vue@latest"), ("react@18.2.0", "react@18.2.0"), ("@joe said", "@joe said"),
    ("5 @ 3", "5 @ 3"), ("HEAD@{1}", "HEAD@{1}"), ("12@each", "12@each"), ("say \"no\" @home", "say \"no\" @home"),
  ]

  static let numbers = [
    ("key AKIAIOSFODNN7EXAMPLE x", "key ••• x"), ("ASIAABCDEFGHIJKLMNOP", "•••"),
    ("id=AKIAIOSFODNN7EXAMPLE", "id=•••"),
    ("AKIAIOSFODNN7EXAMPL", "AKIAIOSFODNN7EXAMPL"),
    ("aws_secret_access_key = wJalrXUtnFEMI/K7MDENG", "aws_secret_access_key = •••"),
    ("card 4111111111111111 declined", "card ••• declined"), ("card 4111 1111 1111 1111.", "card •••."),
    ("5500-0000-0000-0004", "•••"), ("3782 822463 10005", "•••"), ("4111\u{A0}1111\u{A0}1111\u{A0}1111", "•••"),
    ("2200 0000 0000 0005", "2200 0000 0000 0005"), ("2200 0000 0000 0053", "•••"),
    ("4111111111111112", "4111111111111112"),
    ("order 1111111111111117", "order 1111111111111117"), ("1763630400000", "1763630400000"),
    ("41111111111111110000000", "41111111111111110000000"),
    ("DE89 3704 0044 0532 0130 00 was", "••• was"), ("IBAN GB29NWBK60161331926819", "IBAN •••"),
    ("DE89370400440532013001", "•••"), ("NO93 8601 1117 947", "•••"), ("AB12 3456 7890 1234", "AB12 3456 7890 1234"),
    ("call +49 170 1234567 now", "call ••• now"), ("+79991234567", "•••"), ("+7 (999) 123-45-67", "•••"),
    ("+1.555.123.4567", "•••"), ("tel:+442071838750", "tel:•••"), ("phone=%2B79991234567", "phone=•••"),
    ("+48 123 456 789", "•••"), ("8 (800) 555-35-35", "•••"), ("8-800-555-35-35", "•••"),
    ("call (555) 123-4567", "call •••"),
    ("+12 345 678 rows", "+12 345 678 rows"), ("+12 %", "+12 %"), ("+1234567", "+1234567"),
    ("+12345678.5", "+12345678.5"),
    ("2026-11-20 07:15:00+03:00", "2026-11-20 07:15:00+03:00"), ("order 8005553535", "order 8005553535"),
    ("took 8 999 ms", "took 8 999 ms"), ("№ 20261120-1234567", "№ 20261120-1234567"), ("a+12345678b", "a+12345678b"),
    ("8 800 rows", "8 800 rows"), ("10 000 000 000", "10 000 000 000"),
  ]

  @Test("a name, an option or an element announces a secret, however it is written", arguments: announced)
  func announces(text: String, expected: String) { masks(text: text, expected: expected) }

  @Test("addresses of every form, and what only looks like one", arguments: addresses)
  func addressed(text: String, expected: String) { masks(text: text, expected: expected) }

  @Test("keys and numbers of cards, accounts and telephones, and what only looks like one", arguments: numbers)
  func numbered(text: String, expected: String) { masks(text: text, expected: expected) }

  @Test("what is passed over without a scan holds nothing that a scan would hide")
  func plain() {
    var random = SplitMix(seed: 21)
    let pieces = [
      "a", "key", "8", "42", "/", "-", "_", ".", "eyJ", "AKIA", "password", "1.1.", "800-55", "abcdefgh", "DE89", "B7c",
      "u-a",
    ]
    var plain = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      guard Privacy.isPlain(text.utf8) else { continue }
      plain += 1
      #expect(Privacy.masked(source: Array(text.utf8)) == Array(text.utf8), "\(text)")
    }
    #expect(plain > 2000)
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
