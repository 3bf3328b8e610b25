#pragma once

// malloc.h, which Swift's Glibc module leaves out. A run allocates and frees the same megabytes again and again, pixels
// above all; kept, they need not be handed back to the kernel and cleared anew. One arena: two threads rarely allocate.
extern int mallopt(int parameter, int value);
static inline void daybook_keep_memory(void) {
  mallopt(-1, 256 << 20);  // M_TRIM_THRESHOLD
  mallopt(-2, 1 << 20);    // M_TOP_PAD
  mallopt(-3, 32 << 20);   // M_MMAP_THRESHOLD: 32 MiB is the most that glibc takes
  mallopt(-8, 1);          // M_ARENA_MAX
}
