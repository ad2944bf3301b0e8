internal import Templates
internal import Text

extension SiteEndpoint {
  func html<V>(_ template: Template<V>, _ view: V, status: Int = 200) -> EndpointResponse {
    var buffer = UTF8Buffer(reserving: 32 << 10)
    template.render(view, into: &buffer)
    return .html(buffer.bytes, status: status)
  }

  func json(status: Int = 200, _ members: (inout JSONWriter) -> Void) -> EndpointResponse {
    var json = JSONWriter()
    json.object(members)
    return .json(json.buffer.bytes, status: status)
  }
}
