internal import Keys
internal import Programme
internal import Text

/// `punkter.json`: every commitment on pages that are not plans, those of a page together and in its order.
struct CommitmentsFile {
  let site: Site

  var output: MachineFile {
    MachineFile(path: "punkter.json", mediaType: "application/json") { [self] buffer, whenFull in
      try buffer.appendJSON { json in
        try json.lines { json in
          for page in site.pages where page.kind != .plan {
            try write(page.body, at: page.address, to: &json, whenFull: whenFull)
          }
        }
        json.endLine()
      }
    }
  }

  private func write(
    _ body: PageBody, at address: Address, to json: inout JSONWriter, whenFull: Flush
  ) throws {
    if body.commitments.isEmpty { return }
    let (page, url) = (address.pageID, "\(site.configuration.url)\(address.directory)#")
    for index in body.commitments.indices {
      json.newline()
      write(index, of: body, page: page, url: url, to: &json)
      try json.handOver { try $0.flushIfFull(whenFull) }
    }
  }

  /// - Parameters:
  ///   - index: the commitment's; it is read where it stands, since copying it costs as much as writing it.
  ///   - url: the page's address, percent-encoded, with `#`.
  private func write(
    _ index: Int, of body: PageBody, page: String, url: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("children", body.commitments[index].children)
      json.member("group", body.commitments[index].group)
      json.member("id", body.commitments[index].id)
      json.key("leadIn")
      let leadIn = body.commitmentLists[body.commitments[index].list].text
      json.string(leadIn.isEmpty ? nil : leadIn)
      json.key("number")
      json.string { $0.append(decimal: body.commitments[index].number) }
      json.member("page", page)
      json.member("text", body.commitments[index].text)
      json.key("url")
      json.string { buffer in
        buffer.append(url)
        buffer.appendPath(body.commitments[index].id)
      }
    }
  }
}
