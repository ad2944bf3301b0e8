/// The Word document that pandoc takes styles and paper from: A4, on its side for a table of many columns. pandoc has
/// its own defaults for the rest.
package enum ReferenceDocument {
  package static func archive(isLandscape: Bool) -> [UInt8] {
    var archive = StoredArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", relations)
    archive.add("word/document.xml", document(isLandscape: isLandscape))
    archive.add("word/styles.xml", styles)
    return archive.finished
  }

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static let contentTypes =
    declaration + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      <Override PartName="/word/styles.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>
      """

  private static let relations =
    declaration + """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="word/document.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>
      """

  /// The page: A4 with margins of 2 cm, in twentieths of a point.
  private static func document(isLandscape: Bool) -> String {
    let size =
      isLandscape
      ? #"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"# : #"<w:pgSz w:w="11906" w:h="16838"/>"#
    let margins =
      #"<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>"#
    return declaration
      + "<w:document xmlns:w=\"\(namespace)\"><w:body><w:p/><w:sectPr>\(size)\(margins)</w:sectPr></w:body></w:document>"
  }

  /// The styles that pandoc uses, and the two of a plan's goals.
  private static var styles: String {
    let defaults = """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>\
      <w:sz w:val="21"/><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      """
    let paragraphs =
      [
        style("Normal", "Normal", isDefault: true),
        style("BodyText", "Body Text"), style("FirstParagraph", "First Paragraph", on: "BodyText"),
        style("Compact", "Compact", on: "BodyText", paragraph: spacing(20, 20)),
        style("Title", "Title", paragraph: spacing(0, 60), text: bold(36)),
        style("Subtitle", "Subtitle", paragraph: spacing(0, 160), text: size(24)),
        style("Author", "Author"), style("Date", "Date"), style("Abstract", "Abstract"),
        style("BlockText", "Block Text", paragraph: #"<w:ind w:left="567" w:right="567"/>"#),
        style("FootnoteText", "footnote text", text: size(18)),
        style("DefinitionTerm", "Definition Term", text: "<w:b/>"), style("Definition", "Definition"),
        style("Caption", "caption", text: "<w:i/>"), style("TableCaption", "Table Caption", on: "Caption"),
        style("ImageCaption", "Image Caption", on: "Caption"), style("Figure", "Figure"),
        style("CaptionedFigure", "Captioned Figure", on: "Figure"), style("SourceCode", "Source Code"),
        // The rows of a goal and of a sub-goal.
        style("Maal", "Maal", paragraph: spacing(60, 60) + shading("D9E2EC"), text: bold(24)),
        style("Delmaal", "Delmaal", paragraph: spacing(40, 40) + shading("F0F3F6"), text: bold(21)),
      ]
      + (1...6).map { level in
        style(
          "Heading\(level)", "heading \(level)",
          paragraph: "<w:keepNext/>" + spacing(max(240 - 30 * level, 120), 80)
            + "<w:outlineLvl w:val=\"\(level - 1)\"/>",
          text: bold(max(32 - 3 * level, 21)))
      }
    return declaration + "<w:styles xmlns:w=\"\(namespace)\">" + defaults + paragraphs.joined() + others
      + "</w:styles>"
  }

  private static func style(
    _ id: String, _ name: String, on base: String = "Normal", isDefault: Bool = false, paragraph: String = "",
    text: String = ""
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"\(isDefault ? " w:default=\"1\"" : "")>"
      + "<w:name w:val=\"\(name)\"/>" + (isDefault ? "" : "<w:basedOn w:val=\"\(base)\"/>") + "<w:qFormat/>"
      + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(text)</w:rPr></w:style>"
  }

  private static func spacing(_ before: Int, _ after: Int) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
  }

  private static func shading(_ colour: String) -> String {
    "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(colour)\"/>"
  }

  /// A font size in half points.
  private static func size(_ size: Int) -> String { "<w:sz w:val=\"\(size)\"/>" }

  private static func bold(_ size: Int) -> String { "<w:b/>" + Self.size(size) }

  private static let others = """
    <w:style w:type="character" w:styleId="DefaultParagraphFont" w:default="1"><w:name w:val="Default Paragraph Font"/>\
    </w:style><w:style w:type="character" w:styleId="VerbatimChar"><w:name w:val="Verbatim Char"/><w:rPr>\
    <w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr>\
    <w:vertAlign w:val="superscript"/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F9E"/>\
    <w:u w:val="single"/></w:rPr></w:style>\
    <w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>\
    <w:style w:type="table" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>\
    <w:tblBorders><w:top w:val="single" w:sz="4" w:color="8A94A0"/><w:left w:val="single" w:sz="4" w:color="8A94A0"/>\
    <w:bottom w:val="single" w:sz="4" w:color="8A94A0"/><w:right w:val="single" w:sz="4" w:color="8A94A0"/>\
    <w:insideH w:val="single" w:sz="4" w:color="8A94A0"/><w:insideV w:val="single" w:sz="4" w:color="8A94A0"/>\
    </w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>\
    </w:tblPr><w:trPr><w:cantSplit/></w:trPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>\
    </w:style>
    """
}
