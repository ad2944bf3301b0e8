/// The kinds of diagnostics.
///
/// The handbook explains each (`content/handbok/feilmeldinger….md`), and a test holds that it does. A case that has been
/// published keeps its name: other programs filter on it.
package enum Rule: String, Sendable, CaseIterable, CustomStringConvertible {
  case brokenAnchor, brokenFootnote, brokenImage, brokenLink, brokenReference
  case circularTheme, commaInList, complexKey, continuedLeadIn, continuedRows, controlCharacter, copiedFile
  case curlyQuotes
  case dateInMeasure, differentValue, doubleSpace, duplicateID, duplicateKey
  case emptyDocument, emptyLeadIn, emptyLink, emptyTag, emptyValue, endlessRecursion, escapedHTML
  case excessCell, expectedDate, expectedInteger, expectedKeys, expectedList, expectedOneValue, expectedText
  case expectedYesOrNo
  case forgottenLeadIn, frontMatterDashes, frontMatterDots, frontMatterNotFirst
  case goalWithoutMeasures
  case hardToRead, hashtagAsComment, heavyImage, hidesPage, htmlAttributesRemoved, htmlRemoved
  case imageKeyWithoutImage, imageOutsideContent, imageWithoutAlt, impossibleDate, inboxContent
  case inboxNotJSON, indentation, indentedCode, invalidDelimiters, invalidName, invalidTOML, invalidUTF8
  case invisibleLineBreak
  case keyNotAllowed
  case languageNo, lineBreakBySpaces, linkOutside, linkToHeldBack, linkWithoutText, listMark, listWithoutKey
  case localFileLink, looseBraces, looseDigit, looseHeading, looseLink, looseList, looseStars, looseTable
  case measuresWithoutDeadline, measuresWithoutOwner, measuresWithoutStatus, mismatchedClose, missingAlt
  case missingAsset, missingColon, missingDate, missingFile, missingFootnote, missingFrontPage, missingHost
  case missingKey, missingPartial, missingPassword, missingSpace, missingStrings, missingStylesheet
  case missingTemplate, missingTheme, missingThemeFile, missingTitle, missingTranslations, mixedForms
  case mixedFullStops, moreUnknownWords, movedNumber
  case nestedTooDeep, nestingTooDeep, neverShown, noAddress, noCurrentValue, noImageTool, noMeasureColumn
  case noSiteID, notAFile, notAFocalPoint, notAFolderName, notAHost, notAHyphenatedWord, notANetwork
  case notAPage, notASiteAddress, notASlug, notATimeZone, notAnEmailAddress, notAnEndpointAddress
  case notAnImage, notAnOldPath, notAnOrganisationNumber, notKeys, notUTF8, numberOutOfRange
  case oddSpace, outdentedField, oversizedDocument, oversizedFile, oversizedImage, oversizedTable
  case partialInString, photoWithoutCredit
  case refusedLink, repeatedColumn, repeatedProjectNumber, repeatedTitle, reservedAddress, rowWithoutMeasure
  case secondFrontMatter, sharedAddress, sharedSiteID, similarOwners, skippedHeadingLevel, skippedLink
  case specialCharacter
  case tab, takenAlias, templateTooLarge, textAfterValue, themeID, themeWithoutName, toldLocation, tooDeep
  case tooManyAddresses, tooManyImages, topicWithoutLetters, translationOfItself, twoTranslations
  case unclosedBracket, unclosedCode, unclosedFrontMatter, unclosedHTML, unclosedQuote, unclosedSection
  case unclosedTag, underlinedText, unencryptedMail, unescapedText, unknownBlock, unknownColumn
  case unknownEscape, unknownImageFormat, unknownKey, unknownLanguage, unknownName, unknownOwner
  case unknownScheme, unknownStatus, unknownString, unknownText, unknownValue, unknownWord, unlinkedFile
  case unopenedClose, unopenedFrontMatter, unquotedColon, unreadableBudget, unreadableDocument
  case unreadableName, unreadableYAML, unsafeSVG, unusedDefinition, unusedFootnote, utf16
  case vagueLink
  case wrongKind
  case yamlAlias, yamlAnchor, yamlDirective, yamlDocuments, yamlMergeKey, yamlTag

  /// The case's name in kebab case: `unknownKey` is `unknown-key`.
  package var description: String {
    let letters = Array(rawValue)
    var name = ""
    for (index, letter) in letters.enumerated() {
      let endsWord = index > 0 && !letters[index - 1].isUppercase
      let beginsWord = index + 1 < letters.count && letters[index + 1].isLowercase
      if letter.isUppercase, endsWord || beginsWord { name += "-" }
      name += letter.lowercased()
    }
    return name
  }
}
