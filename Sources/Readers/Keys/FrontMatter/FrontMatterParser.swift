import Diagnostics

/// Fills a `FrontMatter` from a tree of YAML, key by key.
struct FrontMatterParser {
  private(set) var matter = FrontMatter()
  private let file: SourceFile
  private var reader: ValueReader
  private var imageFields: [Field<FrontMatterKey>] = []
  private var title: YAMLEntry?

  init(_ file: SourceFile) {
    self.file = file
    reader = ValueReader(path: file.path)
  }

  var diagnostics: [Diagnostic] { reader.diagnostics }

  mutating func parse(_ block: FrontMatterBlock) {
    if let problem = block.problem(in: file) {
      reader.report(problem)
      if block.yaml.isEmpty { return leaveUnclear() }
    }
    let (root, problems) = YAMLDocument.parse(block.yaml, line: block.yamlLine, of: file)
    for problem in problems { reader.report(problem) }
    if root == nil, !problems.isEmpty { leaveUnclear() }
    switch root?.content {
    case .mapping(let entries): read(entries)
    case .scalar where root?.isEmpty == false:
      let diagnosis = SyntaxDiagnosis(file, range: block.yaml, line: block.yamlLine)
      reader.report(diagnosis.diagnosticForTextWithoutKey(at: root?.range.lowerBound ?? 0))
      leaveUnclear()
    case .sequence:
      leaveUnclear()
      reader.report(.listWithoutKey(example: "tema", at: root?.position.location(in: file.path) ?? start))
    case .scalar, nil:
      if problems.isEmpty { reader.report(.missingTitle(at: start)) }
    }
  }

  private var start: SourceLocation { SourceLocation(file: file.path) }

  /// Marks every value as unclear, for front matter that cannot be read: then nothing of it is missing.
  private mutating func leaveUnclear() {
    matter.kindIsUnclear = true
    matter.containsIsUnclear = true
    matter.dateIsUnclear = true
  }

  private mutating func read(_ entries: [YAMLEntry]) {
    for field in reader.fields(of: entries, FrontMatterKey.self) {
      read(field)
      if field.isRestricted, !field.entry.value.isEmpty {
        matter.restrictedKeys.append(Located(field.key, at: field.entry.key.position))
      }
    }
    if let title, matter.title.isEmpty {
      if title.value.asText != nil, !reader.hasFinding(at: title.value) {
        reader.report(.emptyValue(title.key.text, at: reader.location(title.value)))
      }
    } else if title == nil, !isMisspelt(.title, in: entries) {
      reader.report(.missingTitle(at: start))
    }
    if !imageFields.isEmpty { readImage(entries) }
    if let first = matter.publish, let last = matter.expires, last < first,
      let entry = entries.first(where: { FrontMatterKey.schema.key(named: $0.key.text) == .expires })
    {
      reader.report(.neverShown(at: reader.location(entry.value)))
    }
    if matter.kind == nil { matter.kindIsUnclear = isUnclear(.kind, in: entries) }
    if matter.contains == nil { matter.containsIsUnclear = isUnclear(.contains, in: entries) }
    if matter.date == nil { matter.dateIsUnclear = isUnclear(.date, in: entries) }
  }

  /// True when a key without a value was written all the same, wrongly, which has been reported.
  private func isUnclear(_ key: FrontMatterKey, in entries: [YAMLEntry]) -> Bool {
    guard !reader.diagnostics.isEmpty else { return false }
    return isMisspelt(key, in: entries)
      || entries.contains {
        FrontMatterKey.schema.key(named: $0.key.text) == key && !$0.value.isEmpty
      }
  }

  private func isMisspelt(_ key: FrontMatterKey, in entries: [YAMLEntry]) -> Bool {
    FrontMatterKey.schema.holdsMisspelling(of: key, in: entries)
  }

  private mutating func read(_ field: Field<FrontMatterKey>) {
    let entry = field.entry
    switch FrontMatterKey.readings[field.key.rawValue] {
    case .title:
      title = entry
      matter.title = reader.text(entry) ?? ""
    case .text(let property): matter[keyPath: property] = reader.text(entry)
    case .date(let property): matter[keyPath: property] = reader.date(entry)
    case .yesOrNo(let property): matter[keyPath: property] = reader.yesOrNo(entry)
    case .flag(let property): matter[keyPath: property] = reader.yesOrNo(entry) ?? false
    case .integer(let property): matter[keyPath: property] = reader.integer(entry)
    case .pageKind(let property): matter[keyPath: property] = reader.choice(entry, of: PageKind.self)
    case .language(let property): matter[keyPath: property] = reader.language(entry)
    case .reference(let property): matter[keyPath: property] = reader.locatedText(entry)
    case .references(let property): matter[keyPath: property] = reader.references(entry)
    case .names(let property): matter[keyPath: property] = reader.locatedNames(entry)
    case .slug(let property): matter[keyPath: property] = reader.slug(entry)
    case .oldPaths(let property): matter[keyPath: property] = oldPaths(entry)
    case .commitments(let property): matter[keyPath: property] = commitments(entry)
    case .agreement(let property): matter[keyPath: property] = agreement(entry)
    case .freeMap(let property): matter[keyPath: property] = reader.freeValues(entry)
    case .image: if !entry.value.isEmpty { imageFields.append(field) }
    }
  }
}

extension FrontMatterParser {
  private mutating func commitments(_ entry: YAMLEntry) -> [CommitmentGroup] {
    guard case .mapping(let groups) = entry.value.content else {
      let items = reader.locatedTexts(entry)
      return items.isEmpty ? [] : [CommitmentGroup(name: nil, items: items)]
    }
    return groups.map { CommitmentGroup(name: $0.key.text, items: reader.locatedTexts($0)) }
  }

  private mutating func agreement(_ entry: YAMLEntry) -> Agreement? {
    guard let text = reader.text(entry) else { return nil }
    guard let answer = Bool(answer: text) else { return .question(text) }
    return answer ? .asked : .notAsked
  }

  private mutating func oldPaths(_ entry: YAMLEntry) -> [Located<String>] {
    reader.references(entry).filter { path in
      guard let fault = OldPathFault(in: path.value) else { return true }
      reader.report(.notAnOldPath(path.value, fault, at: path.position.location(in: file.path)))
      return false
    }
  }

  /// The five keys of the image, whatever order they came in.
  private mutating func readImage(_ entries: [YAMLEntry]) {
    guard let image = imageEntry(.image) else {
      if isMisspelt(.image, in: entries) { return }
      for field in imageFields {
        let key = field.entry.key
        reader.report(.imageKeyWithoutImage(key.text, at: key.position.location(in: file.path)))
      }
      return
    }
    let file = reader.locatedText(image)
    // `alt: ""` is an answer, so the text itself may be empty here.
    let alt = imageEntry(.alt).map { reader.text($0) ?? "" }
    if alt == nil, !isMisspelt(.alt, in: entries), let file {
      reader.report(.imageWithoutAlt(at: file.position.location(in: reader.path)))
    }
    let caption = imageEntry(.caption).flatMap { reader.text($0) }
    let photo = imageEntry(.photo).flatMap { reader.text($0) }
    let focus = imageEntry(.focus).flatMap { focalPoint($0) }
    guard let file, let alt else { return }
    matter.image = PageImage(file: file, alt: alt, caption: caption, photo: photo, focus: focus)
  }

  private func imageEntry(_ key: FrontMatterKey) -> YAMLEntry? { imageFields.first { $0.key == key }?.entry }

  private mutating func focalPoint(_ entry: YAMLEntry) -> FocalPoint? {
    guard let text = reader.text(entry) else { return nil }
    guard let point = FocalPoint(text) else {
      reader.report(.notAFocalPoint(text, at: reader.location(entry.value)))
      return nil
    }
    return point
  }
}
