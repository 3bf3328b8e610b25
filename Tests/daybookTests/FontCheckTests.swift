import Rendering
import Testing

@testable import daybook

@Suite struct FontCheckTests {
  private static let noInter = FontFiles(inter: ["/nonexistent/Inter.otf"], fallback: FontFiles.system.fallback)
  private static let noFont = FontFiles(inter: ["/nonexistent/a"], fallback: ["/nonexistent/b"])

  @Test("To doctor, a missing font is something wrong")
  func doctor() {
    #expect(FontCheck(FontCheckTests.noInter).problems.allSatisfy { $0.contains("install fonts-inter") })
    #expect(FontCheck(FontCheckTests.noInter).problems.count == 1)
    #expect(FontCheck(FontCheckTests.noFont).problems.allSatisfy { $0.contains("install fonts-inter or fonts-dejavu") })
    #expect(FontCheck(FontCheckTests.noFont).problems.count == 1)
  }
}
