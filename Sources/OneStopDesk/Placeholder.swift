// OneStopDesk
