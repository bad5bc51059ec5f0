// SyntheticDossiers
