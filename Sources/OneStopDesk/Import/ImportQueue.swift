internal import Dispatch
internal import Synchronization

/// Hands batches from one thread to the next; a few may wait in between, so that memory stays bounded
/// whichever of them is slower.
final class ImportQueue<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  /// A queue that holds at most so many elements.
  init(depth: Int) {
    // A semaphore must not be destroyed below its first value; so this one begins at 0.
    for _ in 0..<depth { free.signal() }
  }

  /// Adds an element, waiting for room; false when the receiver has closed the queue.
  func send(_ element: Element) -> Bool {
    free.wait()
    let isOpen = state.withLock { state in
      if !state.isClosed { state.waiting.append(element) }
      return !state.isClosed
    }
    filled.signal()
    return isOpen
  }

  /// The next element, waiting for it; nil when the sender has finished.
  func receive() -> Element? {
    filled.wait()
    let element = state.withLock { state in
      state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
    if element != nil { free.signal() } else { filled.signal() }
    return element
  }

  /// Says that nothing more comes, or that nobody takes anything any more.
  func close() {
    state.withLock { $0.isClosed = true }
    filled.signal()
    free.signal()
  }
}
