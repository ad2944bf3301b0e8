internal import Programme
internal import Keys
internal import Templates
internal import Values

/// The part of a page that is the same on every page of a site.
struct SiteView: TemplateView {
  let presentation: SitePresentation
  let root: String
  let language: Language

  static let fields = FieldTable<SiteView>(
    "nettsted",
    [
      .text("name") { $0.presentation.site.configuration.name },
      // The first letter of the name.
      .text("initial") { $0.presentation.site.configuration.name.prefix(1).uppercased() },
      .text("url") { $0.presentation.base },
      .view("logo", ImageView.self) { view in
        view.presentation.site.logo.map {
          ImageView(view.presentation.images[$0], of: nil, root: view.root)
        }
      },
      .optionalText("email") { $0.presentation.site.configuration.contact.email },
      .optionalText("phone") { $0.presentation.site.configuration.contact.phone },
      .optionalText("phone-link") { view in
        view.presentation.site.configuration.contact.phone.map {
          "tel:" + $0.filter { $0.isNumber || $0 == "+" }
        }
      },
      .optionalText("postal-address") { $0.presentation.site.configuration.contact.postalAddress },
      .optionalText("visit") { $0.presentation.site.configuration.contact.visit },
      .optionalText("organisation-number") {
        $0.presentation.site.configuration.contact.organisationNumber?.description
      },
      .flag("has-social") { !$0.presentation.site.configuration.social.isEmpty },
      .list("social", LinkView.self) { view in
        view.presentation.site.configuration.social.map { LinkView(text: $0.text, href: $0.target.value) }
      },
      .flag("has-engage") { !$0.presentation.site.engage.isEmpty },
      .list("engage", LinkView.self) { view in
        view.presentation.site.engage.compactMap { item in
          item.target.address(from: view.root, in: view.presentation.site).map {
            LinkView(text: item.text, href: $0)
          }
        }
      },
      .flag("has-feed") { $0.presentation.machinePaths.contains("atom.xml") },
      .flag("has-topics") { !$0.presentation.site.topics.isEmpty },
      .flag("has-newsletter") { $0.presentation.consent != nil },
      .flag("has-round") { $0.presentation.hasRound },
      .flag("has-endpoint") { $0.presentation.endpoint != nil },
      .open("extra") { $0.presentation.extra },
    ])
}
