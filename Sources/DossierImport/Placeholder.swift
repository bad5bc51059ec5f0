// DossierImport
