#ifndef CMARK_MEMORY_H
#define CMARK_MEMORY_H

#include <cmark-gfm.h>

/* The memory of one document: a row of blocks that the next document on the same thread uses again.
 *
 * The library asks for memory some hundred times a page and gives each piece back by itself, which costs more
 * than its parsing. Here giving back is nothing, and everything goes at once. The library's own arena is one for
 * the whole process; this one is one for each thread. */
cmark_mem *cmark_memory_of_thread(void);

/* Ends the document. The first block stays for the next one; what an unusually large document needed goes. */
void cmark_memory_end_document(void);

#endif
