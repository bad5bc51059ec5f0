import WorkingTime

/// A date in a test table, "24/4/2024"; a slip in the table becomes 1/1/0001, which no test accepts.
func date(_ text: String) -> CivilDate {
  (try? CivilDate(parsing: text)) ?? CivilDate(dayNumber: -719_162)
}

/// A moment in a test table, "24/4/2024 8:00".
func moment(_ text: String) -> Moment {
  (try? Moment(parsing: text)) ?? Moment(date("?"))
}
