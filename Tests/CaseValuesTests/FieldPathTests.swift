import CaseValues
import Testing

/// The way from a record to a field inside it.
@Suite struct FieldPathTests {
  private static let root = RecordType(
    "case",
    [
      Field("kind", .line, .required),
      Field(
        "service",
        .record(RecordType("service", [Field("name", .line, .required), Field("fee", .money)]))),
      Field("log", .list(.line)),
    ])

  @Test func leadsThroughRecordsToASlot() throws {
    let path = try #require(FieldPath("service.fee", in: Self.root))
    #expect(path.slots == [1, 1])
    #expect(path.name == "service.fee")
    #expect(try #require(FieldPath("log", in: Self.root)).slots == [2])
  }

  @Test(arguments: [
    "", ".", "kind.", ".kind", "Kind", "kind.name", "service.", "service.fees", "log.first", "service..fee",
  ])
  func thereIsNoPathToWhatIsNoField(_ name: String) { #expect(FieldPath(name, in: Self.root) == nil) }

  @Test func whatStandsAtItsEndIsAbsentWhenSomethingOnTheWayIs() throws {
    let path = try #require(FieldPath("service.name", in: Self.root))
    let full = [Slot(.text("outage")), Slot(.record([Slot(.text("Internet")), .absent])), .absent]
    guard case .text("Internet") = full[path].value else { throw Failure.wrongValue }
    #expect([Slot(.text("outage")), .absent, .absent][path].value.isAbsent)
    guard case .unfilled("service") = [.absent, Slot(.unfilled("service")), .absent][path].value else {
      throw Failure.wrongValue
    }
  }

  private enum Failure: Error { case wrongValue }
}
