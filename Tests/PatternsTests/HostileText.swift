/// Texts made to let scanners read the same bytes again and again.
enum HostileText {
  static let repeated: [String] = [
    "a", "1", "a.", "1.", "1,", "a-", "a-1", "1-", "/", "/a", "//a", "~/", "./", "a@", "a@b.", "@", "%40", "a%40", ":",
    "a:",
    "1:", "::", "ff:", "1:11.1", "http://", "a://)", "://x@", "\"", "'", "key=", "key:", "key:'", "key=\"a",
    "password:\"",
    "bearer ", "eyJ.", "eyJ", "a1_", "a/", "a1/", "a+1/", "=", "0x", "0xg", "2026-11-20T", "Nov 20 ", "11:11:11:", "«",
    "é",
    "абв@", "C:\\", "•", "-", "_", "1a", "B1a/",
    "password", "password =", "password\n=\n", "--password ", "-u a:", "<password>", "%3d", "&#61;", "\\u003d",
    "&quot;",
    "a://b:c/", "a://b:c/@", "\"a\"@", "a@[", "AKIA", "4111 ", "4", "4-", "DE89 ", "DE89370400", "+1 ", "+1", "+1(",
    "8 (",
    "(555) ", "8-800-", "%2B", "\u{A0}", "\u{0}", "&#64;", "pin=", " ",
  ]

  static let pieces: [String] =
    repeated + [
      " ", " ", ", ", "42", "10.0.0.1", "joe@example.org", "2026-11-20 07:15", "3f2b8c1e-9d4a-4f6b-8a2c-1e5d7f9b0c3a",
      "x",
      "\n", "заказ", "log4j2", "token", "/var/log/x",
    ]
}
