/// A value of law handed on by reference.
///
/// A rule-set or a procedure version holds dozens of texts; a fold passes them on for each event of
/// each dossier, and copying one would touch them all. Its members are read as if it were the value.
@dynamicMemberLookup
public final class Shared<Value: Hashable & Sendable>: Sendable {
  /// The value.
  public let value: Value

  /// Shares a value.
  public init(_ value: Value) { self.value = value }

  /// A member of the value.
  @inlinable
  public subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member {
    value[keyPath: member]
  }
}
