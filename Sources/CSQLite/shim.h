#pragma once
#include <sqlite3.h>
#include <time.h>
/* SQLITE_TRANSIENT is a cast macro, which Swift does not import. */
static inline int daybook_bind_text(sqlite3_stmt * _Nonnull s, int i, const char * _Nonnull text, int bytes) {
  return sqlite3_bind_text(s, i, text, bytes, SQLITE_TRANSIENT);
}
static inline int daybook_bind_blob(sqlite3_stmt * _Nonnull s, int i, const void * _Nonnull data, int bytes) {
  return sqlite3_bind_blob(s, i, data, bytes, SQLITE_TRANSIENT);
}

/* One argument of a function call, taken apart once. */
typedef struct {
  const void * _Nullable bytes;
  double number;
  int count;
  int kind;
} daybook_cell;

/* A whole row at a time: one loop in C instead of four calls from Swift per column. sqlite3_value_blob leaves text where it
   lies in the page; sqlite3_value_text would copy it to add a NUL, which only UTF-16 databases need. */
static inline void daybook_take(int count, sqlite3_value * _Nullable * _Nonnull values, int utf8, daybook_cell * _Nonnull cells) {
  for (int i = 0; i < count; i++) {
    sqlite3_value *value = values[i];
    daybook_cell *cell = cells + i;
    cell->kind = sqlite3_value_type(value);
    if (cell->kind == SQLITE_TEXT || cell->kind == SQLITE_BLOB) {
      cell->bytes = utf8 ? sqlite3_value_blob(value) : (const void *)sqlite3_value_text(value);
      cell->count = sqlite3_value_bytes(value);
      cell->number = 0;
    } else {
      cell->bytes = 0;
      cell->count = 0;
      cell->number = cell->kind == SQLITE_NULL ? 0 : sqlite3_value_double(value);
    }
  }
}

/* What keeps a strange database from doing harm: to this process, and to the application it belongs to. */

/* The processor time a statement may use, and when it began, in seconds of its thread. */
typedef struct {
  double began;
  double limit;
} daybook_allowance;

static inline double daybook_thread_seconds(void) {
  struct timespec used;
  return clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) == 0 ? (double)used.tv_sec + (double)used.tv_nsec * 1e-9 : 0;
}

static inline int daybook_is_spent(void * _Nullable allowance) {
  const daybook_allowance *own = (const daybook_allowance *)allowance;
  return daybook_thread_seconds() - own->began > own->limit;
}

/* Looks at the clock every 100,000 steps of SQLite's machine, some milliseconds. */
static inline void daybook_limit_time(sqlite3 * _Nonnull db, daybook_allowance * _Nonnull allowance) {
  sqlite3_progress_handler(db, 100000, daybook_is_spent, allowance);
}

/* A reader trusts neither the schema nor the sizes in it. Longer texts than 64 MiB are refused by SQLite itself. */
static inline int daybook_harden(sqlite3 * _Nonnull db) {
  static const int settings[][2] = {
    {SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0}, {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
    {SQLITE_DBCONFIG_DQS_DML, 0}, {SQLITE_DBCONFIG_DQS_DDL, 0},
  };
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
    int code = sqlite3_db_config(db, settings[i][0], settings[i][1], (int *)0);
    if (code != SQLITE_OK) return code;
  }
  static const int limits[][2] = {
    {SQLITE_LIMIT_LENGTH, 64 << 20}, {SQLITE_LIMIT_SQL_LENGTH, 1000000}, {SQLITE_LIMIT_COLUMN, 2000},
    {SQLITE_LIMIT_EXPR_DEPTH, 1000}, {SQLITE_LIMIT_COMPOUND_SELECT, 100}, {SQLITE_LIMIT_VDBE_OP, 1000000},
    {SQLITE_LIMIT_FUNCTION_ARG, 64}, {SQLITE_LIMIT_ATTACHED, 0}, {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 4000}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1}, {SQLITE_LIMIT_WORKER_THREADS, 0},
  };
  for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) sqlite3_limit(db, limits[i][0], limits[i][1]);
  return SQLITE_OK;
}

/* Whether the file that was opened stands under its name no more. */
static inline int daybook_has_moved(sqlite3 * _Nonnull db) {
  int moved = 0;
  return sqlite3_file_control(db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}

/* Queries out of settings only read: no writes, no pragmas, no other files, no extensions. */
static inline int daybook_authorize(
    void * _Nullable unused, int action, const char * _Nullable first, const char * _Nullable second,
    const char * _Nullable database, const char * _Nullable trigger) {
  (void)unused; (void)first; (void)database; (void)trigger;
  switch (action) {
  case SQLITE_SELECT: case SQLITE_READ: case SQLITE_RECURSIVE: return SQLITE_OK;
  case SQLITE_FUNCTION: return second && sqlite3_stricmp(second, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
  default: return SQLITE_DENY;
  }
}

static inline void daybook_only_reads(sqlite3 * _Nonnull db, int on) {
  sqlite3_set_authorizer(db, on ? daybook_authorize : 0, (void *)0);
}
