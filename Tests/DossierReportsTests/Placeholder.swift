// DossierReportsTests
