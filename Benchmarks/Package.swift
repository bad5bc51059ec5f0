// swift-tools-version: 6.2
import PackageDescription

// Benchmarks are a package of their own, so that the product neither builds nor needs them.

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "motcua", path: "..")],
  targets: [
    .executableTarget(
      name: "Letters",
      dependencies: [
        .product(name: "DocumentRendering", package: "motcua"),
        .product(name: "DossierLetters", package: "motcua"),
        .product(name: "DossierCore", package: "motcua"),
        .product(name: "WorkingTime", package: "motcua"),
      ]),
    .executableTarget(
      name: "RegisterReading",
      dependencies: [
        .product(name: "DossierImport", package: "motcua"),
        .product(name: "WorkingTime", package: "motcua"),
      ]),
    .executableTarget(
      name: "WorkingDays", dependencies: [.product(name: "WorkingTime", package: "motcua")]),
    // The store's bulk writer, and the same rows written by plain C.
    .executableTarget(
      name: "StoreWriting",
      dependencies: [
        .product(name: "DossierCore", package: "motcua"),
        .product(name: "DossierStore", package: "motcua"),
        .product(name: "WorkingTime", package: "motcua"),
      ]),
    .executableTarget(
      name: "RawRows", path: "peers/RawRows", linkerSettings: [.linkedLibrary("sqlite3")]),
  ]
)
