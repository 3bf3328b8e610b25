#pragma once
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
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

/* SQLite makes the -wal and -shm files of a database in WAL mode for any reader, and in the reader's name. Where the
   database is somebody else's, they would lock its owner out. As root SQLite gives them to the owner. */
static inline int daybook_may_make(const char * _Nonnull path) {
  size_t count = strlen(path);
  if (count < 5 || (strcmp(path + count - 4, "-wal") != 0 && strcmp(path + count - 4, "-shm") != 0)) return 1;
  char database[4096];
  if (count - 4 >= sizeof database) return 0;
  memcpy(database, path, count - 4);
  database[count - 4] = 0;
  struct stat status;
  uid_t user = geteuid();
  return user == 0 || stat(database, &status) != 0 || status.st_uid == user;
}

static inline int daybook_system_open(const char * _Nonnull path, int flags, int mode) {
  return open(path, (flags & O_CREAT) && !daybook_may_make(path) ? flags & ~O_CREAT : flags, mode);
}

/* From here on this process makes no -wal and no -shm file for others' databases. */
static inline int daybook_guard_owners(sqlite3_vfs * _Nonnull system) {
  return system->iVersion >= 3 && system->xSetSystemCall
    && system->xSetSystemCall(system, "open", (sqlite3_syscall_ptr)daybook_system_open) == SQLITE_OK;
}

/* A shim over the system's VFS that reads the pages of a scan 64 KiB at a time: SQLite asks for them one by one, and the
   system calls would be a fifth of a weekly report's time. What was read ahead is dropped with every change of a lock, so
   it lives no longer than one read transaction. Within one the pages a reader may ask of the file do not change: without
   WAL the shared lock keeps writers out, in WAL mode checkpoints leave alone what a reader's mark protects, and pages that
   they do overwrite are ones that the reader takes from the WAL (https://www.sqlite.org/walformat.html, §2.4). */

enum { daybook_chunk = 65536 };

typedef struct {
  sqlite3_file base;
  unsigned char *buffer;
  sqlite3_int64 start;
  int filled;
  /* Where the read before this one began. */
  sqlite3_int64 last;
  sqlite3_file *real;
} daybook_file;

static inline sqlite3_file *daybook_real(sqlite3_file *file) { return ((daybook_file *)file)->real; }

static inline sqlite3_file *daybook_forget(sqlite3_file *file) {
  ((daybook_file *)file)->filled = 0;
  return ((daybook_file *)file)->real;
}

static inline int daybook_close(sqlite3_file *file) {
  sqlite3_free(((daybook_file *)file)->buffer);
  ((daybook_file *)file)->buffer = 0;
  return daybook_real(file)->pMethods->xClose(daybook_real(file));
}

static inline int daybook_read(sqlite3_file *file, void *out, int amount, sqlite3_int64 offset) {
  daybook_file *own = (daybook_file *)file;
  sqlite3_int64 within = offset - own->start;
  if (within >= 0 && within + amount <= own->filled) {
    memcpy(out, own->buffer + within, (size_t)amount);
    own->last = offset;
    return SQLITE_OK;
  }
  sqlite3_int64 distance = offset - own->last;
  /* The header is asked for in small pieces, before the lock that makes it valid has done its work. */
  int is_page = amount >= 512 && amount <= daybook_chunk / 4;
  if (is_page) own->last = offset;
  if (is_page && distance > 0 && distance < daybook_chunk) {
    if (!own->buffer) own->buffer = (unsigned char *)sqlite3_malloc(daybook_chunk);
    /* A short read at the end of the file, or an error, is left to the plain read below. */
    own->filled = 0;
    if (own->buffer && own->real->pMethods->xRead(own->real, own->buffer, daybook_chunk, offset) == SQLITE_OK) {
      own->start = offset;
      own->filled = daybook_chunk;
      memcpy(out, own->buffer, (size_t)amount);
      return SQLITE_OK;
    }
  }
  return own->real->pMethods->xRead(own->real, out, amount, offset);
}

static inline int daybook_write(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xWrite(real, data, amount, offset);
}
static inline int daybook_truncate(sqlite3_file *file, sqlite3_int64 size) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xTruncate(real, size);
}
static inline int daybook_sync(sqlite3_file *file, int flags) {
  return daybook_real(file)->pMethods->xSync(daybook_real(file), flags);
}
static inline int daybook_size(sqlite3_file *file, sqlite3_int64 *size) {
  return daybook_real(file)->pMethods->xFileSize(daybook_real(file), size);
}
static inline int daybook_lock(sqlite3_file *file, int level) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xLock(real, level);
}
static inline int daybook_unlock(sqlite3_file *file, int level) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xUnlock(real, level);
}
static inline int daybook_check_reserved(sqlite3_file *file, int *answer) {
  return daybook_real(file)->pMethods->xCheckReservedLock(daybook_real(file), answer);
}
static inline int daybook_control(sqlite3_file *file, int operation, void *argument) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xFileControl(real, operation, argument);
}
static inline int daybook_sector_size(sqlite3_file *file) {
  return daybook_real(file)->pMethods->xSectorSize(daybook_real(file));
}
static inline int daybook_characteristics(sqlite3_file *file) {
  return daybook_real(file)->pMethods->xDeviceCharacteristics(daybook_real(file));
}
static inline int daybook_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
  return daybook_real(file)->pMethods->xShmMap(daybook_real(file), region, size, extend, memory);
}
static inline int daybook_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xShmLock(real, offset, count, flags);
}
static inline void daybook_shm_barrier(sqlite3_file *file) {
  daybook_real(file)->pMethods->xShmBarrier(daybook_real(file));
}
static inline int daybook_shm_unmap(sqlite3_file *file, int delete_it) {
  sqlite3_file *real = daybook_forget(file);
  return real->pMethods->xShmUnmap(real, delete_it);
}

static inline sqlite3_vfs *daybook_system(sqlite3_vfs *vfs) { return (sqlite3_vfs *)vfs->pAppData; }

static inline int daybook_open(
    sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *flags_out) {
  /* Version 2: no xFetch, so SQLite never maps the file into memory, where a broken disk would kill the process. */
  static const sqlite3_io_methods methods = {
    2, daybook_close, daybook_read, daybook_write, daybook_truncate, daybook_sync, daybook_size, daybook_lock,
    daybook_unlock, daybook_check_reserved, daybook_control, daybook_sector_size, daybook_characteristics,
    daybook_shm_map, daybook_shm_lock, daybook_shm_barrier, daybook_shm_unmap, 0, 0,
  };
  sqlite3_vfs *system = daybook_system(vfs);
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return system->xOpen(system, name, file, flags, flags_out);
  daybook_file *own = (daybook_file *)file;
  memset(own, 0, sizeof *own);
  own->real = (sqlite3_file *)(own + 1);
  int code = system->xOpen(system, name, own->real, flags, flags_out);
  /* "xOpen must set pMethods even on failure, or leave it NULL, and then xClose is not called." */
  if (own->real->pMethods) own->base.pMethods = &methods;
  return code;
}
static inline int daybook_delete(sqlite3_vfs *vfs, const char *name, int sync) {
  return daybook_system(vfs)->xDelete(daybook_system(vfs), name, sync);
}
static inline int daybook_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
  return daybook_system(vfs)->xAccess(daybook_system(vfs), name, flags, answer);
}
static inline int daybook_full_path(sqlite3_vfs *vfs, const char *name, int count, char *out) {
  return daybook_system(vfs)->xFullPathname(daybook_system(vfs), name, count, out);
}

/* Registers the shim once, and guards other owners' databases; 0 when there is no system VFS. Not thread-safe: called through a Swift global. */
static inline int daybook_register_read_ahead(void) {
  static sqlite3_vfs vfs;
  sqlite3_vfs *system = sqlite3_vfs_find(0);
  if (!system || !daybook_guard_owners(system)) return 0;
  vfs = *system;
  vfs.zName = "daybook-read-ahead";
  vfs.pNext = 0;
  vfs.pAppData = system;
  vfs.szOsFile = (int)sizeof(daybook_file) + system->szOsFile;
  vfs.xOpen = daybook_open;
  vfs.xDelete = daybook_delete;
  vfs.xAccess = daybook_access;
  vfs.xFullPathname = daybook_full_path;
  return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}
