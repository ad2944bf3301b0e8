internal import Feedback
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore
internal import Templates

extension EndpointRequest {
  /// Takes what the endpoint is to know of a request.
  init(_ head: HTTPRequest, client: ClientAddress, isSecure: Bool) {
    let target = head.path ?? "/"
    let end = target.firstIndex(of: "?")
    let fields = head.headerFields
    self.init(
      method: Method(head.method), path: String(target[..<(end ?? target.endIndex)]),
      query: end.map { String(target[target.index(after: $0)...]) } ?? "", host: head.authority,
      origin: fields[.origin], fetchSite: fields[.secFetchSite], userAgent: fields[.userAgent],
      accept: fields[.accept], contentType: fields[.contentType],
      session: fields[.cookie].flatMap { EditorCookie.value(in: $0) }, isSecure: isSecure, client: client)
  }
}

extension EndpointRequest.Method {
  init(_ method: HTTPRequest.Method) {
    switch method {
    case .get: self = .get
    case .head: self = .head
    case .post: self = .post
    case .options: self = .options
    default: self = .other
    }
  }
}

extension ClientAddress {
  /// Of a connection; that of nobody for a Unix socket.
  init(_ address: SocketAddress?) {
    var bytes: [UInt8]?
    // By their offsets in `sockaddr_in` and `sockaddr_in6`: the names of the fields belong to whichever C module the
    // compiler saw first.
    switch address {
    case .v4(let address): bytes = withUnsafeBytes(of: address.address) { Array($0[4..<8]) }
    case .v6(let address): bytes = withUnsafeBytes(of: address.address) { Array($0[8..<24]) }
    case .unixDomainSocket, nil: bytes = nil
    }
    self = bytes.flatMap { ClientAddress(bytes: $0) } ?? .nobody
  }

  private static let nobody: ClientAddress = {
    guard let address = ClientAddress(bytes: [0, 0, 0, 0]) else {
      preconditionFailure("four bytes are an address")
    }
    return address
  }()
}

extension HTTPField.Name {
  static let secFetchSite = Self.named("Sec-Fetch-Site")
  static let forwardedFor = Self.named("X-Forwarded-For")
  static let forwardedProto = Self.named("X-Forwarded-Proto")

  /// - Parameter name: one that HTTP allows.
  static func named(_ name: String) -> Self {
    guard let name = Self(name) else { preconditionFailure("\(name) is no header's name") }
    return name
  }
}
