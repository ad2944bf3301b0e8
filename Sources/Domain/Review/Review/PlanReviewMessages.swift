internal import Diagnostics

extension Diagnostic {
  static func measuresWithoutOwner(_ lines: [Int], of count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .measuresWithoutOwner, at: location,
      LocalizedText(
        nb: "\(lines.count) av \(count) tiltak har ingen ansvarlig",
        nn: "\(lines.count) av \(count) tiltak har ingen ansvarleg",
        en: "\(lines.count) of \(count) measures have nobody responsible"),
      help: lines.listed
        + LocalizedText(
          nb: "fyll ut Ansvar, så noen vet at det er deres",
          nn: "fyll ut Ansvar, så nokon veit at det er deira",
          en: "fill in who is responsible, so that somebody knows it is theirs"))
  }

  static func measuresWithoutDeadline(_ lines: [Int], of count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .measuresWithoutDeadline, at: location,
      LocalizedText(
        nb: "\(lines.count) av \(count) tiltak har ingen frist",
        nn: "\(lines.count) av \(count) tiltak har ingen frist",
        en: "\(lines.count) of \(count) measures have no deadline"),
      help: lines.listed
        + LocalizedText(
          nb: "skriv en dato, en periode eller «Kontinuerlig» under Frist",
          nn: "skriv ein dato, ein periode eller «Kontinuerleg» under Frist",
          en: "write a date, a period or “Continuous” as the deadline"))
  }

  static func measuresWithoutStatus(_ lines: [Int], of count: Int, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .measuresWithoutStatus, at: location,
      LocalizedText(
        nb: "status er ikke satt for \(lines.count) av \(count) tiltak",
        nn: "status er ikkje sett for \(lines.count) av \(count) tiltak",
        en: "\(lines.count) of \(count) measures have no status"),
      help: lines.listed
        + LocalizedText(
          nb: "bruk Ikke startet, Pågår, Ferdig, Utsatt eller Avlyst",
          nn: "bruk Ikkje starta, Pågår, Ferdig, Utsett eller Avlyst",
          en: "use Not started, In progress, Done, Postponed or Cancelled"))
  }

  static func continuedRows(_ lines: [Int], at location: SourceLocation) -> Self {
    let isOne = lines.count == 1
    return Diagnostic(
      .note, .continuedRows, at: location,
      LocalizedText(
        nb: isOne
          ? "raden har ikke noe tiltak, og er lest som en del av det over"
          : "\(lines.count) rader har ikke noe tiltak, og er lest som en del av det over",
        nn: isOne
          ? "rada har ikkje noko tiltak, og er lesen som ein del av det over"
          : "\(lines.count) rader har ikkje noko tiltak, og er lesne som ein del av det over",
        en: isOne
          ? "the row has no measure, and is read as part of what stands above"
          : "\(lines.count) rows have no measure, and are read as part of what stands above"),
      help: lines.listed
        + LocalizedText(
          nb: "er det en rest, så slett den; er det et eget tiltak, så fyll ut Tiltak",
          nn: "er det ein rest, så slett han; er det eit eige tiltak, så fyll ut Tiltak",
          en: "delete what was left over; fill in the measure where it is one of its own"))
  }

  static func goalWithoutMeasures(_ goal: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .note, .goalWithoutMeasures, at: location,
      LocalizedText(
        nb: "delmålet «\(goal.shortened)» har ingen tiltak",
        nn: "delmålet «\(goal.shortened)» har ingen tiltak",
        en: "the sub-goal “\(goal.shortened)” has no measures"),
      help: LocalizedText(
        nb: "skriv et tiltak under det, eller ta det bort",
        nn: "skriv eit tiltak under det, eller ta det bort",
        en: "write a measure for it, or take it out"))
  }

  static func dateInMeasure(_ date: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .dateInMeasure, at: location,
      LocalizedText(
        nb: "tiltaket nevner «\(date)», men har ingen frist",
        nn: "tiltaket nemner «\(date)», men har ingen frist",
        en: "the measure names “\(date)” but has no deadline"),
      help: LocalizedText(
        nb: "skriv datoen under Frist, så kommer den med i oversikten og kalenderen",
        nn: "skriv datoen under Frist, så kjem han med i oversikta og kalenderen",
        en: "write the date as the deadline, and it joins the overview and the calendar"))
  }

  static func similarOwners(_ rare: String, _ usual: String, at location: SourceLocation) -> Self {
    Diagnostic(
      .warning, .similarOwners, at: location,
      LocalizedText(
        nb: "«\(rare)» og «\(usual)» ser ut til å være den samme",
        nn: "«\(rare)» og «\(usual)» ser ut til å vere den same",
        en: "“\(rare)” and “\(usual)” seem to be one and the same"),
      help: LocalizedText(
        nb: "skriv det på én måte, eller sett opp «ansvarlige» i site.yml: - navn: \(usual), også: [\(rare)]",
        nn: "skriv det på éin måte, eller set opp «ansvarlige» i site.yml: - navn: \(usual), også: [\(rare)]",
        en: "spell it one way, or list it in site.yml under “responsible”: - name: \(usual), also: [\(rare)]")
    )
  }
}

extension [Int] {
  /// `linje 12, 14 og 20: `, at most ten of them.
  fileprivate var listed: LocalizedText {
    let named = prefix(10).map(String.init).joined(separator: ", ")
    let more = count > 10 ? " …" : ""
    let word = count == 1 ? "line" : "lines"
    return LocalizedText(
      nb: "linje \(named)\(more): ", nn: "linje \(named)\(more): ", en: "\(word) \(named)\(more): ")
  }
}

extension LocalizedText {
  fileprivate static func + (left: Self, right: Self) -> Self {
    LocalizedText(nb: left.nb + right.nb, nn: left.nn + right.nn, en: left.en + right.en)
  }
}

extension String {
  /// A heading can be a whole paragraph.
  fileprivate var shortened: String { count > 60 ? prefix(57) + "…" : self }
}
