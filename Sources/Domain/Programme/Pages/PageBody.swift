package import Markdown

/// The content of a page below its title.
package final class PageBody: Sendable {
  /// The body's HTML, without the links to other content: ``holes`` has their offsets.
  package let html: [UInt8]
  package let holes: [Hole]
  /// The links that the holes are for.
  package let links: [LocalLink]
  /// The images among ``links``, in order.
  package let images: [Picture]
  /// The ids of elements other than headings, as typed or in raw HTML.
  package let otherAnchors: [String]
  /// The page in parts, in order: every word of it is in exactly one.
  package let parts: [BodyPart]
  /// The headings a table of contents lists, in order.
  package let outline: [OutlineEntry]
  package let commitmentLists: [CommitmentList]
  /// Every commitment on the page, in order.
  package let commitments: [Commitment]
  /// On a plan page only.
  package let plan: ActionPlan?

  init(
    _ document: MarkdownDocument = MarkdownDocument(), links: [LocalLink] = [], parts: [BodyPart] = [],
    outline: [OutlineEntry] = [], commitmentLists: [CommitmentList] = [], commitments: [Commitment] = [],
    plan: ActionPlan? = nil
  ) {
    html = document.html
    holes = document.holes
    images = document.pictures
    otherAnchors = document.otherAnchors
    self.links = links
    self.parts = parts
    self.outline = outline
    self.commitmentLists = commitmentLists
    self.commitments = commitments
    self.plan = plan
  }
}

package enum BodyPart: Sendable {
  /// A span of the body's `html`, shown as it is.
  case prose(ByteSpan)
  /// An index in the body's `commitmentLists`.
  case commitments(Int)
  /// An index in the plan's `tables`.
  case measures(Int)
}

package struct OutlineEntry: Sendable {
  package let title: String
  package let id: String
  /// As shown, 2…6.
  package let level: Int
}
