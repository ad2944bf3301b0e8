internal import Diagnostics
internal import Text

/// Formats of diagnostics for other programs.
enum DiagnosticFormats {
  /// An array of `{column, file, help, line, message, rule, severity}`.
  static func json(_ report: DiagnosticReport, in language: MessageLanguage) -> String {
    var json = JSONWriter()
    json.array { list in
      for diagnostic in report.diagnostics {
        list.object { object in
          object.member("column", diagnostic.location.column)
          object.member("file", diagnostic.location.file)
          object.member("help", diagnostic.help?[language])
          object.member("line", diagnostic.location.line)
          object.member("message", diagnostic.message[language])
          object.member("rule", diagnostic.rule.description)
          object.member("severity", diagnostic.severity.rawValue)
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
        + "title=\(property(diagnostic.rule.description))::\(message(diagnostic.message[language] + help))\n"
    }.joined()
  }

  /// A message escaped for a workflow command. By code point, since a return and a line feed are one character.
  private static func message(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// A value escaped for a workflow command's properties, which commas separate.
  private static func property(_ text: String) -> String {
    message(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }

  /// SARIF 2.1.0, as code scanning services read it.
  static func sarif(_ report: DiagnosticReport, in language: MessageLanguage, version: String) -> String {
    var json = JSONWriter()
    json.object { log in
      log.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      log.key("runs")
      log.array { runs in
        runs.object { run in
          run.member("columnKind", "unicodeCodePoints")
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
      log.member("version", "2.1.0")
    }
    return String(decoding: json.buffer.bytes, as: UTF8.self) + "\n"
  }

  private static func driver(_ report: DiagnosticReport, _ version: String, in driver: inout JSONWriter) {
    driver.member("name", "standpunkt")
    driver.key("rules")
    driver.array { rules in
      for rule in Set(report.diagnostics.map(\.rule.description)).sorted() {
        rules.object { object in
          object.member("id", rule)
        }
      }
    }
    driver.member("version", version)
  }

  private static func result(
    _ diagnostic: Diagnostic, _ language: MessageLanguage, in results: inout JSONWriter
  ) {
    results.object { result in
      result.member("level", diagnostic.severity.rawValue)
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
              region.member("startColumn", diagnostic.location.column)
              region.member("startLine", diagnostic.location.line)
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
      result.member("ruleId", diagnostic.rule.description)
    }
  }
}
