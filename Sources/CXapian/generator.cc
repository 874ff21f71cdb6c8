// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "words.hh"

using cx::bytes;
using cx::guard;
using cx::string;

struct cx_generator {
  Xapian::TermGenerator generator;
  std::vector<uint32_t> positions;
};

cx_generator *cx_generator_new(const cx_words *words, cx_stopping stopping, bool ngrams,
                               uint32_t maximum_word_length, cx_error *error) {
  return guard(error, static_cast<cx_generator *>(nullptr), [&] {
    using Xapian::TermGenerator;
    TermGenerator generator;
    generator.set_stemmer(cx::stemmer(*words));
    const TermGenerator::stem_strategy strategies[] = {TermGenerator::STEM_NONE, TermGenerator::STEM_SOME,
                                                       TermGenerator::STEM_ALL, TermGenerator::STEM_ALL_Z,
                                                       TermGenerator::STEM_SOME_FULL_POS};
    generator.set_stemming_strategy(strategies[words->stemming]);
    if (const Xapian::Stopper *stopper = cx::stopper(*words)) generator.set_stopper(stopper);
    const TermGenerator::stop_strategy stops[] = {TermGenerator::STOP_NONE, TermGenerator::STOP_ALL,
                                                  TermGenerator::STOP_STEMMED};
    generator.set_stopper_strategy(stops[stopping]);
    if (ngrams) generator.set_flags(TermGenerator::FLAG_CJK_NGRAM);
    if (maximum_word_length) generator.set_max_word_length(maximum_word_length);
    return new cx_generator{generator, {}};
  });
}

void cx_generator_free(cx_generator *generator) { delete generator; }

uint32_t cx_generator_position(const cx_generator *generator) { return generator->generator.get_termpos(); }

void cx_generator_set_position(cx_generator *generator, uint32_t position) {
  generator->generator.set_termpos(position);
}

void cx_generator_index(cx_generator *generator, cx_bytes text, uint32_t weight, cx_bytes prefix,
                        bool positions, cx_visit_term visit_term, cx_visit_positions visit_positions,
                        void *context, cx_error *error) {
  guard(error, [&] {
    Xapian::Document document;
    const Xapian::termpos position = generator->generator.get_termpos();
    generator->generator.set_document(document);  // sets the position back
    generator->generator.set_termpos(position);
    const char *start = reinterpret_cast<const char *>(text.bytes);
    const Xapian::Utf8Iterator words(start ? start : "", text.count);
    if (positions) {
      generator->generator.index_text(words, weight, string(prefix));
    } else {
      generator->generator.index_text_without_positions(words, weight, string(prefix));
    }
    size_t index = 0;
    const Xapian::TermIterator end = document.termlist_end();
    for (Xapian::TermIterator i = document.termlist_begin(); i != end; ++i, ++index) {
      const std::string name = *i;
      if (!visit_term(context, cx_term{bytes(name), i.get_wdf(), 0})) return;
      generator->positions.assign(i.positionlist_begin(), i.positionlist_end());
      if (!visit_positions(context, index, generator->positions.data(), generator->positions.size())) return;
    }
  });
}
