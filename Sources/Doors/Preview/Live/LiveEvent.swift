internal import Text

/// What a browser that shows a page is told, as `text/event-stream` has it.
///
/// https://html.spec.whatwg.org/multipage/server-sent-events.html
enum LiveEvent: Sendable, Equatable {
  /// The page is another now.
  case page
  /// The page is the same, its stylesheet another; `name` is its path below the site's root.
  case stylesheet(address: String, name: String)
  /// Another page changed.
  case otherPage(title: String, address: String)
  /// What is wrong now, or nothing any more: the overlay's HTML and mark, empty for none.
  case overlay(html: String, mark: String)
  /// The site is another now in nothing that the page shows.
  case generation(Int)

  var bytes: [UInt8] {
    var json = JSONWriter()
    let name: String
    switch self {
    case .page:
      name = "side"
      json.object { _ in }
    case .stylesheet(let address, let file):
      name = "stil"
      json.object { stylesheet in
        stylesheet.key("adresse")
        stylesheet.string(address)
        stylesheet.key("stil")
        stylesheet.string(file)
      }
    case .otherPage(let title, let address):
      name = "annen"
      json.object { page in
        page.key("adresse")
        page.string(address)
        page.key("tittel")
        page.string(title)
      }
    case .overlay(let html, let mark):
      name = "feil"
      json.object { overlay in
        overlay.key("html")
        overlay.string(html)
        overlay.key("merke")
        overlay.string(mark)
      }
    case .generation(let number):
      name = "gang"
      json.object { generation in
        generation.key("gang")
        generation.number(number)
      }
    }
    // JSON has no line breaks of its own, so it is one line of data.
    return Array("event: \(name)\ndata: ".utf8) + json.buffer.bytes + Array("\n\n".utf8)
  }

  /// Says nothing, and shows whether anybody still listens.
  static let heartbeat = Array(": \n\n".utf8)
}
