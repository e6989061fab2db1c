/* Counts terms with Hyperscan, whole words by exact Unicode boundaries, as a yardstick of speed.
 *
 * usage: hyperscan TERMS WORDS FILE...
 * TERMS has a line a term: the number of its code, a tab, the term. WORDS is a bit a scalar that is a
 * word character. Of the finds of a code the leftmost, then the longest count, none overlapping.
 */
#define _GNU_SOURCE
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { unsigned code; unsigned long start, end; } find;
typedef struct { const unsigned char *text; unsigned long size; find *finds; size_t count, room; } scan;

static unsigned char *words;
static unsigned *codes;

static int is_word(const unsigned char *text, unsigned long size, unsigned long at) {
  unsigned lead = text[at], value = lead;
  if (lead >= 0xF0) value = (lead & 7) << 18 | (text[at + 1] & 63) << 12 | (text[at + 2] & 63) << 6 | (text[at + 3] & 63);
  else if (lead >= 0xE0) value = (lead & 15) << 12 | (text[at + 1] & 63) << 6 | (text[at + 2] & 63);
  else if (lead >= 0xC0) value = (lead & 31) << 6 | (text[at + 1] & 63);
  (void)size;
  return words[value >> 3] >> (value & 7) & 1;
}

static int found(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  scan *here = context;
  (void)flags;
  if (to < here->size && is_word(here->text, here->size, to)) return 0;
  if (from > 0) {
    unsigned long before = from - 1;
    while (before > 0 && (here->text[before] & 0xC0) == 0x80) before--;
    if (is_word(here->text, here->size, before)) return 0;
  }
  if (here->count == here->room) here->finds = realloc(here->finds, (here->room = here->room * 2 + 1024) * sizeof(find));
  here->finds[here->count++] = (find){codes[id], from, to};
  return 0;
}

static int compare(const void *a, const void *b) {
  const find *left = a, *right = b;
  if (left->start != right->start) return left->start < right->start ? -1 : 1;
  return left->end > right->end ? -1 : left->end < right->end;
}

static char *all_of(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  *size = ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) exit(1);
  bytes[*size] = 0;
  fclose(file);
  return bytes;
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  size_t size, count = 0;
  char *terms = all_of(argv[1], &size), *line, *rest = terms;
  words = (unsigned char *)all_of(argv[2], &size);
  const char **expressions = malloc(sizeof(char *) * 1000000);
  unsigned *flags = malloc(sizeof(unsigned) * 1000000), *ids = malloc(sizeof(unsigned) * 1000000), most = 0;
  codes = malloc(sizeof(unsigned) * 1000000);
  while ((line = strsep(&rest, "\n")) && *line) {
    char *term = strchr(line, '\t') + 1, *escaped = malloc(strlen(term) * 4 + 1);
    codes[count] = atoi(line);
    if (codes[count] > most) most = codes[count];
    escaped[0] = 0;
    for (char *byte = term; *byte; byte++)
      if ((unsigned char)*byte < 0x80) sprintf(escaped + strlen(escaped), "\\x%02x", (unsigned char)*byte);
      else strncat(escaped, byte, 1);
    expressions[count] = escaped;
    flags[count] = HS_FLAG_CASELESS | HS_FLAG_UTF8 | HS_FLAG_UCP | HS_FLAG_SOM_LEFTMOST;
    ids[count] = count;
    count++;
  }
  hs_database_t *database;
  hs_compile_error_t *error;
  double made = seconds(CLOCK_MONOTONIC);
  if (hs_compile_multi(expressions, flags, ids, count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  double ready = seconds(CLOCK_MONOTONIC) - made;
  hs_scratch_t *scratch = NULL;
  hs_alloc_scratch(database, &scratch);
  size_t files = argc - 3, bytes = 0, *sizes = malloc(sizeof(size_t) * files);
  char **texts = malloc(sizeof(char *) * files);
  for (size_t i = 0; i < files; i++) { texts[i] = all_of(argv[i + 3], &sizes[i]); bytes += sizes[i]; }
  size_t *counts = calloc(most + 1, sizeof(size_t)), *ends = calloc(most + 1, sizeof(size_t)), kept = 0;
  find *all = malloc(sizeof(find) * 16000000);
  scan here = {0};
  double start = seconds(CLOCK_MONOTONIC), cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
  for (size_t i = 0; i < files; i++) {
    here.text = (unsigned char *)texts[i], here.size = sizes[i], here.count = 0;
    hs_scan(database, texts[i], sizes[i], 0, scratch, found, &here);
    qsort(here.finds, here.count, sizeof(find), compare);
    memset(ends, 0, sizeof(size_t) * (most + 1));
    for (size_t j = 0; j < here.count; j++) {
      find *next = &here.finds[j];
      if (next->start < ends[next->code]) continue;
      ends[next->code] = next->end;
      counts[next->code]++;
      all[kept++] = *next;
    }
  }
  printf("{\"wall\": %f, \"cpu\": %f, \"ready\": %f, \"bytes\": %zu, \"counts\": [", seconds(CLOCK_MONOTONIC) - start,
         seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu, ready, bytes);
  for (size_t i = 0; i <= most; i++) printf("%s%zu", i ? ", " : "", counts[i]);
  printf("]}\n");
  return 0;
}
