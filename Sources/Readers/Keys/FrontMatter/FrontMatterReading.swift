internal import Text
import Values

/// The way a key's value is read, and the property of ``FrontMatter`` that it becomes.
enum FrontMatterReading: Sendable {
  typealias Property<Value> = any WritableKeyPath<FrontMatter, Value> & Sendable

  case title
  case text(Property<String?>)
  case date(Property<CalendarDate?>)
  case yesOrNo(Property<Bool?>)
  /// `ja` or `nei`; an empty value is no.
  case flag(Property<Bool>)
  case integer(Property<Int?>)
  case pageKind(Property<PageKind?>)
  case language(Property<Language?>)
  case reference(Property<Located<String>?>)
  case references(Property<[Located<String>]>)
  case names(Property<[Located<String>]>)
  case slug(Property<Located<Slug>?>)
  case oldPaths(Property<[Located<String>]>)
  case commitments(Property<[CommitmentGroup]>)
  case agreement(Property<Agreement?>)
  case freeMap(Property<[FreeEntry]>)
  /// One of the keys that ``FrontMatter/image`` is made of.
  case image(ValueType)

  var type: ValueType {
    switch self {
    case .title, .text: .text
    case .date: .date
    case .yesOrNo, .flag: .yesOrNo
    case .integer: .integer
    case .pageKind: .pageKind
    case .language: .language
    case .reference: .reference
    case .references: .referenceList
    case .names: .textList
    case .slug: .pathSegment
    case .oldPaths: .oldPaths
    case .commitments: .commitments
    case .agreement: .agreement
    case .freeMap: .freeMap
    case .image(let type): type
    }
  }
}

extension FrontMatterKey {
  /// A row of the table: the key as editors see it, and its reading.
  struct Row {
    let definition: KeyDefinition
    let reading: FrontMatterReading

    init(
      _ name: String, _ alias: String, _ reading: FrontMatterReading, isRequired: Bool = false,
      on kinds: [PageKind] = [], offeredOn: [PageKind] = [], mistakenFor: [String] = [],
      elsewhere: [String] = [], _ uses: KeyDefinition.Uses = [], nb: String, nn: String, en: String
    ) {
      definition = KeyDefinition(
        name, alias, reading.type, isRequired: isRequired, on: kinds, offeredOn: offeredOn,
        mistakenFor: mistakenFor, elsewhere: elsewhere, uses, nb: nb, nn: nn, en: en)
      self.reading = reading
    }
  }

  package var definition: KeyDefinition { row.definition }

  /// In the order of the cases.
  static let readings = allCases.map(\.row.reading)
}
