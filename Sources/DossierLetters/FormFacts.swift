public import DossierCore
public import LegalBasis
public import WorkingTime

/// What is known of a dossier, for its forms; `places` and `tables` put it as it is printed.
///
/// Every fact may be unknown: its line is left out, and what a form cannot do without is named by
/// `FormPaper.missing`.
public struct FormFacts: Hashable, Sendable {
  /// Somebody with the ways to reach them.
  public struct Person: Hashable, Sendable {
    /// Full name of a person or an organisation.
    public var name: String?
    /// Identity number.
    public var identityNumber: String?
    /// Address.
    public var address: String?
    /// Telephone.
    public var phone: String?
    /// E-mail.
    public var email: String?

    /// Somebody; what is not known is nil.
    public init(
      name: String? = nil, identityNumber: String? = nil, address: String? = nil,
      phone: String? = nil, email: String? = nil
    ) {
      self.name = name
      self.identityNumber = identityNumber
      self.address = address
      self.phone = phone
      self.email = email
    }
  }

  /// A hand-over of the control sheet: what is planned by the step, what is known of it.
  public struct HandOver: Hashable, Sendable {
    /// Unit or officer that gives; a line feed parts unit and officer.
    public var giver: String?
    /// Unit or officer that takes.
    public var receiver: String?
    /// Name of the step.
    public var step: String?
    /// When it was handed over; nil to be written by hand.
    public var at: Moment?
    /// "0,5 ngày làm việc".
    public var limit: String?
    /// How the step went; nil to be written by hand, by the side that takes.
    public var timeliness: Timing?
    /// Further words.
    public var note: String?

    /// How a step went.
    public enum Timing: String, Hashable, Sendable, CaseIterable {
      /// Trước hạn.
      case early
      /// Đúng hạn.
      case onTime
      /// Quá hạn.
      case late

      /// As it is printed.
      public var vietnamese: String {
        switch self {
        case .early: "Trước hạn"
        case .onTime: "Đúng hạn"
        case .late: "Quá hạn"
        }
      }
    }

    /// A hand-over.
    public init(
      giver: String? = nil, receiver: String? = nil, step: String? = nil, at: Moment? = nil,
      limit: String? = nil, timeliness: Timing? = nil, note: String? = nil
    ) {
      self.giver = giver
      self.receiver = receiver
      self.step = step
      self.at = at
      self.limit = limit
      self.timeliness = timeliness
      self.note = note
    }
  }

  /// A paper that was handed in.
  public struct Component: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How many; nil = not known.
    public var quantity: Int?
    /// "bản chính", "bản chứng thực", "bản chụp".
    public var form: String?

    /// A paper.
    public init(name: String, quantity: Int? = nil, form: String? = nil) {
      self.name = name
      self.quantity = quantity
      self.form = form
    }
  }

  /// Who applies.
  public var applicant = Person()
  /// Who acts for the applicant.
  public var authorised = Person()
  /// The paper by which they act.
  public var authorisedPaper: String?
  /// Whose dossier it is, where not the applicant's.
  public var owner = Person()
  /// Number of the dossier.
  public var dossierNumber: String?
  /// Name of the procedure.
  public var procedure: String?
  /// Code of the procedure.
  public var procedureCode: String?
  /// Field of the procedure.
  public var field: String?
  /// How it was filed.
  public var channel: Channel?
  /// Moment of receipt; a date alone is printed as one.
  public var received: Moment?
  /// Appointment; a date alone is printed as one.
  public var due: Moment?
  /// Limit of the procedure.
  public var limit: TimeLimit?
  /// Where the result is collected.
  public var resultPlace: String?
  /// How the result is handed over, in words.
  public var resultWay: String?
  /// Sets of papers.
  public var copies: Int?
  /// Fees in đồng; 0 is said.
  public var fee: Int?
  /// Book and number in it.
  public var book: String?
  /// Number in the book.
  public var serial: String?
  /// Who has received, guides or refuses.
  public var officer: String?
  /// Why.
  public var reason: String?
  /// When the applicant asked to stop.
  public var requested: CivilDate?
  /// How they asked, in words.
  public var requestWay: String?
  /// When processing stopped.
  public var ended: CivilDate?
  /// Papers that are given back.
  public var papersReturned: String?
  /// Fees that are given back.
  public var feesReturned: String?
  /// The body that co-operates.
  public var cooperating: String?
  /// Papers that were handed in.
  public var components: [Component] = []
  /// What is to be supplemented.
  public var items: [String] = []
  /// Hand-overs of the control sheet.
  public var handOvers: [HandOver] = []

  /// Nothing is known; set what is.
  public init() {}

  /// The hand-overs that the steps of a procedure foresee: each gives to the next, and what is
  /// known of them is written by hand.
  public static func handOvers(of steps: [ProcessStep]) -> [HandOver] {
    zip(steps, steps.dropFirst()).map { step, next in
      HandOver(giver: step.role, receiver: next.role, step: next.name, limit: limit(of: next))
    }
  }

  /// "0,5 ngày" of two quarters; nil for a step outside the limit.
  private static func limit(of step: ProcessStep) -> String? {
    guard let quarters = step.quarterDays else { return nil }
    let parts = ["", ",25", ",5", ",75"]
    return "\(quarters / 4)\(parts[quarters % 4]) ngày"
  }
}
