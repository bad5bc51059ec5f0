internal import DossierCore
internal import VietnameseText

extension StatedVerdict {
  /// The verdict in folded words; nil when there is none in them.
  init?(_ folded: String) {
    if folded.holds("qua han") || folded.holds("tre han") || folded.holds("tre hen") {
      self = .late
    } else if folded.holds("truoc han") || folded.holds("som han") {
      self = .early
    } else if folded.holds("dung han") || folded.holds("trong han")
      || folded.holds("con han")
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
    if text.holds("vneid") {
      self = .vneid
    } else if text == "2" || text.holds("truc tuyen") || text.holds("online") {
      self = .online
    } else if text == "3" || text.holds("buu chinh") || text.holds("bcci")
      || text.holds("buu dien")
    {
      self = .postal
    } else if text == "1" || text.holds("truc tiep") {
      self = .atDesk
    } else {
      return nil
    }
  }
}
