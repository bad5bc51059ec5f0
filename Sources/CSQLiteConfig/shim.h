#pragma once
#include <sqlite3.h>

/* sqlite3_config takes a variable number of arguments, which Swift cannot call. Without statistics of
 * memory, which nobody asks for here, SQLite allocates without taking a lock each time: 7 % of what
 * a bulk write costs. It must come before the first connection of the process. */
static inline int sqliteKeepsNoMemoryStatistics(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
