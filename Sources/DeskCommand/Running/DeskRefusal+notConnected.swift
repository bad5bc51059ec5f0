internal import OneStopDesk

extension DeskRefusal {
  /// A command whose use-case has not landed.
  static let notConnected = DeskRefusal(
    .usage, code: "notYetAvailable", message: "Lệnh này sẽ có sau.")
}
