/// The whole surface of libxml2 that Swift sees; no header of libxml2 is included here.
#ifndef CXML_READER_H
#define CXML_READER_H

#ifdef __cplusplus
extern "C" {
#endif

/// What is wrong with a file that is not well formed.
typedef enum {
  CXML_OTHER,
  CXML_EMPTY,
  CXML_DOCTYPE,
  CXML_NO_ROOT,
  CXML_AFTER_ROOT,
  CXML_WRONG_END_TAG,
  CXML_UNCLOSED_ELEMENT,
  CXML_UNCLOSED_TAG,
  CXML_UNKNOWN_ENTITY,
  CXML_STRAY_MARK,
  CXML_UNQUOTED_VALUE,
  CXML_UNCLOSED_VALUE,
  CXML_MISSING_VALUE,
  CXML_LESS_THAN_IN_VALUE,
  CXML_ATTRIBUTE_TWICE,
  CXML_NO_SPACE,
  CXML_HYPHENS_IN_COMMENT,
  CXML_UNCLOSED_COMMENT,
  CXML_UNCLOSED_CDATA,
  CXML_CONTROL_CHARACTER,
  CXML_TOO_DEEP,
  CXML_END_OF_CDATA,
  CXML_PREFIX,
  CXML_NO_ATTRIBUTE_NAME,
} cxml_fault;

/// What the reader reports, in document order. All strings live only during the call.
typedef struct {
  void *receiver;
  /// `attributes`: name, value, name, value, ..., NULL. `offset`: the byte of the tag's `<`; `after`: a byte
  /// behind its last attribute and not behind its `>`.
  void (*start)(void *receiver, const char *name, const char *const *attributes, long offset, long after);
  /// `after`: the byte behind the end tag (behind the `/>` of an empty element).
  void (*end)(void *receiver, long after);
  void (*text)(void *receiver, const char *bytes, int count);
  /// Called once at most, with the first fault: libxml2's sentence about it, the name that it is about or NULL,
  /// and the byte at which the reader stood.
  void (*problem)(void *receiver, cxml_fault fault, const char *message, const char *name, long offset);
} cxml_handler;

/// Prepares libxml2 for use from several threads; call once before the first read.
void cxml_prepare(void);

/// Reads `count` bytes of UTF-8 and reports what they hold. Returns 1 when they are well formed, else 0.
/// Loads nothing, resolves no entity beyond the five of XML, believes no other encoding, and refuses a DOCTYPE.
int cxml_read(const char *bytes, int count, const cxml_handler *handler);

#ifdef __cplusplus
}
#endif
#endif
