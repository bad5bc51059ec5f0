"""The work of Benchmarks/Sources/WorkingDays in numpy: busday_offset over the same starts.

usage: numpy_busday.py FOLDER   (with starts.i32, ten.i32, holidays.txt)
Checks first that the dates are the same, then prints the median of 5 in nanoseconds a date.
"""

import sys
import time
from pathlib import Path

import numpy

ROUNDS = 5


def median(starts, days, calendar):
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        numpy.busday_offset(starts, days, roll="backward", busdaycal=calendar)
        times.append((time.perf_counter() - begin) / len(starts) * 1e9)
    return sorted(times)[ROUNDS // 2]


def main():
    folder = Path(sys.argv[1])
    starts = numpy.fromfile(folder / "starts.i32", "<i4").astype("M8[D]")
    expected = numpy.fromfile(folder / "ten.i32", "<i4").astype("M8[D]")
    holidays = numpy.array((folder / "holidays.txt").read_text().split(), "M8[D]")
    calendar = numpy.busdaycalendar("1111100", holidays)
    # Counted is from the day after the start: rolling back first gives the same.
    found = numpy.busday_offset(starts, 10, roll="backward", busdaycal=calendar)
    wrong = int((found != expected).sum())
    if wrong:
        print(f"{wrong} of {len(starts)} dates differ", file=sys.stderr)
        sys.exit(1)
    ten, thousand = median(starts, 10, calendar), median(starts, 1000, calendar)
    print(f"{ten:10.2f} ns  numpy {numpy.__version__} busday_offset 10 (same dates)")
    print(f"{thousand:10.2f} ns  numpy {numpy.__version__} busday_offset 1000")
    print(f"RESULT {ten} {thousand}")


main()
