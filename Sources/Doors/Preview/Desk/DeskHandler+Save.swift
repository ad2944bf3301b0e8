internal import Session
internal import Text
internal import Authoring
internal import Building
internal import Hashing
internal import Keys
internal import PageEditing
internal import Programme
internal import Rendering

/// Saving of a form, when the file is still the one it was made from.
extension DeskHandler {
  func save(_ form: MultipartForm) -> PreviewResponse {
    guard let path = form["fil"].flatMap({ ContentFilePath($0) }), !path.isPicture, let site = site(of: path)
    else { return refused(.notFound, keeping: form) }
    let current: [UInt8]
    do {
      current = try content.read(path)
    } catch .missing {
      return missing(path, form, of: site)
    } catch {
      return refused(DeskRefusal(error), keeping: form)
    }
    do {
      var extra = PageChanges()
      if let file = form.file("opplasting"), !file.bytes.isEmpty {
        switch place(Array(file.bytes), named: file.name, besides: path) {
        case .success(let name): extra.values[.image] = .text(name)
        case .failure(let refusal):
          // A form that no longer fits the file is shown beside it.
          let mine = (try? changed(current, form, path, of: site, extra)) ?? current
          return page(
            path, mine, hash: form["avtrykk"].flatMap { ContentHash($0) }, of: site,
            isWhole: form["hele"] != nil, problem: refusal.text, status: 422)
        }
      }
      let hash = ContentHash(of: current)
      let mine = try changed(current, form, path, of: site, extra)
      // Sent twice, or the same edit by another: the file is as the editor wants it.
      if mine == current { return saved(path, mine, isWhole: form["hele"] != nil) }
      guard form["avtrykk"] == hash.description else { return conflict(path, current, mine, of: site) }
      try content.replace(path, whoseHashIs: hash, with: mine)
      return saved(path, mine, isWhole: form["hele"] != nil)
    } catch ContentFolder.Fault.changed {
      // What cannot be read again, or cannot take the change, is shown beside the form as it is.
      let now = (try? content.read(path)) ?? current
      return conflict(
        path, now, (try? changed(now, form, path, of: site)) ?? alone(form, path, of: site), of: site)
    } catch ContentFolder.Fault.missing {
      return missing(path, form, of: site)
    } catch let fault as ContentFolder.Fault {
      return refused(DeskRefusal(fault), keeping: form)
    } catch {
      // A change that the present file cannot take is shown beside it.
      return conflict(path, current, alone(form, path, of: site), of: site, DeskTexts.unfaithful)
    }
  }

  private func saved(_ path: ContentFilePath, _ bytes: [UInt8], isWhole: Bool) -> PreviewResponse {
    guard request.wantsJSON else {
      return .seeOther(DeskAddress.page(path.text) + (isWhole ? "&hel=1" : "") + "&lagret=1")
    }
    return json { writer in
      writer.member("avtrykk", ContentHash(of: bytes).description)
      writer.member("melding", DeskTexts.saved[language])
    }
  }

  /// The file with the form's changes. Throws an ``EditablePage/Refusal``, or ``EditablePage/Unfaithful``.
  func changed(
    _ bytes: [UInt8], _ form: MultipartForm, _ path: ContentFilePath, of site: PreviewedSite,
    _ extra: PageChanges = PageChanges()
  ) throws -> [UInt8] {
    if let whole = form["hele"] { return EditablePage.rewriting(bytes, as: whole) }
    let page = try EditablePage(bytes, path: path.text)
    let language = site.snapshot.language
    var changes = PageChanges(body: form["tekst"], language: language)
    for key in FrontMatterKey.allCases {
      changes.values[key] = PageField(key, in: page, language: language).change(form, language: language)
    }
    for (key, value) in extra.values { changes.values[key] = value }
    return try page.applying(changes)
  }

  /// The form's content as a file of its own.
  private func alone(_ form: MultipartForm, _ path: ContentFilePath, of site: PreviewedSite) -> [UInt8] {
    let text = form["hele"] ?? form["tekst"] ?? ""
    // A form that makes no page is the text that was typed.
    return (try? changed([], form, path, of: site)) ?? Array(text.withPlainLineEndings.utf8)
  }

  private func conflict(
    _ path: ContentFilePath, _ current: [UInt8], _ mine: [UInt8], of site: PreviewedSite,
    _ explanation: any LocalizedPhrase = DeskTexts.conflict
  ) -> PreviewResponse {
    let (theirs, own) = (Self.text(current), Self.text(mine))
    return choice(
      ConflictView(
        file: path.text, token: access.token, hash: ContentHash(of: current).description,
        explanation: explanation[site.snapshot.language], mine: own,
        lines: DifferenceLineView.lines(from: theirs, to: own), isGone: false),
      title: DeskTexts.conflictTitle, of: site)
  }

  /// Answers for a file that was deleted: it is written anew when the editor confirms.
  private func missing(_ path: ContentFilePath, _ form: MultipartForm, of site: PreviewedSite)
    -> PreviewResponse
  {
    let mine = alone(form, path, of: site)
    if form["avtrykk"] == "" {
      do {
        try content.create(path, mine)
        return saved(path, mine, isWhole: false)
      } catch {
        return refused(DeskRefusal(error), keeping: form)
      }
    }
    return choice(
      ConflictView(
        file: path.text, token: access.token, hash: "", explanation: DeskTexts.gone[site.snapshot.language],
        mine: Self.text(mine), lines: [], isGone: true),
      title: DeskTexts.goneTitle, of: site)
  }

  private func choice(_ view: ConflictView, title: any LocalizedPhrase, of site: PreviewedSite)
    -> PreviewResponse
  {
    let language = site.snapshot.language
    // A script shows the message beside the button, and opens this page when the editor wants to compare the two.
    if request.wantsJSON { return refused(DeskRefusal(title, title: title, status: 409, remedy: .choice)) }
    return tool(title[language], DeskTemplates.in(language).conflict.fragment(view), language, status: 409)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).withPlainLineEndings
  }
}
