import Patterns
import Testing

@Suite struct PathCollapseTests {
  @Test(
    "ids in a path become one name",
    arguments: [
      ("/", "/"), ("", ""), ("/api/products/", "/api/products/"), ("/api/products/123/", "/api/products/{id}/"),
      ("/api/products/123", "/api/products/{id}"), ("/0/1/22", "/{id}/{id}/{id}"), ("123", "{id}"),
      ("/api/products/?page=2", "/api/products/"), ("/a/1?x=/2/", "/a/{id}"), ("/a/1#b/2", "/a/{id}"), ("?a", ""),
      ("#", ""), ("/a//1//", "/a//{id}//"), ("/v2/users", "/v2/users"), ("/api/v1/7/", "/api/v1/{id}/"),
      ("/x/550e8400-e29b-41d4-a716-446655440000/y", "/x/{id}/y"),
      ("/x/550E8400-E29B-41D4-A716-446655440000", "/x/{id}"), ("/x/550e8400e29b41d4a716446655440000/", "/x/{id}/"),
      ("/x/abcdefabcdefabcdefabcdefabcdefab/", "/x/{id}/"),
      ("/x/550e8400-e29b-41d4-a716-44665544000/", "/x/550e8400-e29b-41d4-a716-44665544000/"),
      ("/x/550e8400-e29b-41d4-a716-4466554400000/", "/x/550e8400-e29b-41d4-a716-4466554400000/"),
      ("/x/550e8400_e29b-41d4-a716-446655440000/", "/x/550e8400_e29b-41d4-a716-446655440000/"),
      ("/x/g50e8400-e29b-41d4-a716-446655440000/", "/x/g50e8400-e29b-41d4-a716-446655440000/"),
      ("/x/deadbeef/", "/x/deadbeef/"), ("/x/deadbee1/", "/x/{id}/"), ("/x/deadbe1/", "/x/deadbe1/"),
      ("/x/DEADBEE1/", "/x/{id}/"), ("/x/1234567a/", "/x/{id}/"), ("/x/cafe1/", "/x/cafe1/"),
      ("/feedface", "/feedface"),
      ("/x/-12/", "/x/-12/"), ("/x/1.5/", "/x/1.5/"), ("/x/12a/", "/x/12a/"), ("/x/١٢/", "/x/١٢/"),
      ("/товары/42/", "/товары/{id}/"), ("/x/{id}/", "/x/{id}/"), ("/x/%31/", "/x/%31/"),
      ("https://shop.example/a/1/", "https://shop.example/a/{id}/"),
    ])
  func table(path: String, expected: String) {
    #expect(String(decoding: PathCollapse.collapsed(Array(path.utf8)), as: UTF8.self) == expected)
  }

  @Test("collapsing twice changes nothing more, and bytes that are no UTF-8 stay")
  func settled() {
    let once = PathCollapse.collapsed(Array("/a/12/ffffffff0/x".utf8))
    #expect(PathCollapse.collapsed(once) == once)
    #expect(PathCollapse.collapsed([0x2F, 0xFF, 0x2F, 0x31]) == [0x2F, 0xFF, 0x2F] + Array("{id}".utf8))
  }
}
