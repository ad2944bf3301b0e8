package import Diagnostics
package import Text
package import Values

/// The content of `site.yml`, each value in its type.
package struct SiteConfiguration: Sendable, Hashable {
  package let name: String
  package var url: BaseURL
  package var id: Located<Slug>?
  package var language: Language = .nb
  /// A folder name; nil when none is chosen.
  package var theme: Located<String>?
  package var colourScheme: ColourScheme = .automatic
  package var font: FontChoice = .theme
  package var logo: Located<String>?
  package var hyphenation: [HyphenatedWord] = []
  package var menu: [MenuEntry] = []
  package var contact = Contact()
  package var social: [SiteLink] = []
  /// Nil for a site without an endpoint: no forms and no questions anywhere.
  package var feedback: FeedbackSettings?
  package var engage: [SiteLink] = []
  package var responsible: [ResponsibleParty] = []
  package var leadIns: [String] = []
  package var allowsRawHTML = false
  /// Free values for the theme, in the file's order.
  package var extra: [FreeEntry] = []

  /// The folder name of the theme of a site that chooses none.
  package static let defaultTheme = "fane"

  package init(name: String, url: BaseURL) {
    (self.name, self.url) = (name, url)
  }

  /// - Returns: nil, with errors, when the file cannot be read or lacks a name or a right address.
  package static func parse(
    file: SourceFile
  ) -> (configuration: SiteConfiguration?, diagnostics: [Diagnostic]) {
    var parser = SiteConfigurationParser(file)
    let configuration = parser.parse()
    return (configuration, parser.diagnostics)
  }
}

package enum ColourScheme: Sendable, Hashable, SpelledChoice {
  case automatic, light, dark

  package var spellings: ChoiceSpelling {
    switch self {
    case .automatic: ChoiceSpelling("auto", "auto")
    case .light: ChoiceSpelling("lys", "light")
    case .dark: ChoiceSpelling("mørk", "dark")
    }
  }
}

package enum FontChoice: Sendable, Hashable, SpelledChoice {
  case theme, system

  package var spellings: ChoiceSpelling {
    switch self {
    case .theme: ChoiceSpelling("tema", "theme")
    case .system: ChoiceSpelling("system", "system")
    }
  }
}

/// A word in the parts that it may be hyphenated between.
package struct HyphenatedWord: Sendable, Hashable { package let parts: [String] }

package enum MenuEntry: Sendable, Hashable {
  /// A content file, relative to the site's folder.
  case page(Located<String>)
  case link(SiteLink)
}

package struct SiteLink: Sendable, Hashable {
  package let text: String
  package let target: Located<String>

  package init(text: String, target: Located<String>) {
    (self.text, self.target) = (text, target)
  }
}

package struct Contact: Sendable, Hashable {
  package var email: String?
  package var phone: String?
  package var postalAddress: String?
  package var visit: String?
  package var organisationNumber: OrganisationNumber?
}

/// The endpoint, and which forms it takes.
package struct FeedbackSettings: Sendable, Hashable {
  /// A path prefix or a whole URL, without a slash at its end.
  package private(set) var address: Located<String>
  package var agree = false
  package var newsletter = false
  package var comments = false
  package var proposals = false

  package init(address: Located<String>) { self.address = address }

  /// Sends the forms elsewhere than `site.yml` says, to a path without a slash at its end.
  package mutating func redirect(to path: String) { address = Located(path, at: address.position) }
}

/// A person or a role that measures are assigned to.
package struct ResponsibleParty: Sendable, Hashable {
  package let name: Located<String>
  /// Other spellings.
  package let also: [String]
}
