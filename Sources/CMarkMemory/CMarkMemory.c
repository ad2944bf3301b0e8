#include "CMarkMemory.h"
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, USUAL_ROOM = 1 << 18 };

typedef struct Block {
  struct Block *next;
  size_t room, used;
  _Alignas(16) char bytes[];
} Block;

static _Thread_local Block *first, *current;

static Block *block_with(size_t room) {
  if (current && current->used + room <= current->room) return current;
  size_t whole = room > USUAL_ROOM ? room : USUAL_ROOM;
  Block *block = malloc(sizeof(Block) + whole);
  if (!block) abort();
  block->next = NULL;
  block->room = whole;
  block->used = 0;
  if (current) current->next = block;
  else first = block;
  return current = block;
}

/* Each piece has its size before it: growing it must know how much to copy. */
static void *take(size_t size) {
  size_t whole = (size + 2 * ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  Block *block = block_with(whole);
  char *piece = block->bytes + block->used;
  block->used += whole;
  *(size_t *)piece = size;
  return piece + ALIGNMENT;
}

static void *take_zeroed(size_t count, size_t size) {
  void *piece = take(count * size);
  memset(piece, 0, count * size);
  return piece;
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
  for (Block *block = first->next; block;) {
    Block *next = block->next;
    free(block);
    block = next;
  }
  first->next = NULL;
  first->used = 0;
  current = first;
}
