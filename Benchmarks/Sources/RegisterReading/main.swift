import DossierImport
import Glibc
import WorkingTime

// Reads a register of dossiers, of whatever form, into rows, and prints how long it took: opening it,
// looking through its dates and making an `ImportedRow` of each row. Nothing is written.
//
// usage: RegisterReading FILE AS-OF(yyyy-mm-dd)

func now(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func read(_ path: String, asOf: CivilDate) throws {
  let wall = now(CLOCK_MONOTONIC)
  let work = now(CLOCK_PROCESS_CPUTIME_ID)
  var reader = try DossierFileReader(path: path, asOf: asOf)
  let opened = now(CLOCK_MONOTONIC)
  var rows = 0
  var rejected = 0
  while let row = try reader.next() {
    switch row {
    case .row: rows += 1
    case .rejected: rejected += 1
    case .skipped: break
    }
  }
  let end = now(CLOCK_MONOTONIC)
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  print("opened \(opened - wall)")
  // Rows, rejected, wall time, work, kilobytes at most.
  print(
    "RESULT \(rows) \(rejected) \(end - wall) \(now(CLOCK_PROCESS_CPUTIME_ID) - work) "
      + "\(usage.ru_maxrss)")
}

guard CommandLine.arguments.count == 3, let asOf = CivilDate(iso: CommandLine.arguments[2]) else {
  print("usage: RegisterReading FILE AS-OF")
  exit(64)
}
do {
  try read(CommandLine.arguments[1], asOf: asOf)
} catch {
  print(error)
  exit(1)
}
