package import Markdown

/// One point that somebody commits to: an item under "Nordvik vil:".
package struct Commitment: Sendable {
  /// Its anchor on the page.
  package let id: String
  /// Its number in an ordered list, else its index among the page's commitments, 1-based.
  package let number: Int
  /// The sub-heading it stands under, nil when there is none below the lead-in.
  package let group: String?
  /// Plain text, without the items nested in it.
  package let text: String
  /// The span of the whole item, nested ones included, in the body's `html`.
  package let content: ByteSpan
  /// Every nested item's plain text, in order.
  package let children: [String]
  package let isDone: Bool
  /// An index in the body's `commitmentLists`.
  package let list: Int
}

/// A lead-in and everything it leads in to, which a page shows as one unit.
package struct CommitmentList: Sendable {
  package enum LeadIn: Sendable {
    /// `content` is the inside of the heading; `level` as shown, 2…6.
    case heading(id: String, level: Int, content: ByteSpan)
    /// The whole paragraph whose last sentence is the lead-in.
    case paragraph(ByteSpan)
    /// The lead-in stands in a chapter before this one.
    case continued
  }

  /// As shown, `Nordvik vil:`.
  package let text: String
  package let leadIn: LeadIn
  package let groups: [Group]

  /// A sub-heading and what stands under it; the first group of a list may have no heading.
  package struct Group: Sendable {
    package struct Title: Sendable {
      package let text: String
      package let id: String
      /// As shown, 2…6.
      package let level: Int
      /// The span of the heading's content, in the body's `html`.
      package let content: ByteSpan
    }

    package enum Part: Sendable {
      case prose(ByteSpan)
      /// Indices in the body's `commitments`.
      case items(Range<Int>)
    }

    package let title: Title?
    package var parts: [Part] = []
  }
}
