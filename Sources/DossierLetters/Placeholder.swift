// DossierLetters
