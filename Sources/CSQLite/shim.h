#pragma once
#include <sqlite3.h>
/* SQLITE_TRANSIENT is a cast macro, which Swift does not import. */
static inline int daybook_bind_text(sqlite3_stmt * _Nonnull s, int i, const char * _Nonnull text, int bytes) {
  return sqlite3_bind_text(s, i, text, bytes, SQLITE_TRANSIENT);
}
static inline int daybook_bind_blob(sqlite3_stmt * _Nonnull s, int i, const void * _Nonnull data, int bytes) {
  return sqlite3_bind_blob(s, i, data, bytes, SQLITE_TRANSIENT);
}
