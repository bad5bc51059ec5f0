// DossierReports
