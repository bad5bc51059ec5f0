internal import DossierCore
internal import VietnameseText

extension StatedVerdict {
  /// The verdict in folded words; nil when there is none in them.
  init?(_ folded: String) {
    if folded.contains("qua han") || folded.contains("tre han") || folded.contains("tre hen") {
      self = .late
    } else if folded.contains("truoc han") || folded.contains("som han") {
      self = .early
    } else if folded.contains("dung han") || folded.contains("trong han")
      || folded.contains("con han")
    {
      self = .inTime
    } else {
      return nil
    }
  }
}

extension Channel {
  /// The channel that a file's words or the portal's code (`KenhThucHien`) mean.
  init?(words: String) {
    if let own = Channel(rawValue: words) {
      self = own
      return
    }
    let text = folded(words)
    if text.contains("vneid") {
      self = .vneid
    } else if text == "2" || text.contains("truc tuyen") || text.contains("online") {
      self = .online
    } else if text == "3" || text.contains("buu chinh") || text.contains("bcci")
      || text.contains("buu dien")
    {
      self = .postal
    } else if text == "1" || text.contains("truc tiep") {
      self = .atDesk
    } else {
      return nil
    }
  }
}
