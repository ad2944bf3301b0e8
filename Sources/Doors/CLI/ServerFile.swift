internal import ArgumentParser
internal import Diagnostics
internal import Feedback
internal import FeedbackServer
internal import Keys

/// The settings of the feedback server, parsed from `server.yml`.
struct ServerFile {
  let settings: ServerSettings
  let diagnostics: [Diagnostic]

  /// - Parameter credentials: systemd's folder of credentials for the service; nil without.
  init(_ file: SourceFile, credentials: String? = nil) {
    let (configuration, found) = ServerFileSettings.parse(file: file)
    var diagnostics = found
    var settings = ServerSettings()
    for proxy in configuration.proxies {
      if let network = TrustedProxies.Network(proxy.value) {
        settings.proxies.append(network)
      } else {
        diagnostics.append(.notANetwork(proxy.value, at: proxy.position.location(in: file.path)))
      }
    }
    settings.answersPerVoter = configuration.answersPerVoter ?? settings.answersPerVoter
    settings.connectionLimit = configuration.connections ?? settings.connectionLimit
    settings.hasEditorPages = configuration.hasWebDesk ?? settings.hasEditorPages
    if let zone = configuration.timeZone {
      if ServerSettings.isTimeZone(zone.value) {
        settings.timeZone = zone.value
      } else {
        diagnostics.append(.notATimeZone(zone.value, at: zone.position.location(in: file.path)))
      }
    }
    settings.editors = configuration.editors.compactMap { Self.address($0, in: file, &diagnostics) }
    if let mail = configuration.mail { settings.mail = Self.mail(mail, in: file, credentials, &diagnostics) }
    (self.settings, self.diagnostics) = (settings, diagnostics)
  }

  static func address(
    _ text: Located<String>, in file: SourceFile, _ diagnostics: inout [Diagnostic]
  ) -> EmailAddress? {
    // The exact address: spaces round it, which forms allow, are an error here.
    if let address = EmailAddress(text.value), address.description.utf8.count == text.value.utf8.count {
      return address
    }
    diagnostics.append(.notAnEmailAddress(text.value, at: text.position.location(in: file.path)))
    return nil
  }

  /// The file that `serve --init` writes: every key, commented out, with its default.
  static let example = """
    # Slik er mottaket av svar, kommentarer og innspill satt opp.
    # Ta bort # foran en linje for å bruke den. Start mottaket på nytt etterpå.

    # Adressene til omvendte proxyer foran mottaket. Bare de får si hvor en forespørsel kommer fra, i
    # X-Forwarded-For og X-Forwarded-Proto. Uten dem er det forbindelsens egen adresse som gjelder.
    #proxyer: [127.0.0.1, "::1"]

    # Hvor mange svar om dagen som telles fra hver nettleser og nettadresse, 1 til 20. Flere enn ett er for
    # arbeidsplasser og mobilnett der mange deler adresse.
    #svar-per-nøkkel: 1

    # Hvor mange forbindelser som kan stå åpne på én gang.
    #forbindelser: 16384

    # Tidssonen dagene telles i. Ved midnatt glemmes det hvem som har svart.
    #tidssone: Europe/Oslo

    # Om redaktører kan logge inn på nettet, på /redaksjon, med en lenke fra «standpunkt feedback login-link».
    # Uten dette er det bare kommandolinja som når det som er tatt imot.
    #nettredaksjon: nei

    # Hvordan e-post sendes. Uten det er nyhetsbrevet av, og redaktørene får ikke vite at noe venter.
    # kryptering er starttls, tls eller ingen; ingen er bare for en tjener på samme maskin.
    # passordfil inneholder passordet og ingenting annet. Bare brukeren mottaket kjører som, skal kunne lese den.
    #smtp:
    #  tjener: smtp.rogna.no
    #  port: 587
    #  kryptering: starttls
    #  bruker: nyhetsbrev@rogna.no
    #  passordfil: smtp-passord
    #  avsender: nyhetsbrev@rogna.no
    #  per-minutt: 60

    # Hvem som får vite at kommentarer eller innspill venter. E-posten viser ikke hva noen har skrevet.
    #redaktører: [redaksjon@rogna.no]

    """
}

extension Diagnostic {
  fileprivate static func notANetwork(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notANetwork, at: location,
      nb: "«\(text)» er verken en IP-adresse eller et nett",
      nn: "«\(text)» er verken ei IP-adresse eller eit nett",
      en: "“\(text)” is neither an IP address nor a network",
      help: LocalizedText(
        nb: "skriv som `127.0.0.1` eller `10.0.0.0/8`", nn: "skriv som `127.0.0.1` eller `10.0.0.0/8`",
        en: "write it as `127.0.0.1` or `10.0.0.0/8`"))
  }

  fileprivate static func notATimeZone(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, .notATimeZone, at: location,
      nb: "maskinen kjenner ikke tidssonen «\(text)»", nn: "maskina kjenner ikkje tidssona «\(text)»",
      en: "the machine does not know the time zone “\(text)”",
      help: LocalizedText(
        nb: "skriv navnet slik det står i tzdata, som `Europe/Oslo`",
        nn: "skriv namnet slik det står i tzdata, som `Europe/Oslo`",
        en: "write its name in tzdata, as `Europe/Oslo`"))
  }
}
