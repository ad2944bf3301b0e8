package import Diagnostics
internal import Feedback

/// A store that this program must not use: the server does not start with it.
package struct StoreRefusal: Error, CustomStringConvertible {
  package let message: LocalizedText

  package var description: String { message.en }

  /// Nil for a fault that may pass by itself.
  init?(_ fault: StoreFault, path: String, site: String) {
    switch fault {
    case .newer:
      message = LocalizedText(
        nb:
          "\(path) er skrevet av en nyere versjon av programmet. Start den versjonen, eller legg tilbake en kopi fra "
          + "før oppgraderingen med: standpunkt feedback restore",
        nn:
          "\(path) er skriven av ein nyare versjon av programmet. Start den versjonen, eller legg tilbake ein kopi frå "
          + "før oppgraderinga med: standpunkt feedback restore",
        en:
          "\(path) was written by a later version of the program. Start that version, or put back a copy from before "
          + "the upgrade with: standpunkt feedback restore")
    case .otherSite(let owner):
      message = LocalizedText(
        nb:
          "\(path) er svarene til \(owner), og ikke til \(site). Gi fila tilbake navnet \(owner).db, eller flytt den ut "
          + "av mappa.",
        nn:
          "\(path) er svara til \(owner), og ikkje til \(site). Gi fila tilbake namnet \(owner).db, eller flytt henne "
          + "ut av mappa.",
        en:
          "\(path) holds the answers to \(owner), not to \(site). Give the file back its name \(owner).db, or move it "
          + "out of the folder.")
    case .diskFull, .failed: return nil
    }
  }
}
