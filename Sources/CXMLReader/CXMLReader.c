#include "CXMLReader.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <string.h>

typedef struct {
  const cxml_handler *handler;
  const char *bytes;
  int count;
  xmlParserCtxtPtr context;
  int failed;
} reader;

static reader *reader_of(void *context) { return (reader *)((xmlParserCtxtPtr)context)->_private; }

/// Where the parser stands, in bytes of the input. No conversion of encodings happens, so it is a subtraction.
static long consumed(reader *self) {
  long offset = xmlByteConsumed(self->context);
  if (offset < 0) return 0;
  return offset > self->count ? self->count : offset;
}

static void report(reader *self, cxml_fault fault, const char *message, const char *name, long offset) {
  if (self->failed) return;
  self->failed = 1;
  self->handler->problem(self->handler->receiver, fault, message, name, offset);
}

static cxml_fault fault_of(const xmlError *error) {
  switch (error->code) {
  case XML_ERR_DOCUMENT_EMPTY: return CXML_NO_ROOT;
  case XML_ERR_DOCUMENT_END: return CXML_AFTER_ROOT;
  case XML_ERR_TAG_NAME_MISMATCH: return CXML_WRONG_END_TAG;
  case XML_ERR_TAG_NOT_FINISHED: return CXML_UNCLOSED_ELEMENT;
  case XML_ERR_GT_REQUIRED: return CXML_UNCLOSED_TAG;
  case XML_ERR_UNDECLARED_ENTITY:
  case XML_WAR_UNDECLARED_ENTITY: return CXML_UNKNOWN_ENTITY;
  case XML_ERR_MISPLACED_CDATA_END: return CXML_END_OF_CDATA;
  case XML_NS_ERR_UNDEFINED_NAMESPACE: return CXML_PREFIX;
  case XML_ERR_NAME_REQUIRED:
    // libxml2 has one code for a name that is missing behind a mark and in a start tag.
    if (error->message && strstr(error->message, "attribute name")) return CXML_NO_ATTRIBUTE_NAME;
    return CXML_STRAY_MARK;
  case XML_ERR_ENTITYREF_SEMICOL_MISSING:
  case XML_ERR_INVALID_HEX_CHARREF:
  case XML_ERR_INVALID_DEC_CHARREF: return CXML_STRAY_MARK;
  case XML_ERR_ATTRIBUTE_NOT_STARTED: return CXML_UNQUOTED_VALUE;
  case XML_ERR_ATTRIBUTE_NOT_FINISHED: return CXML_UNCLOSED_VALUE;
  case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return CXML_MISSING_VALUE;
  case XML_ERR_LT_IN_ATTRIBUTE: return CXML_LESS_THAN_IN_VALUE;
  case XML_ERR_ATTRIBUTE_REDEFINED: return CXML_ATTRIBUTE_TWICE;
  case XML_ERR_SPACE_REQUIRED: return CXML_NO_SPACE;
  case XML_ERR_HYPHEN_IN_COMMENT: return CXML_HYPHENS_IN_COMMENT;
  case XML_ERR_COMMENT_NOT_FINISHED: return CXML_UNCLOSED_COMMENT;
  case XML_ERR_CDATA_NOT_FINISHED: return CXML_UNCLOSED_CDATA;
  case XML_ERR_INVALID_CHAR: return CXML_CONTROL_CHARACTER;
  default:
    // libxml2 has no code of its own for its limit of 256 elements within each other.
    return error->message && strstr(error->message, "xcessive depth") ? CXML_TOO_DEEP : CXML_OTHER;
  }
}

/// The value of an attribute. Without entity substitution libxml2 hands out every '&' of a value as "&#38;", for a
/// second reading that does not happen here.
static xmlChar *value_of(const xmlChar **attribute) {
  xmlChar *value = xmlStrndup(attribute[3], (int)(attribute[4] - attribute[3]));
  if (!value) return NULL;
  xmlChar *to = value;
  for (const xmlChar *from = value; *from; to++) {
    *to = *from;
    from += strncmp((const char *)from, "&#38;", 5) == 0 ? 5 : 1;
  }
  *to = 0;
  return value;
}

// Some builds of libxml2 call only the callbacks of SAX2, whatever is set: so these are the ones in use.
static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declared, int count, int defaulted, const xmlChar **attributes) {
  (void)uri, (void)namespaces, (void)declared, (void)defaulted;
  reader *self = reader_of(context);
  if (self->failed) return;
  // The parser stands behind the attributes; the last '<' before it opens the tag, for no value may hold one.
  long after = consumed(self), offset = after;
  while (offset > 0 && (offset == self->count || self->bytes[offset] != '<')) offset--;
  // Of each attribute libxml2 gives its name, prefix, URI, and where its value begins and ends.
  xmlChar **pairs = xmlMalloc((2 * (size_t)count + 1) * sizeof *pairs);
  if (!pairs) return report(self, CXML_OTHER, "there is not enough memory", NULL, offset);
  for (int i = 0; i < count; i++) {
    const xmlChar **attribute = attributes + 5 * i;
    pairs[2 * i] = xmlBuildQName(attribute[0], attribute[1], NULL, 0);
    pairs[2 * i + 1] = value_of(attribute);
  }
  pairs[2 * count] = NULL;
  xmlChar *full = xmlBuildQName(name, prefix, NULL, 0);
  self->handler->start(self->handler->receiver, (const char *)full, (const char *const *)pairs, offset, after);
  if (full != name) xmlFree(full);
  for (int i = 0; i < count; i++) {
    if (pairs[2 * i] != attributes[5 * i]) xmlFree(pairs[2 * i]);
    xmlFree(pairs[2 * i + 1]);
  }
  xmlFree(pairs);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  reader *self = reader_of(context);
  if (!self->failed) self->handler->end(self->handler->receiver, consumed(self));
}

static void on_text(void *context, const xmlChar *text, int count) {
  reader *self = reader_of(context);
  if (!self->failed) self->handler->text(self->handler->receiver, (const char *)text, count);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  reader *self = reader_of(context);
  long offset = consumed(self);
  while (offset > 0 && (offset == self->count || self->bytes[offset] != '<')) offset--;
  report(self, CXML_DOCTYPE, "DOCTYPE", NULL, offset);
  xmlStopParser(self->context);
}

static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
  (void)context;
  return xmlGetPredefinedEntity(name);
}

#if LIBXML_VERSION >= 21200
static void on_problem(void *context, const xmlError *error) {
#else
static void on_problem(void *context, xmlErrorPtr error) {
#endif
  reader *self = reader_of(context);
  if (error->level == XML_ERR_WARNING) return;
  report(self, fault_of(error), error->message, error->str1, consumed(self));
}

void cxml_prepare(void) { xmlInitParser(); }

int cxml_read(const char *bytes, int count, const cxml_handler *handler) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_doctype;
  sax.getEntity = on_entity;
  sax.initialized = XML_SAX2_MAGIC;
  sax.serror = on_problem;

  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, count);
  reader self = {handler, bytes, count, context, 0};
  if (!context) {
    report(&self, CXML_EMPTY, NULL, NULL, 0);
    return 0;
  }
  context->_private = &self;
  xmlSAXHandlerPtr own = context->sax;
  context->sax = &sax;
  context->userData = context;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(context);
  if (!context->wellFormed) report(&self, CXML_OTHER, NULL, NULL, consumed(&self));
  context->sax = own;
  if (context->myDoc) {
    xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
  }
  xmlFreeParserCtxt(context);
  return !self.failed;
}
