/* Whatever is read through the VFS that reads ahead is what stands in the file. */
#include <CReadAhead.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void fail(const char *what, const char *why) {
  fprintf(stderr, "readahead: %s: %s\n", what, why);
  exit(1);
}

static sqlite3 *opened(const char *path, int reads) {
  sqlite3 *db = 0;
  int flags = reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (sqlite3_open_v2(path, &db, flags, reads ? DAYBOOK_READ_AHEAD : 0) != SQLITE_OK) fail(path, sqlite3_errmsg(db));
  return db;
}

static void run(sqlite3 *db, const char *format, ...) {
  va_list values;
  va_start(values, format);
  char *sql = sqlite3_vmprintf(format, values);
  va_end(values);
  if (sqlite3_exec(db, sql, 0, 0, 0) != SQLITE_OK) fail(sql, sqlite3_errmsg(db));
  sqlite3_free(sql);
}

/* The first rows of the table as one number, in the order of a scan. */
static sqlite3_uint64 told(sqlite3 *db, int limit) {
  sqlite3_stmt *rows = 0;
  sqlite3_uint64 hash = 0;
  if (sqlite3_prepare_v2(db, "SELECT a, filling FROM t ORDER BY rowid LIMIT ?", -1, &rows, 0) != SQLITE_OK)
    fail("t", sqlite3_errmsg(db));
  sqlite3_bind_int(rows, 1, limit);
  int code;
  while ((code = sqlite3_step(rows)) == SQLITE_ROW) {
    hash = hash * 1099511628211u + (sqlite3_uint64)sqlite3_column_int64(rows, 0);
    const unsigned char *text = sqlite3_column_text(rows, 1);
    for (int i = 0; i < sqlite3_column_bytes(rows, 1); i += 7) hash = hash * 31 + text[i];
  }
  if (code != SQLITE_DONE) fail("t", sqlite3_errmsg(db));
  sqlite3_finalize(rows);
  return hash;
}

/* A reader beside a writer that uses the system's VFS: each sees what was committed, whatever was read ahead before. */
static void check_scans(const char *path, const char *journal, int page) {
  sqlite3 *writer = opened(path, 0);
  run(writer, "PRAGMA page_size = %d", page);
  run(writer, "PRAGMA journal_mode = %s", journal);
  run(writer, "CREATE TABLE t (a INTEGER, filling TEXT); WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n "
    "WHERE x < 4000) INSERT INTO t SELECT x, printf('%%.*c', x %% 300, 'x') FROM n");
  sqlite3 *reader = opened(path, 1);
  run(reader, "PRAGMA cache_size = 1");
  for (int round = 1; round <= 24; round++) {
    /* A scan that ends early leaves in memory what the next one asks for. */
    for (int limit = 100; limit <= (round % 4 ? 100 : 10000); limit *= 10)
      if (told(reader, limit) != told(writer, limit)) fail(path, "a reader sees other rows than the writer");
    switch (round % 5) {
      case 0: run(writer, "VACUUM"); break;
      case 1: run(writer, "UPDATE t SET a = a + %d WHERE rowid %% 7 = 0", round); break;
      case 2: run(writer, "UPDATE t SET a = a - 1 WHERE rowid %% 3 = 0"); break;
      case 3: run(writer, "DELETE FROM t WHERE rowid %% 9 = %d", round % 9); break;
      default: run(writer, "INSERT INTO t SELECT a, filling || 'y' FROM t LIMIT 900"); break;
    }
    if (round % 3 == 0) run(writer, "PRAGMA wal_checkpoint(TRUNCATE)");
  }
  sqlite3_close(reader);
  sqlite3_close(writer);
}

/* Single reads of all lengths, up to and beyond the end of the file, beside the system's own. */
static void check_reads(const char *path) {
  sqlite3 *db = opened(path, 1);
  run(db, "BEGIN; SELECT count(*) FROM t");
  sqlite3_file *file = 0;
  sqlite3_int64 size = 0;
  if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK) fail(path, "no file");
  if (file->pMethods->xFileSize(file, &size) != SQLITE_OK || size < 70000) fail(path, "no size");
  int plain = open(path, O_RDONLY);
  static unsigned char seen[70000], stands[70000];
  sqlite3_int64 offset = 0;
  unsigned chance = 1;
  for (int round = 0; round < 20000; round++) {
    chance = chance * 1103515245u + 12345u;
    int amount = (int)(chance >> 8) % 66000 + 1;
    if (round % 3) amount = 1024;
    offset = chance >> 28 ? offset + 1024 : (sqlite3_int64)(chance >> 4) % size;
    if (offset > size) offset = 0;
    memset(seen, 1, sizeof seen);
    memset(stands, 0, sizeof stands);
    ssize_t there = pread(plain, stands, (size_t)amount, (off_t)offset);
    int code = file->pMethods->xRead(file, seen, amount, offset);
    if (code != (there == amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ)) fail(path, "a read ends otherwise than in the file");
    if (memcmp(seen, stands, (size_t)amount) != 0) fail(path, "a read gives other bytes than stand in the file");
  }
  close(plain);
  run(db, "COMMIT");
  sqlite3_close(db);
}

static void check_missing(const char *path) {
  sqlite3 *db = 0;
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, DAYBOOK_READ_AHEAD) != SQLITE_CANTOPEN) fail(path, "a missing file opens");
  sqlite3_close(db);
}

int main(int count, char **words) {
  if (count != 2 || !daybook_register_read_ahead()) fail("start", "needs a folder, and a system VFS");
  static const char *const journals[] = {"DELETE", "WAL"};
  static const int pages[] = {512, 4096, 65536};
  char path[4096];
  for (size_t j = 0; j < 2; j++)
    for (size_t p = 0; p < 3; p++) {
      snprintf(path, sizeof path, "%s/%s-%d.db", words[1], journals[j], pages[p]);
      check_missing(path);
      check_scans(path, journals[j], pages[p]);
      check_reads(path);
    }
  return 0;
}
