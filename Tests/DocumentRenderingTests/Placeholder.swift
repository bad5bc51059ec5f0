// DocumentRenderingTests
