#pragma once

#include <libxml/xmlversion.h>
// A libxml2 built with ICU would pull in ICU's headers, whose types Foundation's own ICU declares
// otherwise. Nothing here uses them: sources are decoded to UTF-8 before they are parsed.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

// `xmlParserVersion` is a global variable, which Swift refuses as not safe under concurrency.
static inline const char *jejak_libxml2_version(void) { return xmlParserVersion; }

// The C library looks at many bytes at a time; Swift has no such search of its own.
#include <stdbool.h>
#include <string.h>
static inline const unsigned char *jejak_find_byte(
    const unsigned char *bytes, unsigned char byte, size_t count) {
  return (const unsigned char *)memchr(bytes, byte, count);
}
static inline bool jejak_same_bytes(
    const unsigned char *left, const unsigned char *right, size_t count) {
  return memcmp(left, right, count) == 0;
}
static inline bool jejak_same_text(const unsigned char *left, const unsigned char *right) {
  return strcmp((const char *)left, (const char *)right) == 0;
}
