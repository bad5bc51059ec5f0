// LegalBasisTests
