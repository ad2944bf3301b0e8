/// The files of the preview's own pages, served below `/_standpunkt/`.
enum ToolAssets {
  struct File: Sendable {
    let type: String
    let bytes: [UInt8]
  }

  static let folder = "/_standpunkt/"

  private static let css = "text/css; charset=utf-8"
  private static let script = "text/javascript; charset=utf-8"

  /// By name.
  static let files: [String: File] = [
    "standpunkt.svg": File(type: "image/svg+xml", bytes: PackageResources.standpunkt_svg),
    "verktoy.css": File(type: css, bytes: PackageResources.verktoy_css),
    "rediger.css": File(type: css, bytes: PackageResources.rediger_css),
    "rediger.js": File(type: script, bytes: PackageResources.rediger_js),
    "rediger-kladd.js": File(type: script, bytes: PackageResources.rediger_kladd_js),
    "rediger-lagre.js": File(type: script, bytes: PackageResources.rediger_lagre_js),
    "rediger-tiltak.js": File(type: script, bytes: PackageResources.rediger_tiltak_js),
    "kontroll.css": File(type: css, bytes: PackageResources.kontroll_css),
    "forhandsvisning.css": File(type: css, bytes: PackageResources.forhandsvisning_css),
    "forhandsvisning.js": File(type: script, bytes: PackageResources.forhandsvisning_js),
  ]
}
