// swift-tools-version: 6.2
import PackageDescription

// Fuzzers of the readers, a package of their own: run.sh builds it with libFuzzer and
// AddressSanitizer, which the product must not be built with.

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "motcua", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzReaders",
      dependencies: [
        .product(name: "CZip", package: "motcua"),
        .product(name: "DossierImport", package: "motcua"),
        .product(name: "WorkingTime", package: "motcua"),
      ])
  ]
)
