/// The intrinsic size of a drawing (SVG 2, 8.2; lengths as in CSS).
struct SVGSize {
  let size: ImageSize?

  init(_ root: XMLTag) {
    let box = (root.value("viewBox") ?? "").split { " ,\t\n\r".contains($0) }.compactMap { Double($0) }
    let boxSize = box.count == 4 && box[2] > 0 && box[3] > 0 ? (width: box[2], height: box[3]) : nil
    let width = root.value("width").flatMap(Self.pixels)
    let height = root.value("height").flatMap(Self.pixels)
    switch (width, height, boxSize) {
    case (let width?, let height?, _): size = Self.rounded(width, height)
    case (let width?, nil, let box?): size = Self.rounded(width, width * box.height / box.width)
    case (nil, let height?, let box?): size = Self.rounded(height * box.width / box.height, height)
    case (nil, nil, let box?): size = Self.rounded(box.width, box.height)
    default: size = nil
    }
  }

  private static func rounded(_ width: Double, _ height: Double) -> ImageSize? {
    guard width.isFinite, height.isFinite, 0..<100_000 ~= width, 0..<100_000 ~= height else { return nil }
    return ImageSize(width: max(1, Int(width.rounded())), height: max(1, Int(height.rounded())))
  }

  /// A length in pixels; nil for one that depends on the page, as `100%`.
  private static func pixels(_ length: String) -> Double? {
    let text = length.filter { $0 != " " }
    let unit = text.reversed().prefix { $0.isLetter && $0 != "e" && $0 != "E" }
    guard let number = Double(text.dropLast(unit.count)), number > 0,
      let factor = units[String(unit.reversed()).lowercased()]
    else { return nil }
    return number * factor
  }

  private static let units: [String: Double] = [
    "": 1, "px": 1, "pt": 96.0 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96,
  ]
}
