/*
 * What a build cannot do without: read every .md file, make HTML of it with cmark-gfm, write one file each.
 *
 * usage: floor CONTENT OUTPUT [THREADS]
 *
 * A yardstick for time only. Its threads share cmark-gfm's global tables without a lock, so its HTML may be
 * wrong (github/cmark-gfm#176).
 */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { max_threads = 64, max_path = 4096, extension_count = 4 };

static const char *const extension_names[extension_count] = {"table", "strikethrough", "autolink", "tasklist"};

static char **sources;
static size_t source_count;
static size_t content_length; /* bytes of the content folder's path */
static const char *output;
static size_t thread_count = 2;

static void fail(const char *what) {
  perror(what);
  exit(3);
}

static char *read_source(const char *path, size_t *length) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(path);
  char *text = malloc((size_t)status.st_size + 1);
  ssize_t count = text ? read(file, text, (size_t)status.st_size) : -1;
  if (count < 0) fail(path);
  close(file);
  text[count] = 0;
  *length = (size_t)count;
  return text;
}

static char *html_of(const char *text, size_t length) {
  const char *end_of_front_matter = strstr(text, "\n---\n");
  const char *body = end_of_front_matter ? end_of_front_matter + 5 : text;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (int i = 0; i < extension_count; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension_names[i]));
  cmark_parser_feed(parser, body, length - (size_t)(body - text));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

/* Makes the folder, and those above it only when they are missing. */
static void make_folder(char *path) {
  if (!mkdir(path, 0755) || errno == EEXIST) return;
  if (errno != ENOENT) fail(path);
  char *slash = strrchr(path, '/');
  *slash = 0;
  make_folder(path);
  *slash = '/';
  if (mkdir(path, 0755) && errno != EEXIST) fail(path);
}

static void write_page(const char *source, const char *html) {
  char path[max_path];
  int length = snprintf(path, sizeof path, "%s%.*s", output, (int)(strlen(source) - content_length - 3),
                        source + content_length);
  if (length < 0 || (size_t)length + sizeof "/index.html" > sizeof path) {
    errno = ENAMETOOLONG;
    fail(source);
  }
  make_folder(path);
  strcat(path, "/index.html");
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file < 0 || write(file, html, strlen(html)) < 0) fail(path);
  close(file);
}

static void *build_share(void *first) {
  for (size_t i = (size_t)first; i < source_count; i += thread_count) {
    size_t length;
    char *text = read_source(sources[i], &length);
    char *html = html_of(text, length);
    write_page(sources[i], html);
    free(html);
    free(text);
  }
  return NULL;
}

static void find_sources(char *content) {
  char *roots[] = {content, NULL};
  size_t capacity = 0;
  FTS *walk = fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
  if (!walk) fail(content);
  for (FTSENT *entry; (entry = fts_read(walk));) {
    size_t length = entry->fts_namelen;
    if (entry->fts_info != FTS_F || length < 4 || strcmp(entry->fts_name + length - 3, ".md")) continue;
    if (source_count == capacity) {
      capacity = capacity ? 2 * capacity : 1024;
      sources = realloc(sources, capacity * sizeof *sources);
    }
    sources[source_count++] = strdup(entry->fts_path);
  }
  fts_close(walk);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT [THREADS]\n");
    return 2;
  }
  content_length = strlen(arguments[1]);
  output = arguments[2];
  if (count > 3) thread_count = (size_t)atoi(arguments[3]);
  if (thread_count < 1 || thread_count > max_threads) thread_count = 2;
  cmark_gfm_core_extensions_ensure_registered();
  find_sources(arguments[1]);
  pthread_t threads[max_threads];
  for (size_t i = 0; i < thread_count; i++) pthread_create(&threads[i], NULL, build_share, (void *)i);
  for (size_t i = 0; i < thread_count; i++) pthread_join(threads[i], NULL);
  printf("%zu files\n", source_count);
  return 0;
}
