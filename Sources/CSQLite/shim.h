#pragma once
#include <sqlite3.h>
#include "readahead.h"
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
