internal import Building
internal import Diagnostics
internal import Programme
internal import Session
internal import Templates

/// The sources of one page, as `standpunkt why` prints them.
struct OriginView: TemplateView {
  let asked: String
  /// Nil before an address is asked for.
  let explanation: AddressExplanation?
  let action: String
  let siteFolder: String
  let language: MessageLanguage
  let facts: [FactView]

  var status: Int { explanation?.answer == .missing ? 404 : 200 }

  static let fields = FieldTable<OriginView>(
    "opphav",
    [
      .text("asked") { $0.asked }, .text("action") { $0.action }, .text("site-folder") { $0.siteFolder },
      .optionalText("title") { $0.explanation?.title[$0.language] },
      .list("facts", FactView.self) { $0.facts },
    ])
}

struct FactView: TemplateView {
  let name: String
  let values: [FactValue]

  static let fields = FieldTable<FactView>(
    "opplysning", [.text("name") { $0.name }, .list("values", FactValue.self) { $0.values }])
}

struct FactValue: TemplateView {
  let text: String
  let explained: String?
  let opening: SourceLinks?

  static let fields = FieldTable<FactValue>(
    "verdi",
    [
      .text("text") { $0.text }, .optionalText("explained") { $0.explained },
      .view("opening", SourceLinks.self) { $0.opening },
    ])
}

extension ControlPages {
  func origin() -> OriginView {
    let asked = query["adresse"] ?? ""
    let explanation =
      asked.isEmpty ? nil : snapshot.explanation(of: asked, in: state.workspace, edition: edition)
    let facts = (explanation?.facts ?? []).map { fact in
      FactView(
        name: fact.name[language],
        values: fact.values.map { value in
          FactValue(
            text: value.text[language], explained: value.address.map { explained(Address($0)) },
            opening: value.place.map(opening))
        })
    }
    return OriginView(
      asked: asked, explanation: explanation, action: ControlRoom.folder + "side",
      siteFolder: snapshot.folder.name, language: language, facts: facts)
  }
}
