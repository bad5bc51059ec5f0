import DossierLetters

/// Recipients at the left, the one who signs at the right, level.
struct SignatureLayout: BlockLayout {
  /// The label and the list under it, one cell each.
  private let label: Cell
  private let list: Cell
  private let signer: SignerLayout
  private let leftWidth: Double
  let spaceBefore: Double

  init(_ signature: LetterDocument.Signature, pen: Pen) {
    leftWidth = pen.width * signature.leftShare
    label = Cell(
      Array(signature.recipients.prefix(1)), width: leftWidth - 12, alignment: .left, pen: pen)
    list = Cell(
      Array(signature.recipients.dropFirst()), width: leftWidth - 12, alignment: .left, pen: pen)
    signer = SignerLayout(
      titles: signature.titles, name: signature.name, width: pen.width - leftWidth,
      room: points(signature.room), pen: pen)
    spaceBefore = signature.spaceBefore
  }

  /// The label and the first title have one baseline.
  private var recipientsTop: Double {
    label.parts.isEmpty ? 0 : max(0, signer.firstBaseline - label.firstBaseline)
  }
  private var signerTop: Double { max(0, label.firstBaseline - signer.firstBaseline) }

  var height: Double {
    max(recipientsTop + label.height + list.height, signerTop + signer.height)
  }

  func draw(with pen: inout Pen) {
    pen.draw(label, x: pen.left, top: pen.y + recipientsTop)
    if !list.parts.isEmpty {
      pen.begin(.list)
      pen.draw(list, x: pen.left, top: pen.y + recipientsTop + label.height, as: .itemBody)
      pen.end(.list)
    }
    signer.draw(with: pen, x: pen.left + leftWidth, top: pen.y + signerTop, nameTop: signer.nameTop)
    pen.y += height
  }
}

/// Two who sign side by side, their names level, or one at the right.
struct SignersLayout: BlockLayout {
  private let left: SignerLayout?
  private let right: SignerLayout
  let spaceBefore: Double

  init(_ signers: LetterDocument.Signers, pen: Pen) {
    func layout(_ signer: LetterDocument.Signers.Signer) -> SignerLayout {
      SignerLayout(
        titles: signer.titles, name: signer.name, width: pen.width / 2 - Self.gutter,
        room: points(signers.room), pen: pen)
    }
    left = signers.left.map(layout)
    right = layout(signers.right)
    spaceBefore = signers.spaceBefore
  }

  private static let gutter = 6.0
  private var nameTop: Double { max(left?.nameTop ?? 0, right.nameTop) }
  var height: Double { nameTop + max(left?.nameHeight ?? 0, right.nameHeight) }

  func draw(with pen: inout Pen) {
    left?.draw(with: pen, x: pen.left, top: pen.y, nameTop: nameTop)
    right.draw(
      with: pen, x: pen.left + pen.width / 2 + Self.gutter, top: pen.y, nameTop: nameTop)
    pen.y += height
  }
}

/// Titles, room for a signature, and a name under it.
struct SignerLayout {
  private let titles: Cell
  private let name: Cell?
  /// From the top to the name, or to the end of the room where there is none.
  let nameTop: Double

  init(
    titles lines: [LetterDocument.Line], name line: LetterDocument.Line?, width: Double,
    room: Double, pen: Pen
  ) {
    titles = Cell(lines, width: width, alignment: .centred, pen: pen)
    name = line.map { Cell([$0], width: width, alignment: .centred, pen: pen) }
    nameTop = titles.height + room
  }

  var firstBaseline: Double { titles.firstBaseline }
  var nameHeight: Double { name?.height ?? 0 }
  var height: Double { nameTop + nameHeight }

  func draw(with pen: Pen, x: Double, top: Double, nameTop: Double) {
    pen.draw(titles, x: x, top: top)
    if let name { pen.draw(name, x: x, top: top + nameTop) }
  }
}
