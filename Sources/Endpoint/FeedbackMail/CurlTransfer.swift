internal import CCurl

/// One transfer by libcurl. What is unsafe about it is in this file.
struct CurlTransfer: ~Copyable {
  private let handle: UnsafeMutableRawPointer

  /// Made once for the process, since libcurl's set-up is.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init(to server: SMTPServer, _ limits: SMTPLimits) throws(MailFault) {
    guard Self.isReady, let handle = curl_easy_init() else { throw .unreachable("libcurl cannot be used") }
    self.handle = handle
    set(CURLOPT_URL, server.url)
    set(CURLOPT_USE_SSL, server.encryption == .none ? curl_encrypt_none : curl_encrypt_all)
    set(CURLOPT_SSLVERSION, curl_tls_1_2)
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    if let certificates = server.certificates { set(CURLOPT_CAINFO, certificates) }
    if let login = server.login {
      set(CURLOPT_USERNAME, login.user)
      set(CURLOPT_PASSWORD, login.password)
    }
    // Not what the environment says.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT, limits.connecting)
    set(CURLOPT_TIMEOUT, limits.whole)
    // One bad address must not keep the mail from the others.
    set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1)
  }

  deinit { curl_easy_cleanup(handle) }

  func run(
    _ conversation: SMTPConversation, from sender: String, to recipients: [String]
  ) throws(MailFault) {
    var list: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(list) }
    for recipient in recipients {
      guard let longer = curl_slist_append(list, "<\(recipient)>") else { throw .deferred(nil) }
      list = longer
    }
    set(CURLOPT_MAIL_FROM, "<\(sender)>")
    curl_set_list(handle, CURLOPT_MAIL_RCPT, list)
    set(CURLOPT_UPLOAD, 1)
    curl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(conversation.size))
    let code = withExtendedLifetime(conversation) {
      attach(conversation)
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(CURL_ERROR_SIZE)) { buffer in
        buffer.initialize(repeating: 0)
        curl_set_pointer(handle, CURLOPT_ERRORBUFFER, buffer.baseAddress)
        let code = curl_easy_perform(handle)
        curl_set_pointer(handle, CURLOPT_ERRORBUFFER, nil)
        let detail = buffer.baseAddress.map { String(cString: $0) } ?? ""
        return code == CURLE_OK ? nil : detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
      }
    }
    if let code { throw conversation.fault(code) }
  }

  /// What libcurl calls while it works; it holds the conversation without owning it.
  private func attach(_ conversation: SMTPConversation) {
    let pointer = Unmanaged.passUnretained(conversation).toOpaque()
    curl_set_pointer(handle, CURLOPT_READDATA, pointer)
    curl_set_reader(handle) { buffer, size, count, pointer in
      guard let buffer, let conversation = SMTPConversation.at(pointer) else { return 0 }
      return conversation.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
    }
    curl_set_pointer(handle, CURLOPT_DEBUGDATA, pointer)
    curl_set_listener(handle) { _, kind, text, count, pointer in
      guard let text, let conversation = SMTPConversation.at(pointer) else { return 0 }
      let line = UnsafeRawBufferPointer(start: text, count: count)
      if kind == CURLINFO_HEADER_OUT { conversation.say(line) }
      if kind == CURLINFO_HEADER_IN { conversation.hear(line) }
      return 0
    }
    // Only after there is a listener, which prints nothing: without one libcurl prints everything.
    set(CURLOPT_VERBOSE, 1)
    curl_set_pointer(handle, CURLOPT_XFERINFODATA, pointer)
    curl_set_progress(handle) { pointer, _, _, _, _ in
      SMTPConversation.at(pointer)?.isToBeBrokenOff == true ? 1 : 0
    }
    set(CURLOPT_NOPROGRESS, 0)
  }

  private func set(_ option: CURLoption, _ text: String) {
    let code = curl_set_text(handle, option, text)
    precondition(code == CURLE_OK, "libcurl does not know option \(option.rawValue)")
  }

  private func set(_ option: CURLoption, _ number: Int) {
    let code = curl_set_number(handle, option, number)
    precondition(code == CURLE_OK, "libcurl does not know option \(option.rawValue)")
  }
}

extension SMTPConversation {
  fileprivate static func at(_ pointer: UnsafeMutableRawPointer?) -> SMTPConversation? {
    pointer.map { Unmanaged<SMTPConversation>.fromOpaque($0).takeUnretainedValue() }
  }
}
