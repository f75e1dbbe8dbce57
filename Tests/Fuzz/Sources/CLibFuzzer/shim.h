/// libFuzzer as a library, for programs that have a `main` of their own; no header of LLVM declares it.
#ifndef LIB_FUZZER_SHIM_H
#define LIB_FUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

/// Each program defines it: what is called with one input after the other; returns 0.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *, size_t));

/// Feeds inputs as often and as long as the program's arguments say; returns the exit status.
static inline int libfuzzer_run(int argc, char **argv) {
  return LLVMFuzzerRunDriver(&argc, &argv, LLVMFuzzerTestOneInput);
}

#endif
