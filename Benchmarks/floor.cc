// SPDX-License-Identifier: GPL-3.0-or-later

// floor DATABASE FOLDER [paragraphs|articles]: the least that an indexer of articles does with Xapian alone.
//
// paragraphs: a document for each paragraph: its words by TermGenerator with positions and stems, six boolean terms,
// three value slots, the text as data. `onrecord index` is measured against it.
// articles: a document for each article, as OnRecord lays it out: 100 positions between paragraphs, no stems, small
// batches.
//
// It reads no quotation. What it knows of outlet, date and case it takes from where Benchmarks/generate puts it.

#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;

struct Article {
  std::string name, text, outlet, date, place;
  std::vector<std::string> paragraphs;
  int number;
};

static std::string lowered(std::string text) {
  for (char &c : text) c = std::tolower(static_cast<unsigned char>(c));
  return text;
}

/// "20 July 1998" as 19980720.
static std::string day(const std::string &text) {
  static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  int day = 0, year = 0, month = 1;
  char name[32] = "";
  if (std::sscanf(text.c_str(), "%d %31s %d", &day, name, &year) != 3) return "19000101";
  for (int i = 0; i < 12; ++i)
    if (std::strncmp(name, months[i], 3) == 0) month = i + 1;
  char digits[32];
  std::snprintf(digits, sizeof digits, "%04d%02d%02d", year, month, day);
  return digits;
}

static std::string affair(const std::string &text) {
  const size_t end = text.find(" inquiry heard that ");
  if (end == std::string::npos) return "";
  const size_t start = text.rfind(' ', end - 1) + 1;
  return lowered(text.substr(start, end - start)) + " inquiry";
}

static Article read(const fs::path &file, int number) {
  std::ifstream in(file, std::ios::binary);
  Article article{file.string(), {std::istreambuf_iterator<char>(in), {}}, "", "", "", {}, number};
  const std::string &text = article.text;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find('\n', start), text.size());
    if (end > start) article.paragraphs.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  if (article.paragraphs.size() > 1) {
    const std::string &line = article.paragraphs[1];
    const size_t comma = std::min(line.find(", "), line.size());
    article.outlet = lowered(line.substr(0, comma));
    article.date = day(comma < line.size() ? line.substr(comma + 2) : "");
  }
  article.place = affair(text);
  return article;
}

static void add_facts(Xapian::Document &document, const Article &article, const std::string &identity) {
  document.add_boolean_term("Q" + identity);
  document.add_boolean_term("P" + article.name);
  document.add_boolean_term("XARTICLE" + std::to_string(article.number));
  document.add_boolean_term("XOUTLET:" + article.outlet);
  document.add_boolean_term("D" + article.date);
  document.add_boolean_term("Len");
  if (!article.place.empty()) document.add_boolean_term("XCASE:" + article.place);
  document.add_value(10, article.date);
  document.add_value(11, Xapian::sortable_serialise(article.number));
  document.add_value(12, article.outlet);
}

static void add_paragraphs(Xapian::WritableDatabase &database, Xapian::TermGenerator &generator,
                           const Article &article) {
  int place = 0;
  for (const std::string &paragraph : article.paragraphs) {
    Xapian::Document document;
    generator.set_document(document);
    generator.index_text(paragraph);
    add_facts(document, article, article.name + ":" + std::to_string(place++));
    document.set_data(paragraph);
    database.add_document(document);
  }
}

static void add_article(Xapian::WritableDatabase &database, Xapian::TermGenerator &generator,
                        const Article &article) {
  Xapian::Document document;
  generator.set_document(document);
  generator.set_termpos(0);
  for (const std::string &paragraph : article.paragraphs) {
    generator.index_text(paragraph);
    generator.increase_termpos();
  }
  add_facts(document, article, article.name);
  document.set_data(article.text);
  database.add_document(document);
}

int main(int argc, char **argv) try {
  const std::string layout = argc > 3 ? argv[3] : "paragraphs";
  if (argc < 3 || argc > 4 || (layout != "paragraphs" && layout != "articles")) {
    std::fprintf(stderr, "usage: floor DATABASE FOLDER [paragraphs|articles]\n");
    return 2;
  }
  Xapian::WritableDatabase database(argv[1], Xapian::DB_CREATE_OR_OVERWRITE);
  Xapian::TermGenerator generator;
  if (layout == "paragraphs") generator.set_stemmer(Xapian::Stem("english"));
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(argv[2]))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  int number = 0;
  for (const auto &file : files) {
    const Article article = read(file, number++);
    if (layout == "paragraphs") {
      add_paragraphs(database, generator, article);
    } else {
      add_article(database, generator, article);
      if (number % 400 == 0) database.commit();
    }
  }
  database.commit();
} catch (const Xapian::Error &error) {
  std::fprintf(stderr, "floor: %s\n", error.get_description().c_str());
  return 2;
}
