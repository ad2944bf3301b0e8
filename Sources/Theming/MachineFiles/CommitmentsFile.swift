internal import Encoding
internal import Programme

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
    let url = "\(site.configuration.url)\(address.directory)#"
    for commitment in body.commitments {
      json.newline()
      let leadIn = body.commitmentLists[commitment.list].text
      write(commitment, leadIn: leadIn, page: address.pageID, url: url, to: &json)
      try json.handOver { try $0.flushIfFull(whenFull) }
    }
  }

  /// - Parameter url: the page's address, percent-encoded, with `#`.
  private func write(
    _ commitment: Commitment, leadIn: String, page: String, url: String, to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("children")
      json.strings(commitment.children)
      json.key("group")
      json.string(commitment.group)
      json.key("id")
      json.string(commitment.id)
      json.key("leadIn")
      json.string(leadIn.isEmpty ? nil : leadIn)
      json.key("number")
      json.string { $0.append(decimal: commitment.number) }
      json.key("page")
      json.string(page)
      json.key("text")
      json.string(commitment.text)
      json.key("url")
      json.string { buffer in
        buffer.append(url)
        buffer.appendPath(commitment.id)
      }
    }
  }
}
