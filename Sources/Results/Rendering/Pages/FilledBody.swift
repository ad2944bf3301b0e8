internal import Images
internal import Markdown
internal import Programme
internal import Text

/// A page's HTML with its links put in, and where everything then is.
///
/// A class, as every view of a part of it is made of it.
final class FilledBody: Sendable {
  let page: Page
  private let html: [UInt8]
  /// Where each hole was before it was filled.
  private let offsets: [UInt32]
  /// How many bytes the holes up to and with each one have put in.
  private let shifts: [Int]

  /// - Parameters:
  ///   - index: the page's, in the site's pages.
  ///   - images: the site's, as they are shown.
  ///   - root: the relative path from where the HTML will stand to the site's root.
  init(_ page: Page, at index: Int, in site: Site, images: [ShownImage], root: String) {
    self.page = page
    let body = page.body
    guard !body.holes.isEmpty else {
      (html, offsets, shifts) = (body.html, [], [])
      return
    }
    var filler = HoleFiller(page: page, index: index, site: site, images: images, root: root)
    filler.output.reserve(body.html.count + body.holes.count * 32)
    var offsets: [UInt32] = []
    var shifts: [Int] = []
    offsets.reserveCapacity(body.holes.count)
    shifts.reserveCapacity(body.holes.count)
    var copied = 0
    for hole in body.holes {
      let offset = Int(hole.offset)
      filler.output.append(body.html[copied..<offset])
      copied = offset
      filler.fill(hole)
      offsets.append(hole.offset)
      shifts.append(filler.output.count - offset)
    }
    filler.output.append(body.html[copied...])
    (html, self.offsets, self.shifts) = (filler.output.bytes, offsets, shifts)
  }

  /// The part of the page that a span of the unfilled HTML was about, links at its very ends with it.
  func fragment(_ span: ByteSpan) -> HTMLFragment {
    if span.isEmpty { return HTMLFragment(trusted: []) }
    let start = Int(span.start) + shift(before: span.start)
    let end = Int(span.end) + shift(before: span.end + 1)
    return HTMLFragment(trusted: html[start..<end])
  }

  /// The bytes that the holes before an offset have put in.
  private func shift(before offset: UInt32) -> Int {
    var (low, high) = (0, offsets.count)
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? 0 : shifts[low - 1]
  }
}

/// Writes what belongs in a page's holes.
private struct HoleFiller: ~Copyable {
  let page: Page
  let index: Int
  let site: Site
  let images: [ShownImage]
  let root: String
  /// True once a picture stands above: the page's own, or one in its text.
  private var hasShownImage: Bool
  var output = UTF8Buffer()

  init(page: Page, index: Int, site: Site, images: [ShownImage], root: String) {
    (self.page, self.index, self.site, self.images, self.root) = (page, index, site, images, root)
    hasShownImage = page.image != nil
  }

  mutating func fill(_ hole: Hole) {
    let link = Int(hole.link)
    let target = page.relations.links[link]
    if target == .unpublished { return }
    switch hole.role {
    case .linkStart:
      output.append("<a href=\"" as StaticString)
      appendAddress(target, query: page.manuscript.body.links[link].query)
      if !page.manuscript.body.links[link].title.isEmpty {
        output.append("\" title=\"" as StaticString)
        output.appendEscaped(page.manuscript.body.links[link].title)
      }
      output.append("\">" as StaticString)
    case .linkEnd: output.append("</a>" as StaticString)
    case .imageStart: appendImageStart(target)
    case .imageEnd: appendImageEnd(target)
    }
  }

  /// As wide as the text, or as the window without its margins. A rem is 16 pixels here, whatever the page makes it.
  private static let sizes: StaticString = "(min-width: 50rem) 47rem, calc(100vw - 2.25rem)"

  private mutating func appendImageStart(_ target: LinkTarget) {
    guard case .image(let index) = target else { return }
    let image = images[index]
    if !image.sources.isEmpty {
      output.append("<picture><source type=\"image/webp\" srcset=\"" as StaticString)
      for (index, file) in image.sources.enumerated() {
        if index > 0 { output.append(", " as StaticString) }
        output.append(root)
        output.append(file.path)
        output.append(UInt8(ascii: " "))
        output.append(decimal: file.size.width)
        output.append(UInt8(ascii: "w"))
      }
      output.append("\" sizes=\"" as StaticString)
      output.append(Self.sizes)
      output.append("\">" as StaticString)
    }
    output.append("<img src=\"" as StaticString)
    output.append(root)
    output.append(image.main.path)
    output.append("\" width=\"" as StaticString)
    output.append(decimal: image.main.size.width)
    output.append("\" height=\"" as StaticString)
    output.append(decimal: image.main.size.height)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func appendImageEnd(_ target: LinkTarget) {
    guard case .image(let index) = target else { return }
    // The first picture is most likely in view when the page opens; all others wait until they are.
    output.append(
      hasShownImage ? " loading=\"lazy\" decoding=\"async\">" : " fetchpriority=\"high\">" as StaticString)
    hasShownImage = true
    if !images[index].sources.isEmpty { output.append("</picture>" as StaticString) }
  }

  private mutating func appendAddress(_ target: LinkTarget, query: String) {
    let fragment: String?
    switch target {
    case .page(index, .some(let own)) where query.isEmpty: fragment = own
    case .page(let page, let part):
      output.append(root)
      output.append(site.pages[page].address.directory)
      output.appendHref(query)
      fragment = part
    case .path(let path, let part):
      output.append(root)
      output.appendPath(path)
      output.appendHref(query)
      fragment = part
    case .external(let address):
      output.appendHref(address)
      fragment = nil
    case .image, .unpublished: fragment = nil
    }
    if let fragment {
      output.append(UInt8(ascii: "#"))
      output.appendPath(fragment)
    }
  }
}
