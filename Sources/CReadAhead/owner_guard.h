#pragma once
#include <sqlite3.h>

/* From then on the VFS makes no -wal and no -shm file for others' databases. Nonzero when that holds. */
int daybook_guard_owners(sqlite3_vfs *system);
