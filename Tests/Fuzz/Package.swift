// swift-tools-version: 6.2
import PackageDescription

// Three programs that feed the readers with hostile bytes; `Scripts/fuzz` builds and runs them.
//
// What the rooms share is `package`, so the fuzzers have to be in one package with them. The main package cannot hold
// them: they and all that they use are built with other flags than the program. So this package takes the same sources,
// through the links beside this file, and builds them instrumented. It needs neither the command line nor what that
// depends on.

/// As in the main package.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// And instrumented: libFuzzer sees each branch, the address sanitizer each access.
///
/// With assertions, so that a finding says what was wrong.
let instrumented: [SwiftSetting] =
  strict + [.unsafeFlags(["-sanitize=fuzzer,address", "-assert-config", "Debug"])]

/// A room of the main package, with the same arrows as there.
func room(_ name: String, uses: [String] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(
    name: name, dependencies: uses.map { .byName(name: $0) }, path: "Rooms/\(name)",
    swiftSettings: instrumented, plugins: plugins)
}

/// A program that hands a function to libFuzzer, which calls it with one input after the other.
func fuzzer(_ name: String, uses: [String]) -> Target {
  .executableTarget(
    name: name, dependencies: (uses + ["CLibFuzzer", "FuzzSupport"]).map { .byName(name: $0) },
    swiftSettings: strict,
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])])
}

let package = Package(
  name: "complain-fuzz",
  targets: [
    .systemLibrary(name: "CLibXML2", path: "Rooms/CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CLibYAML", path: "Rooms/CLibYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CLibStemmer", path: "Rooms/CLibStemmer"),
    .target(
      name: "CXMLReader", dependencies: ["CLibXML2"], path: "Rooms/CXMLReader",
      cSettings: [.unsafeFlags(["-fsanitize=fuzzer-no-link,address"])]),

    room("TextWidth"),
    room("SourceDiagnostics", uses: ["TextWidth"]),
    room("CaseValues", uses: ["SourceDiagnostics"]),
    room("MarkupReading", uses: ["CXMLReader", "SourceDiagnostics"]),
    room("Localization", uses: ["CaseValues", "MarkupReading", "SourceDiagnostics"]),
    room("CaseFile", uses: ["CLibYAML", "CaseValues", "MarkupReading", "SourceDiagnostics"]),
    room("Recalculation", uses: ["CaseValues"]),
    room(
      "Jurisdictions", uses: ["CaseValues", "MarkupReading", "Recalculation", "SourceDiagnostics"]),
    room("Review", uses: ["CLibStemmer", "MarkupReading", "SourceDiagnostics"]),
    room("LetterDocument"),
    room(
      "LetterTemplates",
      uses: ["CaseValues", "LetterDocument", "Localization", "MarkupReading", "SourceDiagnostics"]),
    room("LetterRendering", uses: ["LetterDocument", "TextWidth"]),
    room(
      "LetterAssembly",
      uses: [
        "BuiltInTemplates", "CaseFile", "CaseValues", "Jurisdictions", "LetterDocument", "LetterRendering",
        "LetterTemplates", "Localization", "Recalculation", "Review", "SourceDiagnostics",
      ]),

    .executableTarget(name: "EmbedTemplates", path: "Rooms/EmbedTemplates"),
    .plugin(
      name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
      path: "Rooms/EmbedTemplatesPlugin"),
    room("BuiltInTemplates", plugins: ["EmbedTemplatesPlugin"]),

    // What judges is not instrumented, so that libFuzzer does not look for new ways through it. First the strict
    // reader of HTML that the tests have.
    .target(name: "TestSupport", swiftSettings: strict),
    .systemLibrary(name: "CLibFuzzer"),
    .target(
      name: "FuzzSupport",
      dependencies: [
        "CaseFile", "CaseValues", "LetterAssembly", "LetterDocument", "LetterRendering", "SourceDiagnostics",
        "TestSupport",
      ],
      swiftSettings: strict),
    fuzzer("FuzzCaseReader", uses: ["CaseFile", "LetterAssembly", "SourceDiagnostics"]),
    fuzzer(
      "FuzzTemplateReader",
      uses: ["LetterAssembly", "LetterTemplates", "SourceDiagnostics"]),
    fuzzer("FuzzReview", uses: ["BuiltInTemplates", "Review", "SourceDiagnostics"]),
  ]
)
