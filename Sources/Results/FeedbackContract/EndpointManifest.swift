/// The endpoint's knowledge of a site: the answers and texts it accepts, and from where.
///
/// It is `manifest.json` in the endpoint's bundle: the build encodes it and the endpoint decodes it, as any `Codable`.
/// Nothing in it is about any reader.
package struct EndpointManifest: Sendable, Hashable, Codable {
  /// The forms that the site has.
  package struct Forms: Sendable, Hashable, Codable {
    package let agree: Bool
    package let newsletter: Bool
    package let comments: Bool
    package let proposals: Bool

    package init(agree: Bool, newsletter: Bool, comments: Bool, proposals: Bool) {
      (self.agree, self.newsletter, self.comments, self.proposals) = (agree, newsletter, comments, proposals)
    }
  }

  /// A policy that readers are asked about, one for all its translations.
  package struct Issue: Sendable, Hashable, Codable {
    /// The id of one of its pages.
    package let id: String
    package let title: String
    package let question: String
    /// Of the question and commitments as the page shows them now.
    package let wording: WordingHash
    /// Below the site's root, with a slash at its end; empty for the front page.
    package let path: String
    /// Ids of issues to suggest after an answer.
    package let related: [String]
    /// The last day to answer, ISO 8601.
    package let closes: String?
    /// The wordings that pages left open may still show.
    package var earlier: [EarlierWording]

    package init(
      id: String, title: String, question: String, wording: WordingHash, path: String, related: [String],
      closes: String?, earlier: [EarlierWording] = []
    ) {
      self.id = id
      self.title = title
      self.question = question
      self.wording = wording
      self.path = path
      self.related = related
      self.closes = closes
      self.earlier = earlier
    }
  }

  /// A wording that is no longer on the pages.
  package struct EarlierWording: Sendable, Hashable, Codable {
    package let wording: WordingHash
    /// The day of the first build without it, ISO 8601.
    package let last: String

    package init(wording: WordingHash, last: String) { (self.wording, self.last) = (wording, last) }
  }

  /// The days that an earlier wording is kept, and counts.
  package static let daysToKeepWordings = 90

  /// A page that takes comments or proposals.
  package struct Page: Sendable, Hashable, Codable {
    package let id: String
    package let title: String
    /// Below the site's root, with a slash at its end; empty for the front page.
    package let path: String
    package let comments: Bool
    package let proposals: Bool

    package init(id: String, title: String, path: String, comments: Bool, proposals: Bool) {
      (self.id, self.title, self.path, self.comments, self.proposals) = (id, title, path, comments, proposals)
    }
  }

  /// A link of the site.
  package struct Link: Sendable, Hashable, Codable {
    package let text: String
    /// Whole.
    package let href: String

    package init(text: String, href: String) {
      (self.text, self.href) = (text, href)
    }
  }

  /// The files that the bundle's pages need; see ``ResponseTemplates``.
  package struct Responses: Sendable, Hashable, Codable {
    /// A file in the bundle's `f/`, which pages name by `<prefix>/f/<name>`.
    package struct File: Sendable, Hashable, Codable {
      package let name: String
      /// The media type, with the character set.
      package let type: String

      package init(name: String, type: String) {
        (self.name, self.type) = (name, type)
      }
    }

    /// The thanks that scripts get after an answer, in the words of the page without script.
    package struct Thanks: Sendable, Hashable, Codable {
      package let language: String
      package let agreed: String
      package let disagreed: String

      package init(language: String, agreed: String, disagreed: String) {
        (self.language, self.agreed, self.disagreed) = (language, agreed, disagreed)
      }
    }

    /// The languages with templates, the site's own included. Forms on pages not in the site's send it as `språk`.
    package let languages: [String]
    package let files: [File]
    /// One for each language.
    package let thanks: [Thanks]
    /// By language.
    package let letters: [String: LetterTexts]

    package init(languages: [String], files: [File], thanks: [Thanks], letters: [String: LetterTexts]) {
      (self.languages, self.files, self.thanks, self.letters) = (languages, files, thanks, letters)
    }
  }

  /// The version of the format. An endpoint refuses any other than its own.
  package let format: Int
  /// The site's id.
  package let site: String
  package let name: String
  /// `nb`, `nn`, `se`, `sma`, `smj` or `en`.
  package let language: String
  /// The site's public address, with a slash at its end.
  package let url: String
  /// The origins that forms may be sent from: the site's, and the endpoint's own when it is another.
  package let origins: [String]
  /// The beginning of the endpoint's paths, without a slash at its end: `/api/oslo`.
  package let prefix: String
  /// The organisation's e-mail address.
  package let contact: String?
  package let forms: Forms
  /// Nil without a newsletter.
  package let consent: NewsletterConsent?
  /// Sorted by the address of their pages.
  package var issues: [Issue]
  /// Sorted by address.
  package let pages: [Page]
  /// Issues' ids by other ids that their pages have or had, so that a page that somebody left open counts.
  package let aliases: [String: String]
  /// Further ways to engage, besides forms.
  package let engage: [Link]
  /// The page that lists the site's policies; nil when no one page does.
  package let policies: Link?
  /// The absolute address of `enig/`, where all issues are asked about; nil when there are fewer than two.
  package let round: String?
  /// The absolute address of `nyhetsbrev/`; nil without a newsletter.
  package let newsletter: String?
  /// The absolute address of the privacy page.
  package let privacy: String?
  package let responses: Responses?

  package static let format = 2

  package init(
    site: String, name: String, language: String, url: String, origins: [String], prefix: String,
    contact: String?, forms: Forms, consent: NewsletterConsent?, issues: [Issue], pages: [Page],
    aliases: [String: String], engage: [Link] = [], policies: Link? = nil, round: String? = nil,
    newsletter: String? = nil, privacy: String? = nil, responses: Responses? = nil
  ) {
    format = Self.format
    self.site = site
    self.name = name
    self.language = language
    self.url = url
    self.origins = origins
    self.prefix = prefix
    self.contact = contact
    self.forms = forms
    self.consent = consent
    self.issues = issues
    self.pages = pages
    self.aliases = aliases
    self.engage = engage
    self.policies = policies
    self.round = round
    self.newsletter = newsletter
    self.privacy = privacy
    self.responses = responses
  }
}
