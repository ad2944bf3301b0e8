internal import Diagnostics
package import Keys

extension EditorSchema {
  package static let server = EditorSchema(
    "server",
    title: LocalizedText(
      nb: "Mottakets server.yml", nn: "server.yml for mottaket", en: "The endpoint's server.yml"),
    keys: ServerKey.self)
}
