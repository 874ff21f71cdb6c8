// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef CX_TEXT_H
#define CX_TEXT_H

#include "cx_document.h"
#include "cx_match.h"

CX_BEGIN

/// The languages that have a stemmer, separated by spaces.
void cx_stemmer_languages(cx_visit_bytes _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);

typedef struct cx_stemmer cx_stemmer;
cx_stemmer *_Nullable cx_stemmer_new(cx_bytes language, cx_error *_Nonnull error);
void cx_stemmer_free(cx_stemmer *_Nullable stemmer);
/// The stem lives until the next call.
cx_bytes cx_stemmer_stem(cx_stemmer *_Nonnull stemmer, cx_bytes word, cx_error *_Nonnull error);

/// Hands its answer to `answer(target, …)`; false: stop.
typedef bool (*cx_custom_stem)(void *_Nullable context, cx_bytes word, cx_visit_bytes _Nonnull answer,
                               void *_Nonnull target);
typedef cx_decision (*cx_custom_stop)(void *_Nullable context, cx_bytes word);

typedef enum cx_stemming { CX_STEM_NONE, CX_STEM_SOME, CX_STEM_ALL, CX_STEM_ALL_Z, CX_STEM_FULL } cx_stemming;

/// How words are stemmed, and which are left out. The callbacks' contexts must outlive what uses them.
typedef struct cx_words {
  cx_stemming stemming;
  cx_bytes language;  // none: no stemmer, unless `stem` is set
  cx_custom_stem _Nullable stem;
  void *_Nullable stem_context;
  cx_list stop_words;
  cx_custom_stop _Nullable stop;
  void *_Nullable stop_context;
} cx_words;

typedef struct cx_generator cx_generator;
typedef enum cx_stopping { CX_STOP_NONE, CX_STOP_ALL, CX_STOP_STEMMED } cx_stopping;

/// A maximum word length of 0 is Xapian's own.
cx_generator *_Nullable cx_generator_new(const cx_words *_Nonnull words, cx_stopping stopping, bool ngrams,
                                         uint32_t maximum_word_length, cx_error *_Nonnull error);
void cx_generator_free(cx_generator *_Nullable generator);
uint32_t cx_generator_position(const cx_generator *_Nonnull generator);
void cx_generator_set_position(cx_generator *_Nonnull generator, uint32_t position);
/// Visits each term of the text, with its wdf, and then its positions.
void cx_generator_index(cx_generator *_Nonnull generator, cx_bytes text, uint32_t weight, cx_bytes prefix,
                        bool positions, cx_visit_term _Nonnull visit_term,
                        cx_visit_positions _Nonnull visit_positions, void *_Nullable context,
                        cx_error *_Nonnull error);

/// Answers a query, which the shim frees, or none.
typedef cx_query *_Nullable (*cx_custom_field)(void *_Nullable context, cx_bytes text, bool *_Nonnull stop);
typedef cx_query *_Nullable (*cx_custom_range)(void *_Nullable context, cx_bytes lower, cx_bytes upper,
                                               bool *_Nonnull stop);

/// A field of the query language. A boolean field filters; several values of it are alternatives when they
/// exclude each other, or share a grouping, and must else all match.
typedef struct cx_field {
  cx_bytes name;
  cx_bytes prefix;
  bool boolean;
  bool exclusive;
  cx_bytes grouping;  // none: by name
  cx_custom_field _Nullable custom;
  void *_Nullable context;
} cx_field;

typedef enum cx_range_kind { CX_RANGE_TEXT, CX_RANGE_NUMBER, CX_RANGE_DATE } cx_range_kind;

typedef struct cx_range {
  cx_range_kind kind;
  uint32_t slot;
  cx_bytes marker;
  bool suffix;
  bool repeated;
  bool prefer_mdy;
  int epoch_year;
  cx_custom_range _Nullable custom;
  void *_Nullable context;
} cx_range;

typedef struct cx_parser {
  cx_words words;
  const cx_field *_Nullable fields;
  size_t field_count;
  const cx_range *_Nullable ranges;
  size_t range_count;
  cx_operation default_operation;
  uint32_t flags;  // Xapian's QueryParser::feature_flag
  uint32_t wildcard_limit;
  cx_wildcard_limit wildcard_limit_kind;
  cx_bytes default_prefix;
} cx_parser;

typedef enum cx_parsed {
  CX_PARSED_QUERY,
  CX_PARSED_CORRECTION,
  CX_PARSED_STOPPED,
  CX_PARSED_UNSTEMMED
} cx_parsed;
/// CX_PARSED_QUERY: serialised. CX_PARSED_UNSTEMMED: `bytes` is a term, `word` a form of it in the text.
typedef void (*cx_visit_parsed)(void *_Nullable context, cx_parsed part, cx_bytes bytes, cx_bytes word);

void cx_parse(const cx_parser *_Nonnull parser, const cx_database *_Nullable database, cx_bytes text,
              cx_visit_parsed _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);

typedef struct cx_snippet_options {
  size_t length;
  cx_bytes language;
  bool background_model;
  bool exhaustive;
  bool empty_without_match;
  cx_bytes before;
  cx_bytes after;
  cx_bytes omission;
} cx_snippet_options;

void cx_snippet(const cx_database *_Nonnull database, const cx_query *_Nonnull query,
                const cx_enquire *_Nonnull enquire, cx_bytes text, const cx_snippet_options *_Nonnull options,
                cx_visit_bytes _Nonnull visit, void *_Nullable context, cx_error *_Nonnull error);

/// At most 9 bytes; gives how many.
size_t cx_sortable_serialise(double number, uint8_t *_Nonnull nine_bytes);
double cx_sortable_unserialise(cx_bytes serialised, cx_error *_Nonnull error);

typedef struct cx_place {
  double latitude;
  double longitude;
} cx_place;
void cx_place_serialise(const cx_place *_Nonnull places, size_t count, cx_visit_bytes _Nonnull visit,
                        void *_Nullable context, cx_error *_Nonnull error);

CX_END
#endif
