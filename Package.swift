// swift-tools-version: 6.2
import PackageDescription

// ARCHITECTURE.md explains the arrows between these modules. They go one way, down; TidyTests holds
// the pure ones (WorkingTime … ProofCheck) to importing nothing but each other.

// `make test` sets the variable: warnings of our own targets are errors there, and nowhere else.
let warnings: [SwiftSetting] =
  Context.environment["MOTCUA_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

let strict: [SwiftSetting] =
  warnings + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "motcua",
  products: [
    .executable(name: "motcua", targets: ["motcua"]),
    // The fuzzers pack workbooks with the library that unpacks them.
    .library(name: "CZip", targets: ["CZip"]),
    .library(name: "DossierStore", targets: ["DossierStore"]),
    .library(name: "DossierImport", targets: ["DossierImport"]),
    .library(name: "WorkingTime", targets: ["WorkingTime"]),
    .library(name: "DossierCore", targets: ["DossierCore"]),
    .library(name: "DossierLetters", targets: ["DossierLetters"]),
    .library(name: "DocumentRendering", targets: ["DocumentRendering"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // System libraries; `make prerequisites` installs them.
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CXMLParser", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CSQLiteConfig", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // The pure core: no file, no clock, no log, no Foundation.
    .target(name: "PlainJSON", swiftSettings: strict),
    .target(name: "VietnameseText", swiftSettings: strict),
    .target(name: "WorkingTime", swiftSettings: strict),
    .target(
      name: "LegalBasis", dependencies: ["PlainJSON", "VietnameseText", "WorkingTime"],
      swiftSettings: strict),
    .target(
      name: "DossierCore", dependencies: ["LegalBasis", "PlainJSON", "WorkingTime"],
      swiftSettings: strict),
    .target(
      name: "DossierReports", dependencies: ["DossierCore", "LegalBasis", "WorkingTime"],
      swiftSettings: strict),
    .target(
      name: "DossierLetters",
      dependencies: ["DossierCore", "LegalBasis", "PlainJSON", "VietnameseText", "WorkingTime"],
      swiftSettings: strict),
    .target(name: "ProofCheck", dependencies: ["WorkingTime"], swiftSettings: strict),

    // What touches the world.
    .target(
      name: "CatalogFiles",
      dependencies: [
        "DossierImport", "LegalBasis", "PlainJSON", "VietnameseText", "WorkingTime", "Yams",
      ],
      swiftSettings: strict),
    .target(
      name: "Spreadsheets", dependencies: ["WorkingTime", "CExpat", "CXMLParser", "CZip"],
      swiftSettings: strict),
    .target(
      name: "DossierImport",
      dependencies: [
        "DossierCore", "LegalBasis", "PlainJSON", "Spreadsheets", "VietnameseText", "WorkingTime",
      ],
      swiftSettings: strict),
    .target(
      name: "SyntheticDossiers", dependencies: ["LegalBasis", "WorkingTime"],
      swiftSettings: strict),
    .target(
      name: "DossierStore",
      dependencies: [
        "CLibCrypto", "CSQLiteConfig", "DossierCore", "PlainJSON", "WorkingTime", grdb, grdbSQLite,
      ],
      exclude: ["schema.sql"],
      swiftSettings: strict),
    .target(
      name: "DocumentRendering",
      dependencies: [
        "DossierLetters", "WorkingTime", "CPangoCairo", "CQREncode", "CXLSXWriter", "CZip",
      ],
      swiftSettings: strict),

    // Use-cases, faces, composition.
    .target(
      name: "OneStopDesk",
      dependencies: [
        "CatalogFiles", "DocumentRendering", "DossierCore", "DossierImport", "DossierLetters",
        "DossierReports", "DossierStore", "LegalBasis", "PlainJSON", "ProofCheck",
        "SyntheticDossiers", "VietnameseText", "WorkingTime",
      ], swiftSettings: strict),
    .target(
      name: "DeskCommand",
      dependencies: [
        "DossierCore", "DossierReports", "LegalBasis", "OneStopDesk", "PlainJSON",
        "VietnameseText", "WorkingTime", argumentParser,
      ], swiftSettings: strict),
    .executableTarget(name: "motcua", dependencies: ["DeskCommand"], swiftSettings: strict),

    // Tests use public and `package` declarations only, so that they also run with -c release.
    .target(
      name: "TestSupport", dependencies: ["CZip"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "PlainJSONTests", dependencies: ["PlainJSON"], swiftSettings: strict),
    .testTarget(
      name: "VietnameseTextTests",
      dependencies: [
        "VietnameseText"
      ], swiftSettings: strict),
    .testTarget(
      name: "WorkingTimeTests", dependencies: ["TestSupport", "WorkingTime"],
      swiftSettings: strict),
    .testTarget(
      name: "LegalBasisTests",
      dependencies: [
        "LegalBasis", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(
      name: "DossierCoreTests",
      dependencies: [
        "DossierCore", "LegalBasis", "PlainJSON", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(
      name: "DossierReportsTests",
      dependencies: [
        "DossierReports", "DossierCore", "LegalBasis", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(
      name: "DossierLettersTests",
      dependencies: [
        "DossierLetters", "CatalogFiles", "DossierCore", "LegalBasis", "PlainJSON", "WorkingTime",
      ], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "ProofCheckTests",
      dependencies: [
        "ProofCheck", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(
      name: "CatalogFilesTests",
      dependencies: [
        "CatalogFiles", "DossierImport", "LegalBasis", "PlainJSON", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(
      name: "DossierImportTests",
      dependencies: [
        "DossierImport", "DossierCore", "LegalBasis", "PlainJSON", "TestSupport", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(
      name: "SyntheticDossiersTests",
      dependencies: ["SyntheticDossiers", "LegalBasis", "WorkingTime"], swiftSettings: strict),
    .testTarget(
      name: "DossierStoreTests",
      dependencies: [
        "DossierStore", "DossierCore", "PlainJSON", "WorkingTime", grdb,
      ], swiftSettings: strict),
    .testTarget(
      name: "DocumentRenderingTests",
      dependencies: [
        "DocumentRendering", "CatalogFiles", "DossierCore", "DossierLetters", "LegalBasis",
        "TestSupport", "WorkingTime",
      ], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "OneStopDeskTests",
      dependencies: [
        "OneStopDesk", "CatalogFiles", "DossierCore", "DossierImport", "DossierReports",
        "DossierStore", "LegalBasis", "PlainJSON", "ProofCheck", "SyntheticDossiers",
        "TestSupport", "WorkingTime", grdb,
      ], exclude: ["Stores"], swiftSettings: strict),
    .testTarget(
      name: "DeskCommandTests",
      dependencies: [
        "DeskCommand", "OneStopDesk",
      ], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "PlainJSON", "TestSupport", "motcua",
      ], swiftSettings: strict),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "OneStopDesk", "CatalogFiles", "DossierCore", "DossierReports", "DossierStore",
        "LegalBasis", "ProofCheck", "SyntheticDossiers", "TestSupport", "WorkingTime",
      ], swiftSettings: strict),
    .testTarget(name: "TidyTests", dependencies: [], swiftSettings: strict),
  ]
)
