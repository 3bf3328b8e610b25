/* SQLite makes the -wal and -shm files of a database in WAL mode for any reader, and in the reader's name. Where the
   database is somebody else's, they would lock its owner out. As root SQLite gives them to the owner. */
#include "owner_guard.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int may_make(const char *path) {
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

static int guarded_open(const char *path, int flags, int mode) {
  return open(path, (flags & O_CREAT) && !may_make(path) ? flags & ~O_CREAT : flags, mode);
}

int daybook_guard_owners(sqlite3_vfs *system) {
  return system->iVersion >= 3 && system->xSetSystemCall
    && system->xSetSystemCall(system, "open", (sqlite3_syscall_ptr)guarded_open) == SQLITE_OK;
}
