// ProofCheckTests
