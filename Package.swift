// swift-tools-version: 6.2
import PackageDescription

/// Every target: language mode 6 (from the tools version), stricter import and existential rules, no warnings.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A room of the house; `uses` are the arrows, and the compiler holds them.
func room(_ name: String, uses: [String] = []) -> Target {
  .target(name: name, dependencies: uses.map { .byName(name: $0) }, swiftSettings: strict)
}

/// The tests of one room, beside which its fixtures lie.
func tests(_ name: String, uses: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: ([name, "TestSupport"] + uses).map { .byName(name: $0) },
    path: "Tests/\(name)Tests",
    exclude: ["Fixtures"],
    swiftSettings: strict)
}

let package = Package(
  name: "complain",
  products: [.executable(name: "complain", targets: ["complain"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The C libraries: found, never seen by Swift beyond the two readers.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CXMLReader", dependencies: ["CLibXML2"]),

    // The floor that every room stands on.
    room("TextWidth"),
    room("SourceDiagnostics", uses: ["TextWidth"]),
    room("CaseValues", uses: ["SourceDiagnostics"]),
    room("MarkupReading", uses: ["CXMLReader", "SourceDiagnostics"]),
    room("Localization", uses: ["CaseValues", "MarkupReading", "SourceDiagnostics"]),

    // The pipeline: read, check, fill, render.
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

    // The folder Templates, inside the program.
    .executableTarget(name: "EmbedTemplates", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
      path: "Sources/EmbedTemplatesPlugin"),
    .target(name: "BuiltInTemplates", swiftSettings: strict, plugins: ["EmbedTemplatesPlugin"]),

    .executableTarget(
      name: "complain",
      dependencies: [
        "CaseFile", "CaseValues", "Jurisdictions", "LetterAssembly", "LetterRendering", "Recalculation",
        "SourceDiagnostics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    // How the review learns from labelled sentences; a test holds what it has learned.
    .target(
      name: "ReviewTraining", dependencies: ["Review"], path: "Tests/ReviewTraining", swiftSettings: strict),
    tests("TextWidth"),
    tests("SourceDiagnostics"),
    tests("CaseValues"),
    tests("MarkupReading", uses: ["SourceDiagnostics"]),
    tests("Localization", uses: ["BuiltInTemplates", "CaseValues", "MarkupReading", "SourceDiagnostics"]),
    tests("CaseFile", uses: ["CaseValues", "SourceDiagnostics"]),
    tests("Recalculation", uses: ["CaseValues"]),
    tests(
      "Jurisdictions",
      uses: ["BuiltInTemplates", "CaseValues", "MarkupReading", "Recalculation", "SourceDiagnostics"]),
    tests(
      "LetterTemplates",
      uses: ["CaseValues", "LetterDocument", "Localization", "MarkupReading", "SourceDiagnostics"]),
    tests("LetterRendering", uses: ["LetterDocument", "TextWidth"]),
    .testTarget(
      name: "ReviewTests", dependencies: ["Review", "ReviewTraining", "SourceDiagnostics", "TestSupport"],
      exclude: ["Corpus", "Fixtures"], swiftSettings: strict),
    tests(
      "LetterAssembly",
      uses: [
        "BuiltInTemplates", "CaseFile", "CaseValues", "Jurisdictions", "LetterDocument", "LetterRendering",
        "LetterTemplates", "Localization", "Review", "SourceDiagnostics",
      ]),
    .testTarget(
      name: "CommandTests", dependencies: ["complain", "TestSupport"], path: "Tests/CommandTests",
      exclude: ["Fixtures"], swiftSettings: strict),
  ]
)
