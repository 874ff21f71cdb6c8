// SPDX-License-Identifier: GPL-3.0-or-later
//
// What reading a page or a document needs of libxml2's binary interface (its tree.h, parser.h and HTMLparser.h,
// unchanged since 2.0). Its own headers would have it linked, and so loaded at each start of the program: LibXML2.swift
// loads it when it is wanted.

#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

typedef unsigned char xmlChar;
typedef struct cxml_doc xmlDoc;
typedef xmlDoc *xmlDocPtr;
typedef xmlDoc *htmlDocPtr;
typedef struct cxml_node *xmlNodePtr;
typedef struct cxml_attr *xmlAttrPtr;

typedef enum { XML_ELEMENT_NODE = 1, XML_TEXT_NODE = 3, XML_CDATA_SECTION_NODE = 4 } xmlElementType;

typedef enum {
  HTML_PARSE_RECOVER = 1 << 0,
  HTML_PARSE_NOERROR = 1 << 5,
  HTML_PARSE_NOWARNING = 1 << 6,
  HTML_PARSE_NONET = 1 << 11,
  XML_PARSE_RECOVER = 1 << 0,
  XML_PARSE_NOERROR = 1 << 5,
  XML_PARSE_NOWARNING = 1 << 6,
  XML_PARSE_NONET = 1 << 11,
  XML_PARSE_HUGE = 1 << 19
} cxml_parse_option;

struct cxml_ns {
  struct cxml_ns *next;
  int type;
  const xmlChar *address;
  const xmlChar *prefix;
};

struct cxml_node {
  void *user;
  xmlElementType type;
  const xmlChar *name;
  struct cxml_node *children;
  struct cxml_node *last;
  struct cxml_node *parent;
  struct cxml_node *next;
  struct cxml_node *prev;
  xmlDoc *doc;
  struct cxml_ns *ns;
  xmlChar *content;
  struct cxml_attr *properties;
};

struct cxml_attr {
  void *user;
  xmlElementType type;
  const xmlChar *name;
  struct cxml_node *children;
  struct cxml_node *last;
  struct cxml_node *parent;
  struct cxml_attr *next;
  struct cxml_attr *prev;
};

#endif
