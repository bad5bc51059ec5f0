import CatalogFiles
import LegalBasis
import Testing
import WorkingTime

/// What `Procedures/` ships loads whole, and says what law.md, bacninh.md and data.md say.
@Suite struct ShippedCatalogueTests {
  @Test func everythingShippedLoadsAndHasNoError() throws {
    let findings = Shipped.folder.check(today: try day("24/11/2026"))
    #expect(findings.map { $0.mistake.excerpt() } == [])
    let catalogue: Catalogue
    do { catalogue = try Shipped.folder.loadCatalogue() } catch {
      Issue.record("\(error.message)")
      return
    }
    #expect(catalogue.calendar.years.map(\.year) == Array(2019...2027))
    #expect(catalogue.ruleSets.map(\.id) == ["nd61-2018", "nd118-2025", "nd118-2025-nd309-2026"])
    #expect(Set(catalogue.procedures.map(\.id)).count == 57)
    #expect(catalogue.agencies.first?.code == "H05.12")
  }
}
