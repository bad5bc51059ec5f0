// DossierImportTests
