// DossierCoreTests
