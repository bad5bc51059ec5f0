// DeskCommandTests
