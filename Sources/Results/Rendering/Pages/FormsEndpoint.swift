internal import Keys

/// The server that takes a site's forms, as its pages name it.
struct FormsEndpoint: Sendable {
  /// A path on the host or a whole address, without a slash at its end.
  let address: String
  let settings: FeedbackSettings

  init(_ settings: FeedbackSettings) {
    self.settings = settings
    address = settings.address.value
  }

  func action(_ form: String) -> String { address + "/" + form }
}
