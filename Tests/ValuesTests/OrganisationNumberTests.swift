import Testing

@testable import Values

struct OrganisationNumberTests {
  @Test(arguments: ["", "971 277 88", "971 277 883", "9712778820", "97127788x", "000000000", "٩٧١٢٧٧٨٨٢"])
  func `a number with a wrong check digit or length is refused`(text: String) {
    #expect(OrganisationNumber(text) == nil)
  }

  @Test(arguments: ["971277882", " 971 277 882 ", "971\u{A0}277\u{A0}882"])
  func `nine digits that check are taken with any spaces`(text: String) {
    #expect(OrganisationNumber(text)?.digits == "971277882")
    #expect(OrganisationNumber(text)?.description == "971\u{A0}277\u{A0}882")
  }
}
