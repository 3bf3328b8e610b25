import Foundation
import Testing

@Suite struct HouseTableTests {
  @Test("Package.swift declares the rooms of the house and lets each import what the house does")
  func manifest() throws {
    let text = try SourceTree.manifest()
    var declared: [String: Set<String>] = [:]
    for match in text.matches(of: /room\(\s*"(\w+)"(?:[^()]|\([^()]*\))*?\)/) {
      declared[String(match.1)] = try dependencies(String(match.0))
    }
    let executable = try #require(
      text.firstMatch(of: /\.executableTarget\(\s*name: "(\w+)",\s*dependencies: \[[^\]]*\]/))
    declared[String(executable.1)] = try dependencies(String(executable.0))

    #expect(Set(declared.keys) == Set(HouseTable.rooms.keys))
    for (room, dependencies) in declared {
      let libraries = dependencies.filter { HouseTable.libraries[$0] != nil }
      for library in libraries { #expect(HouseTable.libraries[library] == [room], "\(room) declares \(library)") }
      let rooms = dependencies.subtracting(libraries).subtracting(HouseTable.free)
      #expect(rooms == HouseTable.rooms[room], "\(room)")
    }
    let systemLibraries = text.matches(of: /systemLibrary\(name: "(\w+)"/).map { String($0.1) }
    #expect(Set(systemLibraries) == Set(HouseTable.libraries.keys).subtracting(HouseTable.ownC.keys))
    for match in text.matches(of: /\.target\(name: "(\w+)", dependencies: \[[^\]]*\], cSettings: strictC\)/) {
      declared[String(match.1)] = try dependencies(String(match.0))
    }
    #expect(declared.filter { HouseTable.ownC[$0.key] != nil } == HouseTable.ownC)
  }

  @Test("every import of every room is in the table", arguments: HouseTable.rooms.keys.sorted())
  func imports(room: String) throws {
    let allowed = HouseTable.rooms[room, default: []].union(HouseTable.platform)
      .union(HouseTable.free.contains(room) ? [] : HouseTable.free)
    let files = try SourceTree.files(of: room)
    #expect(!files.isEmpty)
    for file in files {
      for module in file.imports where !allowed.contains(module) {
        #expect(HouseTable.libraries[module]?.contains(room) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test("no two rooms import each other, however long the way round")
  func acyclic() {
    var open = HouseTable.rooms
    while let ready = open.first(where: { $0.value.allSatisfy { open[$0] == nil } }) { open[ready.key] = nil }
    #expect(open.keys.sorted() == [])
  }

  @Test("every folder of Sources is a room or a C library of one room")
  func folders() throws {
    let path = SourceTree.root.appendingPathComponent("Sources").path
    let folders = Set(try FileManager.default.contentsOfDirectory(atPath: path))
    #expect(folders == Set(HouseTable.rooms.keys).subtracting(["Templates"]).union(HouseTable.libraries.keys))
    for library in HouseTable.libraries.keys where HouseTable.ownC[library] == nil {
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: path + "/" + library).sorted() == [
          "module.modulemap", "shim.h",
        ])
    }
  }

  @Test("no room, folder or file has a name that says nothing")
  func names() throws {
    let files = try SourceTree.swiftFiles(below: "Sources") + SourceTree.swiftFiles(below: "Tests")
    for file in files {
      for part in file.path.split(separator: "/") {
        let name = String(part.prefix { $0 != "." && $0 != "+" })
        #expect(!HouseTable.emptyNames.contains(name), "\(file.path)")
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
