#pragma once

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// malloc.h, which Swift's Glibc module leaves out. A run allocates and frees the same megabytes again and again, pixels
// above all; kept, they need not be handed back to the kernel and cleared anew. One arena: two threads rarely allocate.
extern int mallopt(int parameter, int value);
static inline void daybook_keep_memory(void) {
  mallopt(-1, 256 << 20);  // M_TRIM_THRESHOLD
  mallopt(-2, 1 << 20);    // M_TOP_PAD
  mallopt(-3, 32 << 20);   // M_MMAP_THRESHOLD: 32 MiB is the most that glibc takes
  mallopt(-8, 1);          // M_ARENA_MAX
}

// A fault, or memory that Swift, GLib or Cairo asked for and did not get: they end the process by a signal and cannot be
// asked not to. Only what signal-safety(7) allows is called.
static inline void daybook_end_by_fault(int number) {
  static const char before[] = "daybook: internal error, signal ";
  static const char after[] =
      ": a fault of Daybook, or no memory was left. No report is left half written. "
      "Raise the limit on memory (ulimit -v) if there is one; else please report it.\n";
  char digits[2] = {(char)('0' + number / 10), (char)('0' + number % 10)};
  ssize_t done = write(STDERR_FILENO, before, sizeof before - 1);
  done = write(STDERR_FILENO, number < 10 ? digits + 1 : digits, number < 10 ? 1 : 2);
  done = write(STDERR_FILENO, after, sizeof after - 1);
  (void)done;
  _exit(7);
}

// There when the process is built with a sanitizer, which reports faults itself.
extern void __asan_init(void) __attribute__((weak));
extern void __tsan_init(void) __attribute__((weak));
static inline int daybook_has_sanitizer(void) { return __asan_init || __tsan_init; }

// Faults end the process with Daybook's code for them, not with the backtrace of the Swift runtime, unless that was asked
// for: SWIFT_BACKTRACE=enable=yes.
static inline void daybook_catch_faults(void) {
  // Writes then fail with an error that can be told.
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  if (daybook_has_sanitizer() || getenv("SWIFT_BACKTRACE")) return;
  static char stack[64 << 10];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  for (unsigned i = 0; i < sizeof faults / sizeof faults[0]; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = daybook_end_by_fault;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND;
    sigaction(faults[i], &action, NULL);
  }
}
