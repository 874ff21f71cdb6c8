// SPDX-License-Identifier: GPL-3.0-or-later

// floor-queries DATABASE paragraphs|articles: answers each line of standard input (Benchmarks/queries.py) with
// nanoseconds of processor, of the clock, and how much was found, on a database that Benchmarks/floor.cc made. The ten
// best are ranked, their texts read.

#include <xapian.h>

#include <cstdint>
#include <ctime>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

using Xapian::Query;

static std::vector<std::string> split(const std::string &text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

static int64_t now(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * int64_t{1000000000} + time.tv_nsec;
}

struct Asked {
  std::string operation, words, outlet, affair, first, last, facet;
};

static Asked parse(const std::string &line) {
  std::vector<std::string> parts = split(line, '\t');
  parts.resize(9);
  return {parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]};
}

static Query words(const Asked &asked, bool stems) {
  const Xapian::Stem stem("english");
  std::vector<Query> parts;
  if (asked.operation == "prefix") return Query(Query::OP_WILDCARD, asked.words);
  for (const std::string &word : split(asked.words, ' ')) {
    parts.emplace_back(stems && asked.operation != "phrase" ? "Z" + stem(word) : word);
  }
  if (asked.operation == "phrase") return Query(Query::OP_PHRASE, parts.begin(), parts.end(), parts.size());
  return Query(asked.operation == "any" ? Query::OP_OR : Query::OP_AND, parts.begin(), parts.end());
}

static uint64_t search(const Xapian::Database &database, const Asked &asked, bool stems) {
  Query query = words(asked, stems);
  if (!asked.outlet.empty()) query = Query(Query::OP_FILTER, query, Query("XOUTLET:" + asked.outlet));
  if (!asked.affair.empty()) query = Query(Query::OP_FILTER, query, Query("XCASE:" + asked.affair));
  if (!asked.first.empty())
    query = Query(Query::OP_FILTER, query, Query(Query::OP_VALUE_RANGE, 10, asked.first, asked.last));
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  Xapian::ValueCountMatchSpy spy(12);
  if (!asked.facet.empty()) enquire.add_matchspy(&spy);
  const Xapian::MSet found = enquire.get_mset(0, 10, asked.facet.empty() ? 0 : database.get_doccount());
  size_t bytes = 0;
  for (auto i = found.begin(); i != found.end(); ++i) bytes += i.get_document().get_data().size();
  return bytes ? found.get_matches_estimated() : 0;
}

int main(int argc, char **argv) try {
  if (argc != 3) {
    std::cerr << "usage: floor-queries DATABASE paragraphs|articles\n";
    return 2;
  }
  const Xapian::Database database(argv[1]);
  const bool stems = std::string(argv[2]) == "paragraphs";
  for (std::string line; std::getline(std::cin, line);) {
    const Asked asked = parse(line);
    const int64_t wall = now(CLOCK_MONOTONIC), work = now(CLOCK_THREAD_CPUTIME_ID);
    const uint64_t found = search(database, asked, stems);
    std::cout << now(CLOCK_THREAD_CPUTIME_ID) - work << ' ' << now(CLOCK_MONOTONIC) - wall << ' ' << found
              << std::endl;
  }
} catch (const Xapian::Error &error) {
  std::cerr << "floor-queries: " << error.get_description() << '\n';
  return 2;
}
