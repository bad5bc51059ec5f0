import DeskCommand
import Glibc

exit(CommandLineFace.runProcess())
