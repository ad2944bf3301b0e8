/// Captions in paragraphs of their own, joined with their pictures.
enum PictureCaptions {
  static func joined(_ drafts: [Draft]) -> [Draft] {
    var joined: [Draft] = []
    for draft in drafts {
      guard let last = joined.last, let picture = picture(last), let text = caption(draft),
        let (shown, credit) = Optional(PictureCredit.split(text)), let credit
      else {
        joined.append(draft)
        continue
      }
      let alt = picture.alt.trimmedText
      let caption = alt.isEmpty ? credit : text.hasPrefix(credit) ? credit : text
      var merged = last
      merged.content = .block(
        .paragraph([
          .image(alt.isEmpty ? [.text(shown)] : picture.alt, source: picture.source, title: caption)
        ]))
      merged.notes += draft.notes
      joined[joined.count - 1] = merged
    }
    return joined
  }

  /// The single picture of a paragraph without words; nil for any other.
  private static func picture(_ draft: Draft) -> (alt: [PandocInline], source: String)? {
    guard case .block(.paragraph(let inlines)) = draft.content, inlines.trimmedText.isEmpty else {
      return nil
    }
    let pictures = inlines.filter(\.isPicture)
    guard pictures.count == 1, case .image(let alt, let source, let title)? = pictures.first,
      title.isEmpty || title.hasPrefix("fig:")
    else { return nil }
    return (alt, source)
  }

  private static func caption(_ draft: Draft) -> String? {
    guard case .block(.paragraph(let inlines)) = draft.content, !inlines.contains(where: \.isPicture) else {
      return nil
    }
    let hasMore = inlines.contains { inline in
      switch inline {
      case .note, .link: true
      default: false
      }
    }
    return hasMore ? nil : inlines.trimmedText
  }
}
