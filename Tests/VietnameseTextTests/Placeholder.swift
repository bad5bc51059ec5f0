// VietnameseTextTests
