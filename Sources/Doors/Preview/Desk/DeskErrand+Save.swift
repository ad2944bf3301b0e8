internal import Session
internal import Keys
internal import PageEditing
internal import Building
internal import Authoring
internal import Diagnostics
internal import Hashing
internal import Programme

/// Writing what the editor sent, when the file still is the one they saw.
extension DeskErrand {
  func save(_ form: MultipartForm) -> PreviewResponse {
    guard let path = form["fil"].flatMap({ ContentFilePath($0) }), !path.isPicture, let site = site(of: path)
    else {
      return message(DeskTexts.notFoundTitle, DeskTexts.notFound, status: 404)
    }
    let current: [UInt8]
    do {
      current = try content.read(path)
    } catch .missing {
      return missing(path, form, of: site)
    } catch {
      return message(error)
    }
    do {
      var extra = PageChanges()
      if let file = form.file("opplasting"), !file.bytes.isEmpty {
        switch place(Array(file.bytes), named: file.name, besides: path) {
        case .success(let name): extra.values[.image] = .text(name)
        case .failure(let refusal):
          let mine = (try? changed(current, form, path, of: site, extra)) ?? current
          return page(
            path, mine, hash: form["avtrykk"].flatMap { ContentHash($0) }, of: site,
            isWhole: form["hele"] != nil, problem: refusal.text, status: 422)
        }
      }
      let hash = ContentHash(of: current)
      let mine = try changed(current, form, path, of: site, extra)
      guard form["avtrykk"] == hash.description else {
        return conflict(path, current, mine, of: site)
      }
      try content.replace(path, whoseHashIs: hash, with: mine)
      let whole = form["hele"] == nil ? "" : "&hel=1"
      return .seeOther(DeskAddress.page(path.text) + whole + "&lagret=1")
    } catch ContentFolder.Fault.changed {
      let now = (try? content.read(path)) ?? current
      return conflict(path, now, (try? changed(now, form, path, of: site)) ?? now, of: site)
    } catch ContentFolder.Fault.missing {
      return missing(path, form, of: site)
    } catch let fault as ContentFolder.Fault {
      return message(fault)
    } catch {
      // What cannot be put into the file as it is now is shown beside it.
      return conflict(path, current, alone(form, path, of: site), of: site, DeskTexts.unfaithful)
    }
  }

  /// The file with what the form says in it.
  ///
  /// - Throws: an ``EditablePage/Refusal``, or ``EditablePage/Unfaithful``.
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

  /// What the form says, in a file of its own.
  private func alone(_ form: MultipartForm, _ path: ContentFilePath, of site: PreviewedSite) -> [UInt8] {
    let text = form["hele"] ?? form["tekst"] ?? ""
    return (try? changed([], form, path, of: site)) ?? Array(text.withPlainLineEndings.utf8)
  }

  private func conflict(
    _ path: ContentFilePath, _ current: [UInt8], _ mine: [UInt8], of site: PreviewedSite,
    _ explanation: LocalizedText = DeskTexts.conflict
  ) -> PreviewResponse {
    let (theirs, own) = (Self.text(current), Self.text(mine))
    return choice(
      ConflictView(
        file: path.text, mark: access.mark, hash: ContentHash(of: current).description,
        explanation: explanation[site.snapshot.language], mine: own,
        lines: DifferenceLineView.lines(from: theirs, to: own), isGone: false),
      title: DeskTexts.conflictTitle, of: site)
  }

  /// A file that went away: written anew when the editor says so.
  private func missing(_ path: ContentFilePath, _ form: MultipartForm, of site: PreviewedSite)
    -> PreviewResponse
  {
    let mine = alone(form, path, of: site)
    if form["avtrykk"] == "" {
      do {
        try content.create(path, mine)
        return .seeOther(DeskAddress.page(path.text) + "&lagret=1")
      } catch {
        return message(error)
      }
    }
    return choice(
      ConflictView(
        file: path.text, mark: access.mark, hash: "", explanation: DeskTexts.gone[site.snapshot.language],
        mine: Self.text(mine), lines: [], isGone: true),
      title: DeskTexts.goneTitle, of: site)
  }

  private func choice(_ view: ConflictView, title: LocalizedText, of site: PreviewedSite) -> PreviewResponse {
    let language = site.snapshot.language
    return tool(title[language], DeskTemplates.in(language).conflict.fragment(view), language, status: 409)
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).withPlainLineEndings
  }
}
