// CatalogFilesTests
