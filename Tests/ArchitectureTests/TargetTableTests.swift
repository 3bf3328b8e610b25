import Foundation
import Testing

@Suite struct TargetTableTests {
  @Test("Package.swift declares the targets of the architecture and lets each import what the architecture does")
  func manifest() throws {
    let text = try SourceTree.manifest()
    var declared: [String: Set<String>] = [:]
    for match in text.matches(of: /module\(\s*"(\w+)"(?:[^()]|\([^()]*\))*?\)/) {
      declared[String(match.1)] = try dependencies(String(match.0))
    }
    let executable = try #require(
      text.firstMatch(of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[[^\]]*\]/))
    declared[String(executable.1)] = try dependencies(String(executable.0))

    #expect(Set(declared.keys) == Set(TargetTable.targets.keys))
    for (target, dependencies) in declared {
      let libraries = dependencies.filter { TargetTable.libraries[$0] != nil }
      for library in libraries { #expect(TargetTable.libraries[library] == [target], "\(target) declares \(library)") }
      let targets = dependencies.subtracting(libraries).subtracting(TargetTable.free)
      #expect(targets == TargetTable.targets[target], "\(target)")
    }
    let systemLibraries = text.matches(of: /systemLibrary\(name: "(\w+)"/).map { String($0.1) }
    #expect(Set(systemLibraries) == Set(TargetTable.libraries.keys).subtracting(TargetTable.ownC.keys))
    for match in text.matches(of: /\.target\(name: "(\w+)", dependencies: \[[^\]]*\], cSettings: strictC\)/) {
      declared[String(match.1)] = try dependencies(String(match.0))
    }
    #expect(declared.filter { TargetTable.ownC[$0.key] != nil } == TargetTable.ownC)
  }

  @Test("every import of every target is in the table", arguments: TargetTable.targets.keys.sorted())
  func imports(target: String) throws {
    let allowed = TargetTable.targets[target, default: []].union(TargetTable.platform)
      .union(TargetTable.free.contains(target) ? [] : TargetTable.free)
    let files = try SourceTree.files(of: target)
    #expect(!files.isEmpty)
    for file in files {
      for module in file.imports where !allowed.contains(module) {
        #expect(TargetTable.libraries[module]?.contains(target) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test("no two targets import each other, however long the way round")
  func acyclic() {
    var open = TargetTable.targets
    while let ready = open.first(where: { $0.value.allSatisfy { open[$0] == nil } }) { open[ready.key] = nil }
    #expect(open.keys.sorted() == [])
  }

  @Test("every folder of Sources is a target or a C library of one target")
  func folders() throws {
    let path = SourceTree.root.appendingPathComponent("Sources").path
    let folders = Set(try FileManager.default.contentsOfDirectory(atPath: path))
    #expect(
      folders == Set(TargetTable.targets.keys).subtracting(["Templates", "Presets"]).union(TargetTable.libraries.keys))
    for library in TargetTable.libraries.keys where TargetTable.ownC[library] == nil {
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + library).sorted() == [
          "module.modulemap", "shim.h",
        ])
    }
  }

  @Test("no target, folder or file has a name that says nothing")
  func names() throws {
    let files = try SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests")
    for file in files {
      for part in file.path.split(separator: "/") {
        let name = String(part.prefix { $0 != "." && $0 != "+" })
        #expect(!TargetTable.emptyNames.contains(name), "\(file.path)")
      }
    }
  }

  @Test("no source file is longer than 400 lines, and half of them are about 100 at most")
  func length() throws {
    let files = try SourceTree.swiftFiles(below: "Sources")
    for file in files { #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines") }
    let lengths = files.map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] <= 130)
  }

  private func dependencies(_ declaration: String) throws -> Set<String> {
    guard let list = declaration.firstMatch(of: /(?:imports|dependencies): \[([^\]]*)\]/) else { return [] }
    return Set(list.1.matches(of: /"(\w+)"/).map { String($0.1) })
  }
}
