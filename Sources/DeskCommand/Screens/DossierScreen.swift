internal import DossierCore
internal import LegalBasis
internal import OneStopDesk
internal import WorkingTime

/// A dossier: who, what, until when, how it stands.
struct DossierScreen {
  private let view: DossierView
  private static let labelWidth = 14

  init(_ view: DossierView) { self.view = view }

  func lines(columns: Int) -> [String] {
    let summary = view.summary
    var lines = Layout.wrap(
      "\(view.number.text) · \(summary.state.vietnamese) · \(standing)", to: columns, hang: 2)
    func add(_ label: String, _ parts: String?...) {
      let text = parts.compactMap(\.self).joined(separator: " · ")
      guard !text.isEmpty else { return }
      let width = DossierScreen.labelWidth
      let wrapped = Layout.wrap(text, to: columns, start: 2 + width, hang: 2 + width)
      lines.append("  " + Layout.left(label, width) + wrapped[0].dropFirst(2 + width))
      lines += wrapped.dropFirst()
    }
    add("Biên nhận", summary.facts.receiptCode)
    add("Thủ tục", procedure)
    add("Người nộp", view.applicantName)
    let how = [
      summary.facts.channel?.vietnamese, summary.facts.officer.map { "thụ lý: \($0)" },
    ].compactMap(\.self).joined(separator: " · ")
    if let receivedAt = summary.receivedAt {
      add("Nộp", summary.submittedAt?.spoken)
      add("Tiếp nhận", receivedAt.spoken, how.isEmpty ? nil : how)
    } else {
      add("Nộp", summary.submittedAt?.spoken, how.isEmpty ? nil : how)
    }
    add("Hạn", due, summary.promised.flatMap { $0 == summary.due ? nil : "hẹn trả \($0.spoken)" })
    add("Chờ bổ sung", summary.closingDate.map { "đến hết \($0.spoken), sau đó phải đóng hồ sơ" })
    if summary.endedAt == nil, summary.apology == nil, !view.owesApology {
      add("Xin lỗi", view.latestApology.map { "nếu dự kiến quá hạn, chậm nhất \($0.short)" })
    }
    add("Kết thúc", summary.endedAt?.spoken, summary.returnedAt.map { "trả \($0.spoken)" })
    if view.isLateOnPortalAnyway {
      add(
        "Cổng DVCQG", "sẽ bị tính quá hạn: đã yêu cầu bổ sung \(summary.supplementRequests) lần")
    } else if view.portalDisagrees {
      add("Cổng DVCQG", "tính là \(view.portalTimeliness.vietnamese)")
    }
    if view.owesApology || summary.apology != nil {
      add("Lý do chậm", view.reason?.vietnamese ?? "chưa ghi")
      add("Xin lỗi", apology)
    }
    return lines
  }

  private var procedure: String? {
    guard let procedure = view.procedure else { return view.procedureCode }
    return [procedure.id, procedure.name].joined(separator: " ")
  }

  private var due: String? {
    guard let due = view.summary.due else {
      return view.summary.dueBeforeWait.map {
        "đang chờ, chưa có; trước khi chờ là \($0.spoken)"
      } ?? (view.summary.receivedAt == nil ? nil : "không có")
    }
    return due.spoken + (view.summary.provisional ? " (TẠM TÍNH)" : "")
  }

  private var apology: String {
    guard let apology = view.summary.apology else { return "CHƯA CÓ văn bản xin lỗi" }
    let date = view.summary.apologyDate.map { " ngày \($0.vietnamese)" } ?? ""
    let newDate = apology.newDate.map { ", hẹn lại \($0.vietnamese)" } ?? ""
    return "văn bản \(apology.letter)\(date)\(newDate)"
  }

  /// "quá hạn 3 ngày làm việc, chưa xong", "trước hạn 2 ngày làm việc".
  private var standing: String {
    let brief = DossierScreen.briefly(view).replacing(" ngày", with: " ngày làm việc")
    switch view.timeliness {
    case .overdue: return "\(brief), chưa xong"
    case .early, .onTime, .late, .running, .notReceived: return brief
    }
  }

  /// "quá hạn 3 ngày", beside a state that says whether the dossier is done.
  static func briefly(_ view: DossierView) -> String {
    switch view.timeliness {
    case .late, .overdue: "quá hạn \(Layout.number(view.daysLate.count)) ngày"
    case .early where view.daysEarly.count > 0:
      "trước hạn \(Layout.number(view.daysEarly.count)) ngày"
    case .early, .onTime, .running, .notReceived: view.timeliness.vietnamese
    }
  }
}

/// A dossier with its history, its duties and its steps (`show`).
struct DetailScreen {
  private let detail: DossierDetail

  init(_ detail: DossierDetail) { self.detail = detail }

  /// A delay's reason in words, not by its word of the catalogue.
  private func reason(of event: RecordedEvent) -> String? {
    switch event.event.kind {
    case .apologyIssued, .factsStated:
      event.reason.map { DelayReason(text: $0).vietnamese }
    case .submitted, .received, .transferred, .forwarded, .stepStated, .consultationRequested,
      .consultationAnswered, .supplementRequested, .supplementReceived, .paymentRequested,
      .paymentReceived, .suspended, .resumed, .recalculated, .intakeRefused, .resolved, .refused,
      .withdrawn, .discontinued, .closedUnanswered, .paperIssued, .letterSent, .letterDelivered,
      .letterFailed, .resultReturned, .corrected, .importReversed:
      event.reason
    }
  }

  /// What an event says beside its kind, where a clerk looks for it.
  private func what(of event: RecordedEvent) -> String? {
    switch event.event {
    case .supplementRequested(let items, _):
      items.count == 1 && items.first == event.reason ? nil : items.joined(separator: ", ")
    case .forwarded(let step, let officer):
      step == nil && officer == nil
        ? nil : [step.map { "bước \($0)" }, officer].compactMap(\.self).joined(separator: ", ")
    case .stepStated(let step):
      [step.step, step.officer, step.unit].compactMap(\.self).joined(separator: ", ")
    case .consultationRequested(let body, let until, _):
      until.map { "\(body), đến \($0.vietnamese)" } ?? body
    case .consultationAnswered(let body, _): body
    case .corrected(let correction):
      switch correction.change {
      case .void: "bỏ sự kiện \(correction.sequence)"
      case .moved(let moment): "chuyển sự kiện \(correction.sequence) đến \(moment.vietnamese)"
      }
    case .importReversed(let reversal):
      "lần nhập \(reversal.name.text), bỏ sự kiện "
        + reversal.events.map(String.init).joined(separator: ", ")
    case .apologyIssued(let apology):
      apology.replaces.map { "\(apology.letter) thay \($0.letter)" } ?? apology.letter
    case .paperIssued(let paper):
      paper.replaces.map { "\(paper.kind.vietnamese) \(paper.letter), thay \($0.letter)" }
        ?? "\(paper.kind.vietnamese) \(paper.letter)"
    case .letterSent(let name, let channel): "\(name.letter) \(channel.vietnamese)"
    case .letterDelivered(let name), .letterFailed(let name, _): name.letter
    case .submitted, .received, .intakeRefused, .supplementReceived, .transferred,
      .paymentRequested, .paymentReceived, .suspended, .resumed, .resolved, .refused, .withdrawn,
      .discontinued, .closedUnanswered, .resultReturned, .recalculated, .factsStated:
      nil
    }
  }

  /// Which later event has corrected this one.
  private func fate(of event: RecordedEvent) -> String? {
    for later in detail.events.reversed() {
      if case .importReversed(let reversal) = later.event,
        reversal.events.contains(event.sequence)
      {
        return "đã hoàn tác, xem \(later.sequence)"
      }
      guard case .corrected(let correction) = later.event, correction.sequence == event.sequence
      else { continue }
      switch correction.change {
      case .void: return "đã bỏ, xem \(later.sequence)"
      case .moved: return "đã chuyển, xem \(later.sequence)"
      }
    }
    return nil
  }

  func lines(columns: Int) -> [String] {
    var lines = DossierScreen(detail.view).lines(columns: columns)
    lines += ["", "Lịch sử"]
    lines += Table(
      columns: [.right, .left, .text, .text, .text],
      rows: detail.events.map { event in
        [
          "\(event.sequence)", event.at.columned, event.event.kind.vietnamese, event.by,
          [
            what(of: event), reason(of: event), fate(of: event),
            event.isBackdated ? "ghi ngày \(event.recordedAt.date.vietnamese)" : nil,
          ]
          .compactMap(\.self).joined(separator: "; "),
        ]
      }
    ).lines(columns: columns)
    if !detail.duties.isEmpty {
      lines += ["", "Việc có hạn riêng"]
      lines += Table(
        columns: [.text, .left, .left, .text],
        rows: detail.duties.map { duty in
          [
            duty.kind.vietnamese, "đến \(duty.due.columned)",
            duty.doneAt.map { "xong \($0.columned)" } ?? "chưa xong",
            duty.timeliness(asOf: detail.view.asOf).vietnamese,
          ]
        }
      ).lines(columns: columns)
    }
    if detail.steps.contains(where: { $0.plannedEnd != nil || $0.endedAt != nil }) {
      lines += ["", "Các bước"]
      lines += Table(
        columns: [.right, .text, .left, .left, .text],
        rows: detail.steps.map { step in
          [
            "\(step.step.number)", step.step.name,
            step.plannedEnd.map { "đến \($0.columned)" } ?? "ngoài thời hạn",
            step.endedAt.map { "xong \($0.columned)" } ?? "",
            step.timeliness?.vietnamese ?? "",
          ]
        }
      ).lines(columns: columns)
    }
    return lines
  }
}

extension Moment {
  /// "28/08/2025 14:20": date first, so that moments stand under one another.
  var columned: String { isWholeDay ? date.vietnamese : "\(date.vietnamese) \(time.iso)" }
}
