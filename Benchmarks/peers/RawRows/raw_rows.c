// Writes the rows of a store into a new file of the same schema by the plain C API of SQLite: what
// any writer of them costs at least. Only writing is timed; the rows lie in memory by then.
//
// usage: RawRows STORE NEW-FILE DOSSIERS-PER-TRANSACTION

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void check(int code, sqlite3 *db, const char *what) {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static double now(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

typedef struct {
  const char *name;
  int columns;
  sqlite3_stmt *read, *write;
  int pending;  // a row is read and not yet taken
} Table;

enum { PER_DOSSIER = 4 };
static const char *names[PER_DOSSIER] = {"event", "summary", "applicant", "due_span"};

static sqlite3_value **held;
static size_t count, room;

static void hold(sqlite3_value *value) {
  if (count == room) {
    room = room ? room * 2 : 1 << 20;
    held = realloc(held, room * sizeof *held);
  }
  held[count++] = sqlite3_value_dup(value);
}

int main(int argc, char **argv) {
  if (argc != 4) return 64;
  int chunk = atoi(argv[3]);
  sqlite3 *from, *to;
  check(sqlite3_open(argv[1], &from), from, "open");
  check(sqlite3_open(argv[2], &to), to, "open");
  check(sqlite3_exec(to, "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;"
    "PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY",
    0, 0, 0), to, "pragma");

  sqlite3_stmt *schema;
  check(sqlite3_prepare_v2(from, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL "
    "ORDER BY type <> 'table'", -1, &schema, 0), from, "schema");
  while (sqlite3_step(schema) == SQLITE_ROW)
    check(sqlite3_exec(to, (const char *)sqlite3_column_text(schema, 0), 0, 0, 0), to, "schema");
  sqlite3_finalize(schema);

  Table tables[PER_DOSSIER];
  for (int t = 0; t < PER_DOSSIER; t++) {
    char sql[1024];
    snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY agency, dossier", names[t]);
    tables[t].name = names[t];
    check(sqlite3_prepare_v2(from, sql, -1, &tables[t].read, 0), from, "read");
    tables[t].columns = sqlite3_column_count(tables[t].read);
    int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", names[t]);
    for (int c = 1; c < tables[t].columns; c++) length += snprintf(sql + length, 4, ",?");
    strcpy(sql + length, ")");
    check(sqlite3_prepare_v2(to, sql, -1, &tables[t].write, 0), to, "write");
    tables[t].pending = sqlite3_step(tables[t].read) == SQLITE_ROW;
  }

  double seconds = 0, worked = 0;
  long rows = 0, last = 0;
  while (tables[0].pending) {
    // Take the rows of the next dossiers into memory.
    size_t *starts = malloc(sizeof *starts * (size_t)chunk * 64);
    int *kinds = malloc(sizeof *kinds * (size_t)chunk * 64);
    size_t taken = 0;
    last += chunk;
    for (int t = 0; t < PER_DOSSIER; t++)
      while (tables[t].pending && sqlite3_column_int64(tables[t].read, 1) <= last) {
        starts[taken] = count;
        kinds[taken++] = t;
        for (int c = 0; c < tables[t].columns; c++)
          hold(sqlite3_column_value(tables[t].read, c));
        tables[t].pending = sqlite3_step(tables[t].read) == SQLITE_ROW;
      }
    // Write them.
    double begun = now(CLOCK_MONOTONIC), work = now(CLOCK_THREAD_CPUTIME_ID);
    check(sqlite3_exec(to, "BEGIN IMMEDIATE", 0, 0, 0), to, "begin");
    for (size_t row = 0; row < taken; row++) {
      Table *table = &tables[kinds[row]];
      for (int c = 0; c < table->columns; c++) {
        sqlite3_value *value = held[starts[row] + c];
        switch (sqlite3_value_type(value)) {
          case SQLITE_INTEGER:
            sqlite3_bind_int64(table->write, c + 1, sqlite3_value_int64(value));
            break;
          case SQLITE_TEXT:
            sqlite3_bind_text(table->write, c + 1, (const char *)sqlite3_value_text(value),
              sqlite3_value_bytes(value), SQLITE_STATIC);
            break;
          case SQLITE_BLOB:
            sqlite3_bind_blob(table->write, c + 1, sqlite3_value_blob(value),
              sqlite3_value_bytes(value), SQLITE_STATIC);
            break;
          default: sqlite3_bind_null(table->write, c + 1);
        }
      }
      check(sqlite3_step(table->write), to, "insert");
      sqlite3_reset(table->write);
    }
    check(sqlite3_exec(to, "COMMIT", 0, 0, 0), to, "commit");
    seconds += now(CLOCK_MONOTONIC) - begun;
    worked += now(CLOCK_THREAD_CPUTIME_ID) - work;
    rows += taken;
    for (size_t i = 0; i < count; i++) sqlite3_value_free(held[i]);
    count = 0;
    free(starts);
    free(kinds);
  }
  // The tally as it stands at the end, in one transaction: the least it can cost.
  sqlite3_stmt *tally;
  check(sqlite3_prepare_v2(from, "SELECT count(*) FROM tally", -1, &tally, 0), from, "tally");
  sqlite3_step(tally);
  rows += sqlite3_column_int64(tally, 0);
  sqlite3_finalize(tally);
  char attach[4096];
  snprintf(attach, sizeof attach, "ATTACH '%s' AS source", argv[1]);
  check(sqlite3_exec(to, attach, 0, 0, 0), to, "attach");
  double begun = now(CLOCK_MONOTONIC), work = now(CLOCK_THREAD_CPUTIME_ID);
  check(sqlite3_exec(to, "INSERT INTO main.tally SELECT * FROM source.tally", 0, 0, 0), to,
    "tally");
  seconds += now(CLOCK_MONOTONIC) - begun;
  worked += now(CLOCK_THREAD_CPUTIME_ID) - work;
  printf("raw C: %.3f s of work\n", worked);
  printf("RESULT %.3f %ld\n", seconds, rows);
  return 0;
}
