import Testing

@testable import Patterns

@Suite struct MaskTests {
  @Test(
    "what differs between two occurrences becomes a placeholder",
    arguments: [
      ("User 3f2b8c1e-9d4a-4f6b-8a2c-1e5d7f9b0c3a not found", "User <uuid> not found"),
      ("Order 3f2b8c1e9d4a4f6b8a2c1e5d7f9b0c3a", "Order <id>"),
      ("Mail to joe.smith+x@shop.example.org bounced", "Mail to <email> bounced"),
      ("Письмо для иван@почта.рф не ушло", "Письмо для <email> не ушло"),
      ("GET https://shop.example.org/cart/?id=5, then", "GET <url>, then"),
      ("(see http://example.org/a)", "(see <url>)"),
      ("connect to 10.0.0.17:5432 refused", "connect to <ip> refused"),
      ("version 1.2.3.4.5 is not an address", "version <n> is not an address"),
      ("300.1.1.1 neither", "<n> neither"),
      ("peer 2001:db8::1: reset", "peer <ip>: reset"),
      ("peer fe80::1%eth0 and ::1 and ::ffff:10.0.0.1", "peer <ip> and <ip> and <ip>"),
      ("std::string stays, a::z stays", "std::string stays, a::z stays"),
      ("card 00:1a:2b:3c:4d:5e or 00-1A-2B-3C-4D-5E", "card <mac> or <mac>"),
      ("at 2026-11-20T07:29:27.749253+03:00 lost", "at <date> lost"),
      ("at 2026-11-20 07:29:27,749 lost", "at <date> lost"),
      ("on 20.11.2026, 07:29", "on <date>"),
      ("on 11/20/2026", "on <date>"),
      ("backup 20261120T071500Z", "backup <date>"),
      ("20 Nov 2026 and Nov 20, 2026", "<date> and <date>"),
      ("Nov 20 07:15:00 kernel", "<date> kernel"),
      ("Отчёт за 20 ноября 2026", "Отчёт за <date>"),
      ("2026-13-40 is not a date", "<n>-<n>-<n> is not a date"),
      ("at 7:15 or 23:59:59.5", "at <time> or <time>"),
      ("object at 0x7fff5fbff8c0", "object at <hex>"),
      ("no file /var/lib/shop/42.json.", "no file <path>."),
      ("C:\\shop\\logs\\a.txt missing", "<path> missing"),
      ("~/shop/x and ../a/b", "<path> and <path>"),
      ("and/or, /cart", "and/or, /cart"),
      ("commit 8f3c2a91 broke", "commit <id> broke"),
      ("deadbeef has no digit", "deadbeef has no digit"),
      ("42 rows, 1,234.5 left, log4j2 and utf8 stay", "<n> rows, <n> left, log4j2 and utf8 stay"),
      ("timed out after 3021ms, 5xx", "timed out after <n>ms, 5xx"),
      ("Ошибка №123: заказ 42, через 30с", "Ошибка №<n>: заказ <n>, через <n>с"),
      ("ё5 и user_7 остаются", "ё5 и user_7 остаются"),
      ("KeyError: \"colour\" in «Корзина»", "KeyError: <quoted> in <quoted>"),
      ("an open \"quote of 5", "an open \"quote of <n>"),
      ("", ""),
      ("nothing here", "nothing here"),
    ])
  func masks(text: String, expected: String) {
    #expect(String(decoding: Mask.masked(Array(text.utf8)), as: UTF8.self) == expected)
    #expect(Mask.masked(Array(expected.utf8)) == Array(expected.utf8))
  }

  @Test("bytes that are no UTF-8 are kept")
  func invalid() {
    let bytes: [UInt8] = [0xFF, 0x34, 0x32, 0xC2, 0x20, 0xE2, 0x82]
    #expect(Mask.masked(bytes) == [0xFF] + Array("<n>".utf8) + [0xC2, 0x20, 0xE2, 0x82])
  }
}
