#include "CMarkMemory.h"
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, USUAL_ROOM = 1 << 18 };

typedef struct Block {
  struct Block *next;
  size_t room;
  _Alignas(16) char bytes[];
} Block;

static _Thread_local Block *first, *current;
/* The rest of the current block. */
static _Thread_local char *unused, *end;

static atomic_size_t block_count;

static void free_blocks(void *blocks) {
  for (Block *block = blocks; block;) {
    Block *next = block->next;
    free(block);
    atomic_fetch_sub_explicit(&block_count, 1, memory_order_relaxed);
    block = next;
  }
}

/* The thread's first block under this key: it is freed when the thread ends. */
static pthread_key_t first_block;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_key(void) {
  if (pthread_key_create(&first_block, free_blocks)) abort();
}

static void begin(Block *block) {
  current = block;
  unused = block->bytes;
  end = unused + block->room;
}

/* Seldom needed, and so kept out of the way of every piece. */
__attribute__((noinline)) static void add_block(size_t least) {
  size_t room = least > USUAL_ROOM ? least : USUAL_ROOM;
  Block *block = malloc(sizeof(Block) + room);
  if (!block) abort();
  atomic_fetch_add_explicit(&block_count, 1, memory_order_relaxed);
  block->next = NULL;
  block->room = room;
  if (current) {
    current->next = block;
  } else {
    first = block;
    pthread_once(&once, make_key);
    if (pthread_setspecific(first_block, block)) abort();
  }
  begin(block);
}

/* Each piece has its size before it: growing it must know how much to copy. */
static inline void *take(size_t size) {
  size_t whole = (size + 2 * ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  if ((size_t)(end - unused) < whole) add_block(whole);
  char *piece = unused;
  unused += whole;
  *(size_t *)piece = size;
  return piece + ALIGNMENT;
}

static void *take_zeroed(size_t count, size_t size) {
  return memset(take(count * size), 0, count * size);
}

static void *grow(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = *(size_t *)((char *)old - ALIGNMENT);
  if (size <= had) return old;
  void *piece = take(size);
  memcpy(piece, old, had);
  return piece;
}

static void give_back(void *piece) { (void)piece; }

cmark_mem *cmark_memory_of_thread(void) {
  static cmark_mem memory = {take_zeroed, grow, give_back};
  return &memory;
}

void cmark_memory_end_document(void) {
  if (!first) return;
  free_blocks(first->next);
  first->next = NULL;
  begin(first);
}

size_t cmark_memory_block_count(void) {
  return atomic_load_explicit(&block_count, memory_order_relaxed);
}
