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
          object.key("column")
          object.number(diagnostic.location.column)
          object.key("file")
          object.string(diagnostic.location.file)
          object.key("help")
          object.string(diagnostic.help?[language])
          object.key("line")
          object.number(diagnostic.location.line)
          object.key("message")
          object.string(diagnostic.message[language])
          object.key("rule")
          object.string(diagnostic.rule.description)
          object.key("severity")
          object.string(diagnostic.severity.rawValue)
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
      for rule in Set(report.diagnostics.map(\.rule.description)).sorted() {
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
      result.string(diagnostic.rule.description)
    }
  }
}
