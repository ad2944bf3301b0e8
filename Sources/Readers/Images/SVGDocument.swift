package import Diagnostics

/// A checked drawing: it may stand on a site only when nothing in it runs or loads anything from elsewhere.
package struct SVGDocument: Sendable {
  /// In pixels; nil when the drawing has no size of its own.
  package private(set) var size: ImageSize?
  /// In the order they stand in the file.
  package private(set) var faults: [SVGFault] = []

  /// The most faults reported: the drawing has to be saved anew anyway.
  private static let mostFaults = 20

  /// - Parameter file: a whole file; never traps, whatever it holds.
  package init(_ file: SourceFile) {
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      faults = [SVGFault(.notUTF8, at: 0)]
      return
    }
    var scanner = XMLScanner(file.bytes)
    var check = SVGCheck()
    do {
      while let token = try scanner.next(), faults.count < Self.mostFaults {
        faults += check.faults(of: token)
      }
      if faults.isEmpty, let open = check.openElement { faults.append(SVGFault(.damaged, at: open)) }
      if faults.isEmpty, !check.hasRoot { faults.append(SVGFault(.notAnSVG, at: 0)) }
    } catch {
      faults.append(SVGFault(.damaged, at: error.offset))
    }
    size = check.root.flatMap { SVGSize($0).size }
    if faults.isEmpty, size == nil { faults.append(SVGFault(.noSize, at: check.root?.offset ?? 0)) }
  }
}

/// Something in a drawing that keeps it off the site.
package struct SVGFault: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case script
    case eventHandler(String)
    case externalReference(String)
    case foreignElement(String)
    case doctype
    /// An entity that XML itself does not know.
    case entity
    case styleSheetInstruction
    /// Not well-formed, so that browsers show nothing.
    case damaged
    case notUTF8, notAnSVG, noSize
  }

  package let kind: Kind
  /// The byte offset of the fault's first byte.
  package let offset: Int

  init(_ kind: Kind, at offset: Int) {
    (self.kind, self.offset) = (kind, offset)
  }
}
