public import Text

// What a section over a text or over HTML enters: a view whose only name is `.`.

extension String: TemplateView {
  public static let fields = FieldTable<String>("tekst", [.text(".") { $0 }])
}

extension HTMLFragment: TemplateView {
  public static let fields = FieldTable<HTMLFragment>("HTML", [.html(".") { $0 }])
}
