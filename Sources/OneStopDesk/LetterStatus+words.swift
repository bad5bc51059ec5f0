public import DossierCore

extension LetterChannel {
  /// The channel in Vietnamese, after "gửi".
  public var vietnamese: String {
    switch self {
    case .atDesk: "trực tiếp tại quầy"
    case .postal: "qua bưu chính"
    case .online: "qua Cổng Dịch vụ công"
    case .vneid: "qua VNeID"
    case .email: "qua thư điện tử"
    case .sms: "qua tin nhắn"
    }
  }
}

extension LetterStatus.Stage {
  /// The stage in Vietnamese, as screens name it.
  public var vietnamese: String {
    switch self {
    case .issued: "chưa gửi"
    case .sent: "đã gửi"
    case .delivered: "đã đến nơi"
    case .failed: "gửi không đến"
    case .replaced: "đã được thay"
    }
  }
}

extension Channel {
  /// The way by which a letter goes to whoever filed by this channel.
  public var forLetters: LetterChannel {
    switch self {
    case .atDesk: .atDesk
    case .postal: .postal
    case .online: .online
    case .vneid: .vneid
    }
  }
}
