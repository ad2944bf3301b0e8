internal import Templates

/// A form that was not saved, with everything in it, to be sent again.
struct KeptFormView: TemplateView {
  let action: String
  let explanation: String
  let token: String
  let needsKey: Bool
  /// True when a file was sent: no page can fill it in, so it has to be chosen anew.
  let lacksFile: Bool
  let hidden: [KeptFieldView]
  let shown: [KeptFieldView]

  /// - Parameter token: empty for a request without the key.
  init(_ form: MultipartForm, action: String, explanation: String, token: String, needsKey: Bool) {
    (self.action, self.explanation, self.token, self.needsKey) = (action, explanation, token, needsKey)
    lacksFile = form.hasFile
    let fields = form.texts.filter { !["merke", "nokkel"].contains($0.name) }
    func isShown(_ name: String) -> Bool { Self.isTyped(name) && form["vist.\(name)"] == nil }
    hidden = fields.filter { !isShown($0.name) }.map { KeptFieldView(name: $0.name, text: $0.text) }
    shown = fields.filter { isShown($0.name) }.map { KeptFieldView(name: $0.name, text: $0.text) }
  }

  /// True for a field that an editor types in.
  static func isTyped(_ name: String) -> Bool {
    ["tekst", "hele", "tittel", "mappe"].contains(name) || name.hasPrefix("f.") && !name.hasSuffix(".pynt")
  }

  static let fields = FieldTable<KeptFormView>(
    "reddet skjema",
    [
      .text("action") { $0.action }, .text("explanation") { $0.explanation }, .text("token") { $0.token },
      .flag("needs-key") { $0.needsKey }, .flag("lacks-file") { $0.lacksFile },
      .list("hidden", KeptFieldView.self) { $0.hidden }, .list("shown", KeptFieldView.self) { $0.shown },
    ])
}

struct KeptFieldView: TemplateView {
  let name: String
  let text: String

  static let fields = FieldTable<KeptFieldView>(
    "reddet felt",
    [
      .text("name") { $0.name }, .text("text") { $0.text },
      .text("label") { field in
        PageField.label(field.name.hasPrefix("f.") ? String(field.name.dropFirst(2)) : field.name)
      },
      .flag("is-body") { $0.name == "tekst" || $0.name == "hele" },
      .flag("is-long") { $0.text.contains("\n") },
    ])
}
