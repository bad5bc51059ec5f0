// DossierStoreTests
