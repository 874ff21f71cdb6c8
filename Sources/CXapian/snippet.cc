// SPDX-License-Identifier: GPL-3.0-or-later
#include "enquire.hh"

using cx::bytes;
using cx::guard;
using cx::string;

void cx_snippet(const cx_database *database, const cx_query *query, const cx_enquire *enquire, cx_bytes text,
                const cx_snippet_options *options, cx_visit_bytes visit, void *context, cx_error *error) {
  guard(error, [&] {
    // The match set knows the query and its terms' weights; its hits play no part.
    const Xapian::MSet mset = cx::enquire(database->db, query->query, *enquire).get_mset(0, 1);
    const unsigned flags = (options->background_model ? Xapian::MSet::SNIPPET_BACKGROUND_MODEL : 0) |
                           (options->exhaustive ? Xapian::MSet::SNIPPET_EXHAUSTIVE : 0) |
                           (options->empty_without_match ? Xapian::MSet::SNIPPET_EMPTY_WITHOUT_MATCH : 0);
    const Xapian::Stem stemmer =
        options->language.count ? Xapian::Stem(string(options->language)) : Xapian::Stem();
    visit(context, bytes(mset.snippet(string(text), options->length, stemmer, flags, string(options->before),
                                      string(options->after), string(options->omission))));
  });
}
