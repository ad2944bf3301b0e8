internal import Programme
package import Diagnostics
internal import Markdown

/// A picture in a page's text, and what is said of it.
package struct ShownPicture: Sendable {
  /// As written, relative to the page's file.
  package let path: String
  package let location: SourceLocation
  /// What it shows; empty when it is only decoration.
  package let alt: String
  /// As shown, `Foto: Kari Nes`; nil without one.
  package let credit: String?
}

extension PageBody {
  /// The pictures in the text, in order.
  ///
  /// Cost: reads their HTML; for those who look at pictures, not for builds.
  package var pictures: [ShownPicture] {
    holes.indices.compactMap { index in
      guard holes[index].role == .imageStart, index + 1 < holes.count, holes[index + 1].role == .imageEnd,
        holes[index].link == holes[index + 1].link
      else { return nil }
      let end = Int(holes[index + 1].offset)
      let next = holes[(index + 2)...].first { $0.role == .imageStart }.map { Int($0.offset) } ?? html.count
      let link = links[Int(holes[index].link)]
      return ShownPicture(
        path: link.path, location: link.location,
        alt: Self.alternative(in: html[Int(holes[index].offset)..<end]),
        credit: Self.credit(in: html[end..<next]))
    }
  }

  /// The credit of the figure that a piece of HTML goes on with.
  private static func credit(in html: ArraySlice<UInt8>) -> String? {
    let (mark, figure) = (Array("<span class=\"credit\">".utf8), Array("</figure>".utf8))
    var index = html.startIndex
    while let tag = html[index...].firstIndex(of: UInt8(ascii: "<")), !html[tag...].starts(with: figure) {
      if html[tag...].starts(with: mark) {
        return text(html[(tag + mark.count)...].prefix { $0 != UInt8(ascii: "<") })
      }
      index = tag + 1
    }
    return nil
  }

  /// The attribute stands whole between the holes.
  private static func alternative(in html: ArraySlice<UInt8>) -> String {
    let quote = UInt8(ascii: "\"")
    guard let start = html.firstIndex(of: quote), let end = html.lastIndex(of: quote), start < end else {
      return ""
    }
    return text(html[(start + 1)..<end])
  }

  private static func text(_ html: ArraySlice<UInt8>) -> String {
    var text = String(decoding: html, as: UTF8.self)
    for (entity, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return text
  }
}
