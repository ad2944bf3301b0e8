internal import Diagnostics
internal import Text

/// Findings as other programs read them.
enum FindingFormats {
  /// An array of `{column, file, help, line, message, rule, severity}`.
  static func json(_ report: DiagnosticReport, in language: MessageLanguage) -> String {
    var json = JSONWriter()
    json.array { list in
      for diagnostic in report.diagnostics {
        list.object { finding in
          finding.key("column")
          finding.number(diagnostic.location.column)
          finding.key("file")
          finding.string(diagnostic.location.file)
          finding.key("help")
          finding.string(diagnostic.help?[language])
          finding.key("line")
          finding.number(diagnostic.location.line)
          finding.key("message")
          finding.string(diagnostic.message[language])
          finding.key("rule")
          finding.string(diagnostic.rule)
          finding.key("severity")
          finding.string(diagnostic.severity.rawValue)
        }
      }
    }
    return String(decoding: json.buffer.bytes, as: UTF8.self) + "\n"
  }

  /// GitHub's workflow commands, one a line.
  static func github(_ report: DiagnosticReport, in language: MessageLanguage) -> String {
    report.diagnostics.map { diagnostic in
      let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
      let help = diagnostic.help.map { "\n\($0[language])" } ?? ""
      let location = diagnostic.location
      return "::\(command) file=\(property(location.file)),line=\(location.line),col=\(location.column),"
        + "title=\(property(diagnostic.rule))::\(message(diagnostic.message[language] + help))\n"
    }.joined()
  }

  /// What a message may not hold as it is.
  private static func message(_ text: String) -> String {
    text.flatMap { character -> String in
      switch character {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(character)
      }
    }.reduce(into: "") { $0.append($1) }
  }

  private static func property(_ text: String) -> String {
    message(text).reduce(into: "") { $0 += $1 == ":" ? "%3A" : $1 == "," ? "%2C" : String($1) }
  }

  /// SARIF 2.1.0, as code scanning services read it.
  static func sarif(_ report: DiagnosticReport, in language: MessageLanguage, version: String) -> String {
    var json = JSONWriter()
    json.object { log in
      log.key("$schema")
      log.string("https://json.schemastore.org/sarif-2.1.0.json")
      log.key("runs")
      log.array { runs in
        runs.object { run in
          run.key("columnKind")
          run.string("unicodeCodePoints")
          run.key("results")
          run.array { results in
            for diagnostic in report.diagnostics { result(diagnostic, language, in: &results) }
          }
          run.key("tool")
          run.object { tool in
            tool.key("driver")
            tool.object { driver(report, version, in: &$0) }
          }
        }
      }
      log.key("version")
      log.string("2.1.0")
    }
    return String(decoding: json.buffer.bytes, as: UTF8.self) + "\n"
  }

  private static func driver(_ report: DiagnosticReport, _ version: String, in driver: inout JSONWriter) {
    driver.key("name")
    driver.string("standpunkt")
    driver.key("rules")
    driver.array { rules in
      for rule in Set(report.diagnostics.map(\.rule)).sorted() {
        rules.object { object in
          object.key("id")
          object.string(rule)
        }
      }
    }
    driver.key("version")
    driver.string(version)
  }

  private static func result(
    _ diagnostic: Diagnostic, _ language: MessageLanguage, in results: inout JSONWriter
  ) {
    results.object { result in
      result.key("level")
      result.string(diagnostic.severity.rawValue)
      result.key("locations")
      result.array { locations in
        locations.object { location in
          location.key("physicalLocation")
          location.object { physical in
            physical.key("artifactLocation")
            physical.object { artifact in
              artifact.key("uri")
              var uri = UTF8Buffer()
              uri.appendPath(diagnostic.location.file)
              artifact.string(String(decoding: uri.bytes, as: UTF8.self))
            }
            physical.key("region")
            physical.object { region in
              region.key("startColumn")
              region.number(diagnostic.location.column)
              region.key("startLine")
              region.number(diagnostic.location.line)
            }
          }
        }
      }
      result.key("message")
      result.object { message in
        message.key("text")
        let help = diagnostic.help.map { "\n\($0[language])" } ?? ""
        message.string(diagnostic.message[language] + help)
      }
      result.key("ruleId")
      result.string(diagnostic.rule)
    }
  }
}
