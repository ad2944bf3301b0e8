package import Diagnostics

extension Diagnostic {
  /// A file that is shown as a picture and whose ending is no picture's.
  package static func unknownImageFormat(_ file: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .unknownImageFormat, at: location,
      nb: "«\(file)» er ikke et bilde som nettlesere kan vise",
      nn: "«\(file)» er ikkje eit bilete som nettlesarar kan vise",
      en: "“\(file)” is not a picture that browsers can show",
      help: LocalizedText(
        nb: "lagre bildet som JPEG (foto), PNG (skjermbilde) eller SVG (tegning)",
        nn: "lagre biletet som JPEG (foto), PNG (skjermbilete) eller SVG (teikning)",
        en: "save the picture as JPEG (photo), PNG (screenshot) or SVG (drawing)"))
  }

  /// - Parameter file: as the editor wrote it.
  package static func brokenImage(
    _ file: String, _ fault: ImageFault, as format: ImageFormat, at location: SourceLocation
  ) -> Self {
    switch fault {
    case .cutOff, .damaged: .unreadableImage(file, at: location)
    case .otherFormat(let found): .otherImageFormat(file, named: format.name, found: found, at: location)
    case .tooManyPixels(let size): .oversizedImage(file, size, at: location)
    }
  }

  package static func unreadableImage(_ file: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .brokenImage, at: location,
      nb: "bildet «\(file)» er tomt, kuttet av eller ødelagt",
      nn: "biletet «\(file)» er tomt, kutta av eller øydelagt",
      en: "the picture “\(file)” is empty, cut off or damaged",
      help: LocalizedText(
        nb: "hent bildet på nytt der det kom fra, eller åpne det i et bildeprogram og lagre det igjen",
        nn: "hent biletet på nytt der det kom frå, eller opne det i eit biletprogram og lagre det igjen",
        en: "fetch the picture again from where it came, or open it in an image program and save it again"))
  }

  private static func otherImageFormat(
    _ file: String, named name: String, found: String?, at location: SourceLocation
  ) -> Self {
    let message: LocalizedText
    if let found {
      message = LocalizedText(
        nb: "«\(file)» heter som et \(name)-bilde, men er \(found)",
        nn: "«\(file)» heiter som eit \(name)-bilete, men er \(found)",
        en: "“\(file)” is named as a \(name) picture, but is \(found)")
    } else {
      message = LocalizedText(
        nb: "«\(file)» heter som et \(name)-bilde, men er det ikke",
        nn: "«\(file)» heiter som eit \(name)-bilete, men er det ikkje",
        en: "“\(file)” is named as a \(name) picture, but is not one")
    }
    return Diagnostic(
      .error, .notAnImage, at: location, message,
      help: LocalizedText(
        nb: "åpne filen i et bildeprogram og lagre den som \(name); å gi den et annet navn er ikke nok",
        nn: "opne fila i eit biletprogram og lagre henne som \(name); å gje henne eit anna namn er ikkje nok",
        en: "open the file in an image program and save it as \(name); renaming it is not enough"))
  }

  private static func oversizedImage(_ file: String, _ size: ImageSize, at location: SourceLocation) -> Self {
    let most = ImageHeader.mostPixels / 1_000_000
    return Diagnostic(
      .error, .oversizedImage, at: location,
      nb:
        "bildet «\(file)» er på \(size.width) × \(size.height) punkter, og \(most) millioner er det meste",
      nn: "biletet «\(file)» er på \(size.width) × \(size.height) punkt, og \(most) millionar er det meste",
      en: "the picture “\(file)” has \(size.width) × \(size.height) pixels, and \(most) million is the most",
      help: smallerImage)
  }

  /// A file too large to be read.
  package static func oversizedImageFile(_ file: String, megabytes: Int, at location: SourceLocation) -> Self
  {
    Diagnostic(
      .error, .oversizedImage, at: location,
      nb: "bildefilen «\(file)» er større enn \(megabytes) MB",
      nn: "biletfila «\(file)» er større enn \(megabytes) MB",
      en: "the picture file “\(file)” is larger than \(megabytes) MB",
      help: smallerImage)
  }

  package static func slowImage(_ file: String, seconds: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .error, .oversizedImage, at: location,
      nb: "å gjøre bildet «\(file)» mindre tok mer enn \(seconds) sekunder",
      nn: "å gjere biletet «\(file)» mindre tok meir enn \(seconds) sekund",
      en: "making the picture “\(file)” smaller took more than \(seconds) seconds",
      help: smallerImage)
  }

  private static var smallerImage: LocalizedText {
    LocalizedText(
      nb: "gjør bildet mindre i et bildeprogram: 2000 punkter bredt er nok til alt",
      nn: "gjer biletet mindre i eit biletprogram: 2000 punkt breitt er nok til alt",
      en: "make the picture smaller in an image program: 2000 pixels wide is enough for everything")
  }

  /// A picture that no one makes smaller for the editor.
  package static func heavyImage(
    _ file: String, kilobytes: Int, as format: ImageFormat, at location: SourceLocation
  )
    -> Self
  {
    Diagnostic(
      .warning, .heavyImage, at: location,
      nb: "«\(file)» er på \(kilobytes) kB, og slike bilder vises som de er",
      nn: "«\(file)» er på \(kilobytes) kB, og slike bilete blir viste som dei er",
      en: "“\(file)” is \(kilobytes) kB, and such pictures are shown as they are",
      help: format == .svg
        ? LocalizedText(
          nb: "gjør tegningen enklere, eller lagre den som PNG",
          nn: "gjer teikninga enklare, eller lagre henne som PNG",
          en: "make the drawing simpler, or save it as PNG")
        : LocalizedText(
          nb: "lagre bildet som JPEG eller PNG, så lages det mindre utgaver av det",
          nn: "lagre biletet som JPEG eller PNG, så blir det laga mindre utgåver av det",
          en: "save the picture as JPEG or PNG, and smaller versions are made of it"))
  }

  /// A picture that is copied to the byte, notes and all.
  package static func toldLocation(at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .toldLocation, at: location,
      nb: "bildet forteller hvor det er tatt, og kopieres som det er",
      nn: "biletet fortel kvar det er teke, og blir kopiert som det er",
      en: "the picture tells where it was taken, and is copied as it is",
      help: LocalizedText(
        nb:
          "lenk til bildet fra en side i stedet for å legge det i _filer, så tas stedet ut; eller fjern det i et bildeprogram",
        nn:
          "lenk til biletet frå ei side i staden for å leggje det i _filer, så blir staden teken ut; eller fjern han i eit biletprogram",
        en:
          "link to the picture from a page instead of putting it in _filer, and the place is taken out; or remove it in an image program"
      ))
  }

  /// A missing tool for making pictures smaller.
  ///
  /// - Parameters:
  ///   - count: how many pictures it concerns.
  ///   - isBuilding: true for a warning, false for a note, since a site may be built elsewhere than it is checked.
  package static func noImageTool(_ count: Int, isBuilding: Bool, at location: SourceLocation) -> Self {
    let (nb, nn, en) =
      count == 1
      ? ("1 bilde", "1 bilete", "1 picture") : ("\(count) bilder", "\(count) bilete", "\(count) pictures")
    return Diagnostic(
      isBuilding ? .warning : .note, .noImageTool, at: location,
      nb:
        "vipsthumbnail er ikke installert, så \(nb) vises i full størrelse og lastes tregt",
      nn:
        "vipsthumbnail er ikkje installert, så \(nn) blir viste i full storleik og lasta tregt",
      en:
        "vipsthumbnail is not installed, so \(en) are shown in full size and load slowly",
      help: LocalizedText(
        nb:
          "installer pakken libvips-tools (Debian og Ubuntu: apt install libvips-tools; macOS: brew install vips)",
        nn:
          "installer pakka libvips-tools (Debian og Ubuntu: apt install libvips-tools; macOS: brew install vips)",
        en:
          "install the package libvips-tools (Debian and Ubuntu: apt install libvips-tools; macOS: brew install vips)"
      ))
  }
}
