import Foundation
import PackagePlugin

/// Writes the commit that is built into a Swift file, for `daybook --version`.
///
/// Runs before each build and writes only what has changed, so that nothing is compiled or linked again without need.
@main struct Commit: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.pluginWorkDirectoryURL.appending(path: "Commit")
    return [
      .prebuildCommand(
        displayName: "Commit of \(context.package.displayName)", executable: URL(filePath: "/bin/sh"),
        arguments: [
          context.package.directoryURL.appending(path: "scripts/commit").path,
          folder.appending(path: "Commit.swift").path,
        ], outputFilesDirectory: folder)
    ]
  }
}
