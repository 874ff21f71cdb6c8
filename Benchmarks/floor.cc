// SPDX-License-Identifier: GPL-3.0-or-later

// floor DATABASE FOLDER: the least that an indexer of articles does with Xapian alone. A document for each paragraph:
// its words by TermGenerator with positions and stems, six boolean terms, three value slots, the text as data. It reads
// no quotation and no date. `onrecord index` is measured against it.

#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

static std::string contents(const fs::path &file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

static void add(Xapian::WritableDatabase &database, Xapian::TermGenerator &generator, const std::string &paragraph,
                const std::string &name, int article, int place) {
  Xapian::Document document;
  generator.set_document(document);
  generator.index_text(paragraph);
  document.add_boolean_term("Q" + name + ":" + std::to_string(place));
  document.add_boolean_term("P" + name);
  document.add_boolean_term("XARTICLE" + std::to_string(article));
  document.add_boolean_term("XOUTLETnorbury echo");
  document.add_boolean_term("D20090501");
  document.add_boolean_term("Len");
  document.add_value(10, Xapian::sortable_serialise(20090501));
  document.add_value(11, Xapian::sortable_serialise(article));
  document.add_value(12, "norbury echo");
  document.set_data(paragraph);
  database.add_document(document);
}

int main(int argc, char **argv) try {
  if (argc != 3) {
    std::fprintf(stderr, "usage: floor DATABASE FOLDER\n");
    return 2;
  }
  Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  generator.set_stemmer(Xapian::Stem("english"));
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(argv[2]))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  int article = 0;
  for (const auto &file : files) {
    const std::string text = contents(file);
    int place = 0;
    for (size_t start = 0; start < text.size();) {
      size_t end = std::min(text.find('\n', start), text.size());
      if (end > start) add(database, generator, text.substr(start, end - start), file.string(), article, place++);
      start = end + 1;
    }
    ++article;
  }
  database.commit();
} catch (const Xapian::Error &error) {
  std::fprintf(stderr, "floor: %s\n", error.get_description().c_str());
  return 2;
}
