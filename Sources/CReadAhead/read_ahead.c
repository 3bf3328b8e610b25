/* A shim over the system's VFS that reads the pages of a scan 64 KiB at a time: SQLite asks for them one by one, and the
   system calls would be a fifth of a weekly report's time. What was read ahead is dropped with every change of a lock, so
   it lives no longer than one read transaction. Within one the pages a reader may ask of the file do not change: without
   WAL the shared lock keeps writers out, in WAL mode checkpoints leave alone what a reader's mark protects, and pages that
   they do overwrite are ones that the reader takes from the WAL (https://www.sqlite.org/walformat.html, §2.4). */
#include "CReadAhead.h"

#include <sqlite3.h>
#include <string.h>

#include "owner_guard.h"

/* Pages of a table that grows lie one behind the other, with one or two of its indexes between them: at most `nearest` bytes
   from one to the next. Those of an index lie further apart, and of a chunk hardly any other would be asked for. */
enum { chunk = 65536, nearest = 16384, smallest_page = 512, largest_page = chunk / 4 };

/* The system's own file lies behind it in the same memory. */
typedef struct {
  sqlite3_file base;
  unsigned char *buffer;
  sqlite3_int64 start;
  int filled;
  /* Where the read before this one began. */
  sqlite3_int64 last;
  sqlite3_file *real;
} ahead_file;

static sqlite3_file *real(sqlite3_file *file) { return ((ahead_file *)file)->real; }

/* The system's file, with what was read ahead forgotten. */
static sqlite3_file *fresh(sqlite3_file *file) {
  ((ahead_file *)file)->filled = 0;
  return real(file);
}

static int ahead_close(sqlite3_file *file) {
  ahead_file *own = (ahead_file *)file;
  sqlite3_free(own->buffer);
  own->buffer = 0;
  return own->real->pMethods->xClose(own->real);
}

static int holds(const ahead_file *own, sqlite3_int64 offset, int amount) {
  sqlite3_int64 within = offset - own->start;
  return within >= 0 && within + amount <= own->filled;
}

/* Whether the next pages from here on were read. A short read at the end of the file, or an error, is left to a plain
   read. */
static int fill(ahead_file *own, sqlite3_int64 offset) {
  if (!own->buffer) own->buffer = sqlite3_malloc(chunk);
  own->filled = 0;
  if (!own->buffer || own->real->pMethods->xRead(own->real, own->buffer, chunk, offset) != SQLITE_OK) return 0;
  own->start = offset;
  own->filled = chunk;
  return 1;
}

static int ahead_read(sqlite3_file *file, void *out, int amount, sqlite3_int64 offset) {
  ahead_file *own = (ahead_file *)file;
  if (!holds(own, offset, amount)) {
    sqlite3_int64 distance = offset - own->last;
    /* The header is asked for in small pieces, before the lock that makes it valid has done its work. */
    int is_page = amount >= smallest_page && amount <= largest_page;
    if (is_page) own->last = offset;
    int is_next = distance > 0 && distance <= nearest;
    if (!is_page || !is_next || !fill(own, offset)) return own->real->pMethods->xRead(own->real, out, amount, offset);
  }
  memcpy(out, own->buffer + (offset - own->start), (size_t)amount);
  own->last = offset;
  return SQLITE_OK;
}

static int ahead_write(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset) {
  return fresh(file)->pMethods->xWrite(real(file), data, amount, offset);
}
static int ahead_truncate(sqlite3_file *file, sqlite3_int64 size) {
  return fresh(file)->pMethods->xTruncate(real(file), size);
}
static int ahead_sync(sqlite3_file *file, int flags) { return real(file)->pMethods->xSync(real(file), flags); }
static int ahead_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real(file)->pMethods->xFileSize(real(file), size);
}
static int ahead_lock(sqlite3_file *file, int level) { return fresh(file)->pMethods->xLock(real(file), level); }
static int ahead_unlock(sqlite3_file *file, int level) { return fresh(file)->pMethods->xUnlock(real(file), level); }
static int ahead_check_reserved(sqlite3_file *file, int *answer) {
  return real(file)->pMethods->xCheckReservedLock(real(file), answer);
}
static int ahead_control(sqlite3_file *file, int operation, void *argument) {
  return fresh(file)->pMethods->xFileControl(real(file), operation, argument);
}
static int ahead_sector_size(sqlite3_file *file) { return real(file)->pMethods->xSectorSize(real(file)); }
static int ahead_characteristics(sqlite3_file *file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); }
static int ahead_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
  return real(file)->pMethods->xShmMap(real(file), region, size, extend, memory);
}
static int ahead_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
  return fresh(file)->pMethods->xShmLock(real(file), offset, count, flags);
}
static void ahead_shm_barrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }
static int ahead_shm_unmap(sqlite3_file *file, int delete_it) {
  return fresh(file)->pMethods->xShmUnmap(real(file), delete_it);
}

/* Version 2: no xFetch, so SQLite never maps the file into memory, where a broken disk would kill the process. */
static const sqlite3_io_methods methods = {
  .iVersion = 2, .xClose = ahead_close, .xRead = ahead_read, .xWrite = ahead_write, .xTruncate = ahead_truncate,
  .xSync = ahead_sync, .xFileSize = ahead_size, .xLock = ahead_lock, .xUnlock = ahead_unlock,
  .xCheckReservedLock = ahead_check_reserved, .xFileControl = ahead_control, .xSectorSize = ahead_sector_size,
  .xDeviceCharacteristics = ahead_characteristics, .xShmMap = ahead_shm_map, .xShmLock = ahead_shm_lock,
  .xShmBarrier = ahead_shm_barrier, .xShmUnmap = ahead_shm_unmap,
};

static sqlite3_vfs *system_vfs(sqlite3_vfs *vfs) { return vfs->pAppData; }

static int ahead_open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *flags_out) {
  sqlite3_vfs *system = system_vfs(vfs);
  if (!(flags & SQLITE_OPEN_MAIN_DB)) return system->xOpen(system, name, file, flags, flags_out);
  ahead_file *own = (ahead_file *)file;
  memset(own, 0, sizeof *own);
  own->real = (sqlite3_file *)(own + 1);
  int code = system->xOpen(system, name, own->real, flags, flags_out);
  /* "xOpen must set pMethods even on failure, or leave it NULL, and then xClose is not called." */
  if (own->real->pMethods) own->base.pMethods = &methods;
  return code;
}
static int ahead_delete(sqlite3_vfs *vfs, const char *name, int sync) {
  return system_vfs(vfs)->xDelete(system_vfs(vfs), name, sync);
}
static int ahead_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
  return system_vfs(vfs)->xAccess(system_vfs(vfs), name, flags, answer);
}
static int ahead_full_path(sqlite3_vfs *vfs, const char *name, int count, char *out) {
  return system_vfs(vfs)->xFullPathname(system_vfs(vfs), name, count, out);
}

int daybook_register_read_ahead(void) {
  static sqlite3_vfs vfs;
  sqlite3_vfs *system = sqlite3_vfs_find(0);
  if (!system || !daybook_guard_owners(system)) return 0;
  vfs = *system;
  vfs.zName = DAYBOOK_READ_AHEAD;
  vfs.pNext = 0;
  vfs.pAppData = system;
  vfs.szOsFile = (int)sizeof(ahead_file) + system->szOsFile;
  vfs.xOpen = ahead_open;
  vfs.xDelete = ahead_delete;
  vfs.xAccess = ahead_access;
  vfs.xFullPathname = ahead_full_path;
  return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
}
