internal import Encoding
internal import Programme

/// `punkter.json`: every commitment on pages that are not plans, those of a page together and in its order.
struct CommitmentsFile {
  let site: Site

  var output: MachineFile {
    MachineFile(path: "punkter.json", mediaType: "application/json") { [self] buffer, whenFull in
      try buffer.appendJSON { json in
        try json.lines(placed) { json, placed in
          write(placed, to: &json)
          try json.handOver { try $0.flushIfFull(whenFull) }
        }
        json.endLine()
      }
    }
  }

  private struct Placed {
    let commitment: Commitment
    let leadIn: String
    let pageID: String
    /// The page's address, percent-encoded, with `#`.
    let url: String
  }

  private var placed: some Sequence<Placed> {
    site.pages.lazy.filter { $0.kind != .plan }.flatMap { [site] page in
      let body = page.body
      let url = "\(site.configuration.url)\(page.address.directory)#"
      let pageID = page.address.pageID
      return body.commitments.lazy.map { commitment in
        Placed(
          commitment: commitment, leadIn: body.commitmentLists[commitment.list].text, pageID: pageID, url: url)
      }
    }
  }

  private func write(_ placed: Placed, to json: inout JSONWriter) {
    let commitment = placed.commitment
    json.object { json in
      json.key("children")
      json.strings(commitment.children)
      json.key("group")
      json.string(commitment.group)
      json.key("id")
      json.string(commitment.id)
      json.key("leadIn")
      json.string(placed.leadIn.isEmpty ? nil : placed.leadIn)
      json.key("number")
      json.string(String(commitment.number))
      json.key("page")
      json.string(placed.pageID)
      json.key("text")
      json.string(commitment.text)
      json.key("url")
      json.string { buffer in
        buffer.append(placed.url)
        buffer.appendPath(commitment.id)
      }
    }
  }
}
