// ProofCheck
