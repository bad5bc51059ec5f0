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
      name: "WorkingDays", dependencies: [.product(name: "WorkingTime", package: "motcua")])
  ]
)
