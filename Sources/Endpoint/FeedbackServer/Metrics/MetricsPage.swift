internal import Feedback
internal import HTTPTypes
internal import HummingbirdCore
internal import NIOCore

/// `GET /metrics`, on an address of its own that visitors cannot reach.
struct MetricsPage: Sendable {
  let metrics: RequestMetrics
  let services: EndpointServices
  let connections: ConnectionTable
  let mail: MailCounts

  @Sendable func respond(
    to request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
  ) async throws {
    let isThere = request.method == .get && request.head.path == "/metrics"
    let text =
      isThere
      ? metrics.text(services.counts, voters: services.voters.count, connections: connections.count)
        + mail.text
      : "404\n"
    let body = ByteBuffer(string: text)
    try await writer.write(
      response: HTTPResponse(
        status: isThere ? .ok : .notFound,
        headerFields: [
          .contentType: "text/plain; version=0.0.4; charset=utf-8",
          .contentLength: String(body.readableBytes),
        ]), body: ResponseBody(byteBuffer: body))
  }
}
