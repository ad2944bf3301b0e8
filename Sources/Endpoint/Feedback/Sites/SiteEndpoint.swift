internal import FeedbackContract
internal import Templates

/// Answers the forms of one site, as its bundle is now.
///
/// When the bundle changes, another endpoint with the same store and ledger replaces it.
package final class SiteEndpoint: Sendable {
  package let bundle: SiteBundle
  package let store: any FeedbackStore
  let ledger: VoteLedger
  let services: EndpointServices
  let origins: OriginRule
  let issues: IssueIndex
  let results: ResultCache
  let answerLengths = AnswerLengths()
  let health: HealthProbe

  package init(_ bundle: SiteBundle, store: any FeedbackStore, services: EndpointServices) {
    (self.bundle, self.store, self.services) = (bundle, store, services)
    ledger = VoteLedger(store)
    origins = OriginRule(origins: bundle.manifest.origins + services.origins)
    issues = IssueIndex(bundle.manifest)
    results = ResultCache()
    health = HealthProbe()
  }

  /// The same site with a bundle that was built later.
  package init(_ bundle: SiteBundle, insteadOf earlier: SiteEndpoint) {
    self.bundle = bundle
    store = earlier.store
    services = earlier.services
    ledger = earlier.ledger
    origins = OriginRule(origins: bundle.manifest.origins + services.origins)
    issues = IssueIndex(bundle.manifest)
    results = ResultCache()
    health = earlier.health
  }

  var manifest: EndpointManifest { bundle.manifest }
  package var site: String { manifest.site }

  /// - Parameter path: of the request, below the site's prefix.
  package func respond(to request: EndpointRequest, at path: Substring) async -> EndpointResponse {
    let route = Route(path).flatMap { $0.isForScripts || services.sessions != nil ? $0 : nil }
    var response: EndpointResponse
    if let route {
      response = await respond(to: request, route)
    } else {
      response = error(.notFound, request)
    }
    response.route = route
    if route?.isForScripts == true, let origin = origins.readable(by: request) {
      response.headers.append(("Access-Control-Allow-Origin", origin))
    }
    response.headers.append(("Vary", "Accept, Origin"))
    SecurityHeaders(manifest, extraOrigins: services.origins).add(to: &response)
    return response
  }

  private func respond(to request: EndpointRequest, _ route: Route) async -> EndpointResponse {
    if request.method == .options { return preflight(request, route) }
    guard route.methods.contains(request.method) else {
      var response = error(.badRequest, request)
      response.status = 405
      response.headers.append(("Allow", route.methods.contains(.post) ? "POST" : "GET, HEAD"))
      return response
    }
    if case .editors(let route) = route { return await editorPages(request, route) }
    if request.method == .post { return await post(request, route) }
    if case .file(let name) = route { return file(name, request) }
    if route != .health, let refusal = limited(.read, request) { return refusal }
    return switch route {
    case .confirm(let token): await askToConfirm(token, request)
    case .unsubscribe(let token): askToUnsubscribe(token, request)
    case .formToken: formToken(request)
    case .comments: await approvedComments(request)
    case .result(let issue): await result(of: issue, request)
    case .health: await checkHealth()
    default: error(.notFound, request)
    }
  }

  private func post(_ request: EndpointRequest, _ route: Route) async -> EndpointResponse {
    // One click in a mail program: RFC 8058 sends no Origin, and any small body.
    if case .unsubscribe(let token) = route { return await unsubscribe(token, request) }
    guard origins.allows(request) else { return error(.forbidden, request) }
    guard request.body.count <= route.bodyLimit else { return error(.tooLarge, request) }
    guard request.isForm else { return error(.unsupported, request) }
    let fields: FormFields
    do throws(FormFields.Fault) {
      fields = try FormFields(request.body, limit: route.fieldLimit)
    } catch { return self.error(.badRequest, request) }
    let activity: Limits.Activity =
      switch route {
      case .vote, .undo, .round: .vote
      default: .text
      }
    if let refusal = limited(activity, request, fields) { return refusal }
    let sent = SentForm(request: request, fields: fields, language: bundle.language(fields["språk"]))
    do throws(StoreFault) {
      return switch route {
      case .vote: try await vote(sent)
      case .undo: try await undo(sent)
      case .round: try await round(sent)
      case .newsletter: try await subscribe(sent)
      case .confirm(let token): try await confirm(token, sent)
      case .comment: try await comment(sent)
      case .proposal: try await propose(sent)
      default: error(.notFound, request)
      }
    } catch {
      services.counts.add(.storeFault)
      return self.error(.unavailable, request, fields: fields)
    }
  }

  func limited(
    _ activity: Limits.Activity, _ request: EndpointRequest, _ fields: FormFields? = nil
  ) -> EndpointResponse? {
    guard let wait = services.limits.wait(for: activity, from: request.client, at: site) else { return nil }
    services.counts.add(.limited)
    return error(.tooMany, request, wait: wait, fields: fields)
  }

  /// For scripts on other origins that ask first, which ours need not.
  private func preflight(_ request: EndpointRequest, _ route: Route) -> EndpointResponse {
    var response = EndpointResponse(status: 204, contentType: "text/plain; charset=utf-8", body: [])
    if origins.readable(by: request) != nil {
      response.headers.append(
        ("Access-Control-Allow-Methods", route.methods.contains(.post) ? "POST" : "GET"))
      response.headers.append(("Access-Control-Allow-Headers", "Accept, Content-Type"))
    }
    return response
  }

  private func file(_ name: String, _ request: EndpointRequest) -> EndpointResponse {
    guard let file = bundle.files[name] else { return error(.notFound, request) }
    // Their names carry a fingerprint.
    return EndpointResponse(
      status: 200, contentType: file.type, body: file.bytes,
      headers: [("Cache-Control", "public, max-age=31536000, immutable")])
  }

  private func checkHealth() async -> EndpointResponse {
    let isWell = await health.isWell(store, clock: services.clock)
    return .json(
      Array((isWell ? #"{"status":"ok"}"# : #"{"status":"feil"}"#).utf8), status: isWell ? 200 : 503)
  }
}

/// A form as it came in.
struct SentForm {
  let request: EndpointRequest
  let fields: FormFields
  /// The language of the answer.
  let language: String
}
