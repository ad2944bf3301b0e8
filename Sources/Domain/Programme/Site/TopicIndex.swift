internal import Keys
internal import Diagnostics
internal import Text
internal import Values

/// The topics that pages name, and the pages of each.
struct TopicIndex {
  /// Sorted by name. A topic's name is spelled as on its first page.
  private(set) var topics: [Topic] = []
  /// For each page the topics it names, indices in ``topics``.
  private(set) var topicsOfPage: [[Int]]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ pages: PagesByAddress) {
    topicsOfPage = Array(repeating: [], count: pages.count)
    var topicOfSlug: [Slug: Int] = [:]
    // Pages repeat the same few topics, spelled alike.
    var topicOfName: [String: Int] = [:]
    for index in pages.indices {
      let names = pages[index].frontMatter.topics
      if names.isEmpty { continue }
      var numbers: [Int] = []
      numbers.reserveCapacity(names.count)
      for name in names {
        let number: Int
        if let known = topicOfName[name.value] {
          number = known
        } else if let slug = Slug(name.value) {
          number = topicOfSlug[slug] ?? topics.count
          topicOfName[name.value] = number
          if number == topics.count {
            topicOfSlug[slug] = number
            topics.append(Topic(name: name.value, slug: slug))
          }
        } else {
          let location = name.position.location(in: pages[index].file)
          diagnostics.append(.topicWithoutSlug(name.value, at: location))
          continue
        }
        guard !numbers.contains(number) else { continue }
        numbers.append(number)
        topics[number].pages.append(index)
      }
      topicsOfPage[index] = numbers
    }
    sort()
  }

  /// Sorts the topics by name, and renumbers those of the pages.
  private mutating func sort() {
    let order = NorwegianOrder.sorted(Array(topics.indices)) { topics[$0].name }
    var placeOf = [Int](repeating: 0, count: topics.count)
    for (place, number) in order.enumerated() { placeOf[number] = place }
    topics = order.map { topics[$0] }
    for page in topicsOfPage.indices {
      for index in topicsOfPage[page].indices {
        topicsOfPage[page][index] = placeOf[topicsOfPage[page][index]]
      }
    }
  }
}
