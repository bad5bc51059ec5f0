/// A progress bar on standard error, where someone watches it; else one line at the end of a long
/// run.
package final class ProgressBar {
  private let verb: String
  private let unit: String
  private let console: Console
  private let started = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private static let cells = 20
  private static let longSeconds = 2

  private var count = 0

  /// A bar; `verb` is what is done, `unit` what is counted.
  package init(_ verb: String, unit: String, on console: Console) {
    self.verb = verb
    self.unit = unit
    self.console = console
  }

  /// Shows how far it is, at most ten times a second.
  ///
  /// - Parameter count: how many of the unit are done, where `done` is measured otherwise.
  func show(_ done: Int, of total: Int, counting count: Int? = nil) {
    self.count = count ?? done
    guard console.errorsAreWatched, total > 0 else { return }
    let now = ContinuousClock.now
    if let lastShown, now - lastShown < .milliseconds(100) { return }
    lastShown = now
    console.errors.write(
      "\r\(line(done, of: total, counting: count ?? done, after: now - started))\u{1B}[K")
    console.errors.flush()
  }

  /// Clears the line, so that what follows stands alone; where nobody watches, says in one line
  /// what was done, if it took long.
  func end() {
    guard lastShown != nil else {
      let seconds = (ContinuousClock.now - started).components.seconds
      guard !console.errorsAreWatched, seconds >= ProgressBar.longSeconds, count > 0 else { return }
      console.errors.line(
        "\(verb) \(Layout.number(count)) \(unit) trong \(Layout.number(Int(seconds))) giây")
      return
    }
    console.errors.write("\r\u{1B}[K")
    console.errors.flush()
  }

  /// "nhập  ███████████████████▌            61 %   612.400 hồ sơ   104.000/giây   còn 4 giây"
  package func line(_ done: Int, of total: Int, counting count: Int, after elapsed: Duration)
    -> String
  {
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = seconds > 0 ? Double(count) / seconds : 0
    let halves = min(ProgressBar.cells * 2, done * ProgressBar.cells * 2 / total)
    let bar =
      String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
      + Layout.spaces(ProgressBar.cells - (halves + 1) / 2)
    var text = "\(verb)  \(bar)  \(Layout.right("\(min(100, done * 100 / total))", 3)) %"
    text += "   \(Layout.number(count)) \(unit)"
    if rate >= 1 {
      text += "   \(Layout.number(Int(rate)))/giây"
      let left = done > 0 ? seconds * Double(max(0, total - done)) / Double(done) : 0
      text += "   còn \(Layout.number(Int(left.rounded(.up)))) giây"
    }
    return Layout.cut(text, to: console.columns - 1)
  }
}
