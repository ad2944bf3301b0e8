internal import Text
internal import FeedbackContract
internal import Synchronization

/// The answers to an issue, as far as the public may know.
package struct RoundedAgreement: Sendable, Hashable {
  /// In steps of ``PublicationThreshold/step``.
  package let agree: Int
  package let disagree: Int

  /// Nil when there are too few to show: see ``PublicationThreshold``.
  package init?(_ agreement: AgreementCount) {
    guard PublicationThreshold.isReached(agree: agreement.agree, disagree: agreement.disagree) else {
      return nil
    }
    agree = PublicationThreshold.rounded(agreement.agree)
    disagree = PublicationThreshold.rounded(agreement.disagree)
  }
}

extension SiteEndpoint {
  /// Answers of days that are over: so that the figures change once a day, whoever looks and whenever the server is
  /// started.
  func result(of id: String, _ request: EndpointRequest) async -> EndpointResponse {
    guard let id = id.percentDecoded, let issue = issues.issue(id) else { return error(.notFound, request) }
    let today = services.clock.today
    var result = results.result(of: issue.id, on: today)
    if result == nil {
      do throws(StoreFault) {
        let agreement = try await store.agreement(on: issue.id, wording: issue.wording, before: today)
        result = .some(RoundedAgreement(agreement))
        results.keep(RoundedAgreement(agreement), of: issue.id, on: today)
      } catch {
        services.counts.add(.storeFault)
        return self.error(.unavailable, request)
      }
    }
    return json { json in
      if let rounded = result ?? nil {
        json.member("enig", rounded.agree)
        json.member("uenig", rounded.disagree)
      } else {
        json.member("for_få", true)
      }
    }
  }
}

/// The results of a day.
final class ResultCache: Sendable {
  private struct Results {
    var day: Day?
    var byIssue: [String: RoundedAgreement?] = [:]
  }

  private let results = Mutex(Results())

  /// Nil when it is not known; a nil in it when there are too few.
  func result(of issue: String, on day: Day) -> RoundedAgreement?? {
    results.withLock { $0.day == day ? $0.byIssue[issue] : nil }
  }

  func keep(_ result: RoundedAgreement?, of issue: String, on day: Day) {
    results.withLock { results in
      if results.day != day { results = Results(day: day) }
      results.byIssue[issue] = .some(result)
    }
  }
}
