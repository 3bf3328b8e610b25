#pragma once

// renameat2(2). glibc declares it only under _GNU_SOURCE, which Swift's Glibc module does not set.
extern int renameat2(int old_folder, const char * _Nonnull old_path, int new_folder, const char * _Nonnull new_path,
                     unsigned int flags);

// linux/fs.h
static const unsigned int daybook_rename_noreplace = 1u << 0;
static const unsigned int daybook_rename_exchange = 1u << 1;
