/* The rows of a finished store, inserted again through SQLite's C API into a fresh store with the
 * same schema and pragmas: the least that writing them can cost.
 *
 *   raw_insert FINISHED FRESH      prints: <dossiers> <seconds>
 *
 * All rows are read into memory first; only the insertion is timed: prepared statements, 10,000
 * dossiers in a transaction, the rows of one dossier together, as the importer writes them. The
 * tally is written once, as it ended, which costs less than adding to it batch by batch. */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int type;
  int length;
  union {
    sqlite3_int64 integer;
    const char *bytes;
  } value;
} Cell;

typedef struct {
  const char *name;
  const char *order;
  int perDossier;
  int columns;
  size_t rows;
  Cell *cells;
  size_t next;
  sqlite3_stmt *insert;
} Table;

static void fail(sqlite3 *db, const char *what) {
  fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static void run(sqlite3 *db, const char *sql) {
  if (sqlite3_exec(db, sql, 0, 0, 0) != SQLITE_OK) fail(db, sql);
}

static char *arena;
static size_t arenaLeft;

static const char *keep(const void *bytes, int length) {
  if (arenaLeft < (size_t)length) {
    size_t size = 64u << 20;
    if (size < (size_t)length) size = length;
    arena = malloc(size);
    if (!arena) fail(0, "out of memory");
    arenaLeft = size;
  }
  char *place = arena;
  memcpy(place, bytes, length);
  arena += length;
  arenaLeft -= length;
  return place;
}

static void load(sqlite3 *db, Table *table) {
  char sql[200];
  sqlite3_stmt *select;
  snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", table->name);
  if (sqlite3_prepare_v2(db, sql, -1, &select, 0) != SQLITE_OK) fail(db, sql);
  sqlite3_step(select);
  table->rows = sqlite3_column_int64(select, 0);
  sqlite3_finalize(select);
  snprintf(sql, sizeof sql, "SELECT * FROM %s ORDER BY %s", table->name, table->order);
  if (sqlite3_prepare_v2(db, sql, -1, &select, 0) != SQLITE_OK) fail(db, sql);
  table->columns = sqlite3_column_count(select);
  table->cells = malloc(sizeof(Cell) * (table->rows * table->columns + 1));
  if (!table->cells) fail(0, "out of memory");
  Cell *cell = table->cells;
  while (sqlite3_step(select) == SQLITE_ROW) {
    for (int column = 0; column < table->columns; column++, cell++) {
      cell->type = sqlite3_column_type(select, column);
      if (cell->type == SQLITE_INTEGER) {
        cell->value.integer = sqlite3_column_int64(select, column);
      } else if (cell->type != SQLITE_NULL) {
        const void *bytes = cell->type == SQLITE_TEXT ? (const void *)sqlite3_column_text(select, column)
                                                      : sqlite3_column_blob(select, column);
        cell->length = sqlite3_column_bytes(select, column);
        cell->value.bytes = keep(bytes, cell->length);
      }
    }
  }
  sqlite3_finalize(select);
}

static void insert(sqlite3 *db, Table *table) {
  Cell *cell = table->cells + table->next * table->columns;
  for (int column = 1; column <= table->columns; column++, cell++) {
    switch (cell->type) {
    case SQLITE_INTEGER: sqlite3_bind_int64(table->insert, column, cell->value.integer); break;
    case SQLITE_TEXT:
      sqlite3_bind_text(table->insert, column, cell->value.bytes, cell->length, SQLITE_STATIC);
      break;
    case SQLITE_BLOB:
      sqlite3_bind_blob(table->insert, column, cell->value.bytes, cell->length, SQLITE_STATIC);
      break;
    default: sqlite3_bind_null(table->insert, column);
    }
  }
  if (sqlite3_step(table->insert) != SQLITE_DONE) fail(db, table->name);
  sqlite3_reset(table->insert);
  table->next++;
}

/* The agency and dossier of the next row of a table; 0 at its end. */
static sqlite3_int64 dossier(const Table *table) {
  if (table->next == table->rows) return 0;
  return table->cells[table->next * table->columns + 1].value.integer;
}

int main(int count, char **arguments) {
  if (count != 3) return fprintf(stderr, "raw_insert FINISHED FRESH\n"), 64;
  sqlite3 *finished, *fresh;
  if (sqlite3_open_v2(arguments[1], &finished, SQLITE_OPEN_READONLY, 0) != SQLITE_OK)
    fail(finished, arguments[1]);
  Table tables[] = {
      {.name = "event", .order = "agency, dossier, seq", .perDossier = 1},
      {.name = "summary", .order = "agency, dossier", .perDossier = 1},
      {.name = "applicant", .order = "agency, dossier", .perDossier = 1},
      {.name = "due_span", .order = "agency, dossier, position", .perDossier = 1},
      {.name = "law_text", .order = "1"},
      {.name = "batch", .order = "1, 2"},
      {.name = "tally", .order = "1, 2"},
  };
  const int tableCount = sizeof tables / sizeof *tables;
  for (int place = 0; place < tableCount; place++) load(finished, &tables[place]);

  remove(arguments[2]);
  if (sqlite3_open(arguments[2], &fresh) != SQLITE_OK) fail(fresh, arguments[2]);
  run(fresh, "PRAGMA page_size = 8192");
  run(fresh, "PRAGMA journal_mode = WAL");
  run(fresh, "PRAGMA synchronous = FULL");
  run(fresh, "PRAGMA cache_size = -32768");
  run(fresh, "PRAGMA temp_store = MEMORY");
  sqlite3_stmt *schema;
  if (sqlite3_prepare_v2(finished,
                         "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
                         " AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
                         -1, &schema, 0) != SQLITE_OK)
    fail(finished, "schema");
  while (sqlite3_step(schema) == SQLITE_ROW) run(fresh, (const char *)sqlite3_column_text(schema, 0));
  sqlite3_finalize(schema);
  sqlite3_close(finished);

  for (int place = 0; place < tableCount; place++) {
    char sql[600];
    int length = snprintf(sql, sizeof sql, "INSERT INTO %s VALUES (?", tables[place].name);
    for (int column = 1; column < tables[place].columns; column++)
      length += snprintf(sql + length, sizeof sql - length, ",?");
    snprintf(sql + length, sizeof sql - length, ")");
    if (sqlite3_prepare_v2(fresh, sql, -1, &tables[place].insert, 0) != SQLITE_OK) fail(fresh, sql);
  }

  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  size_t dossiers = 0;
  run(fresh, "BEGIN IMMEDIATE");
  while (tables[1].next < tables[1].rows) {
    sqlite3_int64 number = dossier(&tables[1]);
    for (int place = 0; place < tableCount; place++)
      while (tables[place].perDossier && dossier(&tables[place]) == number)
        insert(fresh, &tables[place]);
    if (++dossiers % 10000 == 0) {
      run(fresh, "COMMIT");
      run(fresh, "BEGIN IMMEDIATE");
    }
  }
  for (int place = 0; place < tableCount; place++)
    while (!tables[place].perDossier && tables[place].next < tables[place].rows)
      insert(fresh, &tables[place]);
  run(fresh, "COMMIT");
  clock_gettime(CLOCK_MONOTONIC, &end);
  for (int place = 0; place < tableCount; place++) sqlite3_finalize(tables[place].insert);
  sqlite3_close(fresh);
  printf("%zu %.3f\n", dossiers,
         (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) / 1e9);
  return 0;
}
