internal import Text

/// A server-sent event to a browser that shows a page.
/// https://html.spec.whatwg.org/multipage/server-sent-events.html
enum LiveEvent: Sendable, Equatable {
  /// The page changed.
  case page
  /// Only the page's stylesheet changed; `name` is its path below the site's root.
  case stylesheet(address: String, name: String)
  /// Another page changed.
  case otherPage(title: String, address: String)
  /// The errors changed, or are gone: the overlay's HTML and fingerprint, empty for none.
  case overlay(html: String, fingerprint: String)
  /// The site changed, but nothing that the page shows.
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
        stylesheet.member("adresse", address)
        stylesheet.member("stil", file)
      }
    case .otherPage(let title, let address):
      name = "annen"
      json.object { page in
        page.member("adresse", address)
        page.member("tittel", title)
      }
    case .overlay(let html, let fingerprint):
      name = "feil"
      json.object { overlay in
        overlay.member("html", html)
        overlay.member("merke", fingerprint)
      }
    case .generation(let number):
      name = "gang"
      json.object { generation in
        generation.member("gang", number)
      }
    }
    // JSON escapes line breaks, so it is one line of data.
    return Array("event: \(name)\ndata: ".utf8) + json.buffer.bytes + Array("\n\n".utf8)
  }

  /// An empty comment, to detect browsers that have gone.
  static let heartbeat = Array(": \n\n".utf8)
}
