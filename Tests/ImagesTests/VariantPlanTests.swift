import Images
import Testing

struct VariantPlanTests {
  @Test(arguments: [
    (4000, [480, 800, 1280, 1920], 1280), (1920, [480, 800, 1280, 1920], 1280),
    (1300, [480, 800, 1300], 1280),
    (1280, [480, 800, 1280], 1280), (500, [500], 500), (10, [10], 10),
  ])
  func `widths never go beyond the source, and none is made that nobody could tell from it`(
    width: Int, widths: [Int], fallback: Int
  ) throws {
    let size = ImageSize(width: width, height: width * 3 / 4)
    let plan = try #require(VariantPlan(ImageHeader(format: .jpeg, size: size), byteCount: 1000))
    #expect(plan.sources.map(\.size.width) == widths)
    #expect(plan.fallback.size.width == fallback)
    #expect(plan.fallback.format == .jpeg)
    for variant in plan.sources { #expect(abs(variant.size.height * 4 - variant.size.width * 3) <= 4) }
  }

  @Test func `a screenshot stays sharp, and a photo saved as PNG becomes small`() throws {
    let header = ImageHeader(format: .png, size: ImageSize(width: 1000, height: 1000))
    let screenshot = try #require(VariantPlan(header, byteCount: 40_000))
    #expect(screenshot.sources[0].attempts[0].contains("lossless"))
    #expect(screenshot.fallback.format == .png)
    let photo = try #require(VariantPlan(header, byteCount: 1_900_000))
    #expect(!photo.sources[0].attempts[0].contains("lossless"))
    #expect(photo.fallback.format == .jpeg)
  }

  @Test func `what is clear in parts stays so in old browsers too`() throws {
    let header = ImageHeader(format: .webp, size: ImageSize(width: 900, height: 900), hasTransparency: true)
    #expect(try #require(VariantPlan(header, byteCount: 90_000)).fallback.format == .png)
  }

  @Test(arguments: [ImageFormat.gif, .avif, .svg])
  func `drawings and pictures that move are shown as they are`(format: ImageFormat) {
    let header = ImageHeader(format: format, size: ImageSize(width: 900, height: 900))
    #expect(VariantPlan(header, byteCount: 90_000) == nil)
  }
}
