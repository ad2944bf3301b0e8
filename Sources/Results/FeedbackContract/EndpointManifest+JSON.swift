package import Text

extension EndpointManifest {
  /// Writes the manifest as JSON that its decoder reads: keys sorted, an issue and a page a line.
  package func write(into buffer: inout UTF8Buffer) {
    buffer.appendJSON { json in
      json.object { json in
        json.key("aliases")
        json.object { json in
          for (id, issue) in aliases.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            json.key(text: id)
            json.string(issue)
          }
        }
        json.key("consent")
        if let consent { consent.write(to: &json) } else { json.null() }
        json.key("contact")
        json.string(contact)
        json.key("engage")
        json.array { json in
          for link in engage { link.write(to: &json) }
        }
        json.key("format")
        json.number(format)
        json.key("forms")
        forms.write(to: &json)
        json.key("issues")
        json.lines { json in
          for issue in issues {
            json.newline()
            issue.write(to: &json)
          }
        }
        json.key("language")
        json.string(language)
        json.key("name")
        json.string(name)
        json.key("newsletter")
        json.string(newsletter)
        json.key("origins")
        json.strings(origins)
        json.key("pages")
        json.lines { json in
          for page in pages {
            json.newline()
            page.write(to: &json)
          }
        }
        json.key("policies")
        if let policies { policies.write(to: &json) } else { json.null() }
        json.key("prefix")
        json.string(prefix)
        json.key("privacy")
        json.string(privacy)
        json.key("responses")
        if let responses { responses.write(to: &json) } else { json.null() }
        json.key("round")
        json.string(round)
        json.key("site")
        json.string(site)
        json.key("url")
        json.string(url)
      }
      json.endLine()
    }
  }
}

extension EndpointManifest.Link {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("href")
      json.string(href)
      json.key("text")
      json.string(text)
    }
  }
}

extension EndpointManifest.Responses {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("files")
      json.array { json in
        for file in files {
          json.object { json in
            json.key("name")
            json.string(file.name)
            json.key("type")
            json.string(file.type)
          }
        }
      }
      json.key("languages")
      json.strings(languages)
      json.key("thanks")
      json.array { json in
        for thanks in thanks {
          json.object { json in
            json.key("agreed")
            json.string(thanks.agreed)
            json.key("disagreed")
            json.string(thanks.disagreed)
            json.key("language")
            json.string(thanks.language)
          }
        }
      }
    }
  }
}

extension EndpointManifest.Forms {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("agree")
      json.boolean(agree)
      json.key("comments")
      json.boolean(comments)
      json.key("newsletter")
      json.boolean(newsletter)
      json.key("proposals")
      json.boolean(proposals)
    }
  }
}

extension EndpointManifest.Issue {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("closes")
      json.string(closes)
      json.key("earlier")
      json.array { json in
        for earlier in earlier {
          json.object { json in
            json.key("last")
            json.string(earlier.last)
            json.key("wording")
            json.string(earlier.wording.description)
          }
        }
      }
      json.key("id")
      json.string(id)
      json.key("path")
      json.string(path)
      json.key("question")
      json.string(question)
      json.key("related")
      json.strings(related)
      json.key("title")
      json.string(title)
      json.key("wording")
      json.string(wording.description)
    }
  }
}

extension EndpointManifest.Page {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("comments")
      json.boolean(comments)
      json.key("id")
      json.string(id)
      json.key("path")
      json.string(path)
      json.key("proposals")
      json.boolean(proposals)
      json.key("title")
      json.string(title)
    }
  }
}

extension NewsletterConsent {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("en")
      json.string(en)
      json.key("nb")
      json.string(nb)
      json.key("nn")
      json.string(nn)
      json.key("version")
      json.string(version)
    }
  }
}
