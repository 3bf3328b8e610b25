#pragma once

/* The name under which the VFS is known to SQLite. */
#define DAYBOOK_READ_AHEAD "daybook-read-ahead"

/* Registers a VFS over the system's own that reads ahead, for connections that only read; from then on this process makes
   no -wal and no -shm file for others' databases. Nonzero when it stands; 0 where the system's VFS is missing or is not
   one of Unix. To be called once, by one thread. */
int daybook_register_read_ahead(void);
