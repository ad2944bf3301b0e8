internal import Diagnostics
internal import Templates

/// The control room's template, compiled.
enum ControlTemplates {
  static let page: Template<ControlView> = {
    let library = TemplateLibrary([
      source("kontroll", PackageResources.kontroll_mustache),
      source("kontroll-funn", PackageResources.kontroll_funn_mustache),
      source("kontroll-tiltak", PackageResources.kontroll_tiltak_mustache),
      source("kontroll-bilder", PackageResources.kontroll_bilder_mustache),
      source("kontroll-sider", PackageResources.kontroll_sider_mustache),
      source("kontroll-opphav", PackageResources.kontroll_opphav_mustache),
      source("kontroll-del", PackageResources.kontroll_del_mustache),
      source("kontroll-sted", PackageResources.kontroll_sted_mustache),
    ])
    do throws(TemplateErrors) {
      return try library.template("kontroll", for: ControlView.self)
    } catch {
      // A mistake of ours, which every start would show.
      preconditionFailure(error.diagnostics.map(\.message.en).joined(separator: "; "))
    }
  }()

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(name: name, file: SourceFile(path: "\(name).mustache", bytes: bytes))
  }
}
