import Diagnostics
internal import Values

/// Fills a `SiteConfiguration` from a tree of YAML, key by key.
struct SiteConfigurationParser {
  private let file: SourceFile
  private var reader: ValueReader

  init(_ file: SourceFile) {
    self.file = file
    reader = ValueReader(path: file.path)
  }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  mutating func parse() -> SiteConfiguration? {
    let (root, problems) = YAMLDocument.parse(file: file)
    for problem in problems { reader.report(problem) }
    if root == nil, !problems.isEmpty { return nil }
    switch root?.content {
    case .mapping(let entries): return read(reader.fields(of: entries, SiteKey.self), of: entries)
    case .scalar where root?.isEmpty == false:
      let diagnosis = SyntaxDiagnosis(file, range: file.bytes.indices, line: 1)
      reader.report(diagnosis.diagnosticForTextWithoutKey(at: root?.range.lowerBound ?? 0))
      return nil
    case .sequence:
      reader.report(.listWithoutKey(example: "meny", at: root?.position.location(in: file.path) ?? start))
      return nil
    default: return read([], of: [])
    }
  }

  private var start: SourceLocation { SourceLocation(file: file.path) }

  private mutating func read(_ fields: [Field<SiteKey>], of entries: [YAMLEntry]) -> SiteConfiguration? {
    let name = required(.name, in: fields, of: entries, example: "Rogna").flatMap { reader.text($0) }
    let url = required(.url, in: fields, of: entries, example: "https://rogna.no/").flatMap { baseURL($0) }
    // The other keys are read even when these two are wrong, for their errors.
    var site = SiteConfiguration(name: name ?? "", url: url ?? .placeholder)
    for field in fields { read(field.key, field.entry, into: &site) }
    return name == nil || url == nil ? nil : site
  }

  private mutating func required(
    _ key: SiteKey, in fields: [Field<SiteKey>], of entries: [YAMLEntry], example: String
  ) -> YAMLEntry? {
    guard let entry = fields.first(where: { $0.key == key })?.entry else {
      reader.reportMissing(key, in: entries, example: example, at: start)
      return nil
    }
    if let text = entry.value.asText, text.trimmed.isEmpty {
      if reader.hasFinding(at: entry.value) { return nil }
      reader.report(.emptyValue(entry.key.text, at: reader.location(entry.value)))
      return nil
    }
    return entry
  }

  private mutating func read(_ key: SiteKey, _ entry: YAMLEntry, into site: inout SiteConfiguration) {
    switch key {
    case .name, .url: break
    case .id: site.id = reader.slug(entry)
    case .language: site.language = reader.language(entry) ?? site.language
    case .theme: site.theme = folderName(entry)
    case .colourScheme:
      site.colourScheme = reader.choice(entry, of: ColourScheme.self) ?? site.colourScheme
    case .font: site.font = reader.choice(entry, of: FontChoice.self) ?? site.font
    case .logo: site.logo = reader.locatedText(entry)
    case .hyphenation: site.hyphenation = hyphenation(entry)
    case .menu: site.menu = menu(entry)
    case .contact: site.contact = contact(entry)
    case .social: site.social = links(entry)
    case .feedback: site.feedback = feedback(entry)
    case .engage: site.engage = links(entry)
    case .responsible: site.responsible = responsible(entry)
    case .leadIns: site.leadIns = reader.texts(entry)
    case .allowsRawHTML: site.allowsRawHTML = reader.yesOrNo(entry) ?? false
    case .extra: site.extra = reader.freeValues(entry)
    }
  }
}

extension BaseURL {
  /// Never shown: a site without a right address is not a site.
  fileprivate static var placeholder: BaseURL { BaseURL(host: "", path: "/") }
}

extension SiteConfigurationParser {
  private mutating func baseURL(_ entry: YAMLEntry) -> BaseURL? {
    guard let text = reader.text(entry) else { return nil }
    do { return try BaseURL(text) } catch {
      reader.report(.notABaseURL(text, error, at: reader.location(entry.value)))
      return nil
    }
  }

  private mutating func folderName(_ entry: YAMLEntry) -> Located<String>? {
    guard let name = reader.locatedText(entry) else { return nil }
    guard !name.value.contains(where: { $0 == "/" || $0 == "\\" }), !name.value.hasPrefix(".") else {
      reader.report(.notAFolderName(name.value, at: reader.location(entry.value)))
      return nil
    }
    return name
  }

  private mutating func hyphenation(_ entry: YAMLEntry) -> [HyphenatedWord] {
    reader.locatedTexts(entry).compactMap { word in
      let parts = word.value.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      if !parts.contains(""), !word.value.contains(" ") { return HyphenatedWord(parts: parts) }
      reader.report(.notAHyphenatedWord(word.value, at: word.position.location(in: file.path)))
      return nil
    }
  }

  private mutating func menu(_ entry: YAMLEntry) -> [MenuEntry] {
    entry.value.items.compactMap { item in
      if case .mapping = item.content { return link(item, of: entry.key).map(MenuEntry.link) }
      return reader.text(item, of: entry.key).map { .page(Located($0, at: item.position)) }
    }
  }

  private mutating func links(_ entry: YAMLEntry) -> [SiteLink] {
    entry.value.items.compactMap { link($0, of: entry.key) }
  }

  private mutating func link(_ node: YAMLNode, of key: YAMLKey) -> SiteLink? {
    guard let entries = reader.entries(of: node, for: key) else { return nil }
    var text: String?
    var target: Located<String>?
    for field in reader.fields(of: entries, LinkKey.self) {
      let entry = field.entry
      switch field.key {
      case .text: text = reader.text(entry)
      case .target: target = reader.locatedText(entry)
      }
    }
    if let text, let target { return SiteLink(text: text, target: target) }
    let location = reader.location(node)
    if text == nil { reader.reportMissing(LinkKey.text, in: entries, example: "Bli medlem", at: location) }
    if target == nil {
      reader.reportMissing(LinkKey.target, in: entries, example: "https://rogna.no/", at: location)
    }
    return nil
  }

  private mutating func contact(_ entry: YAMLEntry) -> Contact {
    var contact = Contact()
    guard let entries = reader.entries(of: entry.value, for: entry.key) else { return contact }
    for field in reader.fields(of: entries, ContactKey.self) {
      let entry = field.entry
      switch field.key {
      case .email: contact.email = email(entry)
      case .phone: contact.phone = reader.text(entry)
      case .postalAddress: contact.postalAddress = reader.text(entry)
      case .visit: contact.visit = reader.text(entry)
      case .organisationNumber: contact.organisationNumber = organisationNumber(entry)
      }
    }
    return contact
  }

  private mutating func email(_ entry: YAMLEntry) -> String? {
    guard let text = reader.text(entry) else { return nil }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), !text.contains(where: " <>\"".contains) else {
      reader.report(.notAnEmailAddress(text, at: reader.location(entry.value)))
      return nil
    }
    return text
  }

  private mutating func organisationNumber(_ entry: YAMLEntry) -> OrganisationNumber? {
    guard let text = reader.text(entry) else { return nil }
    guard let number = OrganisationNumber(text) else {
      reader.report(.notAnOrganisationNumber(text, at: reader.location(entry.value)))
      return nil
    }
    return number
  }

  private mutating func feedback(_ entry: YAMLEntry) -> FeedbackSettings? {
    guard let entries = reader.entries(of: entry.value, for: entry.key) else { return nil }
    let fields = reader.fields(of: entries, FeedbackKey.self)
    let address = fields.first { $0.key == .address }?.entry
    var settings = address.flatMap { endpointAddress($0) }.map { FeedbackSettings(address: $0) }
    if address?.value.isEmpty != false {
      let location = entry.key.position.location(in: file.path)
      reader.reportMissing(FeedbackKey.address, in: entries, example: "/api", at: location)
    }
    for field in fields where field.key != .address {
      let isOn = reader.yesOrNo(field.entry) ?? false
      switch field.key {
      case .address: break
      case .agree: settings?.agree = isOn
      case .newsletter: settings?.newsletter = isOn
      case .comments: settings?.comments = isOn
      case .proposals: settings?.proposals = isOn
      }
    }
    return settings
  }

  /// A path on the site or a whole address, both without a slash at the end.
  private mutating func endpointAddress(_ entry: YAMLEntry) -> Located<String>? {
    guard let text = reader.text(entry) else { return nil }
    let path = text.hasPrefix("/") && !text.hasPrefix("//") ? "https://site" + text : text
    do {
      let url = try BaseURL(path)
      let address = (text.hasPrefix("/") ? url.path : url.description).dropLast()
      return Located(String(address), at: entry.value.position)
    } catch {
      reader.report(.notAnEndpointAddress(text, at: reader.location(entry.value)))
      return nil
    }
  }

  private mutating func responsible(_ entry: YAMLEntry) -> [ResponsibleParty] {
    if entry.value.asText != nil { _ = reader.locatedNames(entry) }
    return entry.value.items.compactMap { item in
      guard case .mapping(let entries) = item.content else {
        return reader.text(item, of: entry.key).map {
          ResponsibleParty(name: Located($0, at: item.position), also: [])
        }
      }
      var name: Located<String>?
      var also: [String] = []
      for field in reader.fields(of: entries, ResponsibleKey.self) {
        let entry = field.entry
        switch field.key {
        case .name: name = reader.locatedText(entry)
        case .also: also = reader.locatedNames(entry).map(\.value)
        }
      }
      if name == nil {
        reader.reportMissing(
          ResponsibleKey.name, in: entries, example: "Leder", at: reader.location(item))
      }
      return name.map { ResponsibleParty(name: $0, also: also) }
    }
  }
}
