// DossierLettersTests
