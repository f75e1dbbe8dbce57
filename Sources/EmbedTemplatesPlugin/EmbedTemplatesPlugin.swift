import Foundation
import PackagePlugin

/// Puts the folder `Templates` into the program, so that the binary alone makes letters.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    // Resolved, for it may be a link, and what lies behind one is not listed.
    let folder = context.package.directoryURL.appending(path: "Templates").resolvingSymlinksInPath()
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTemplates+Files.swift")
    let inputs = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".xml") || $0.hasSuffix(".tsv") }
      .sorted()
      .map { folder.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding the templates",
        executable: try context.tool(named: "EmbedTemplates").url,
        arguments: [folder.path, output.path],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
