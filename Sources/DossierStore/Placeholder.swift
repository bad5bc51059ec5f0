// DossierStore
