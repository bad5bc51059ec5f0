// DeskCommand
