// OneStopDeskTests
