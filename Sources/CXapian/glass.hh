// SPDX-License-Identifier: GPL-3.0-or-later
//
// The version file `iamglass` of a database in Xapian's format "glass", as Xapian 1.4 writes it: it names the root of
// each table and holds the statistics. Nothing in it tells a changed byte, and Xapian believes what it reads there.
#ifndef CX_GLASS_HH
#define CX_GLASS_HH

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace cx {
namespace glass {

constexpr size_t table_count = 6;
/// Of a tree: Xapian's cursors have room for ten levels.
constexpr uint32_t highest_level = 9;
/// In the order in which the version file has them, without the ending `.glass`.
extern const char *const table_names[table_count];

/// Where the tree of a table begins.
struct Root {
  uint32_t block;
  uint32_t level;
  bool is_sequential;
  bool is_fake;  // of a table without entries, which need have no file
  uint64_t entries;
  uint32_t block_size;
  uint32_t compress_min;
  std::string free_list;
};

struct Version {
  unsigned char uuid[16];
  uint32_t revision;
  Root roots[table_count];
  uint32_t document_count, last_document;
  uint32_t shortest_document, longest_document;  // bounds
  uint32_t most_within;                          // of a term in a document: a bound
  uint32_t oldest_changes;
  uint64_t total_length;
  uint32_t most_spellings;  // of a word: a bound
};

/// Bytes with which every version file of the format we know begins.
extern const std::string_view head;

/// The version file in a folder; false when there is none that can be read.
bool read(const std::string &path, Version &version);

/// Throws DatabaseCorruptError when there is a version file at `path`, of the format we know, that cannot be as it
/// was written, alone or beside the sizes of the tables. What is of another format, or no folder, is left to Xapian.
///
/// One short read and six looks at sizes: some ten microseconds.
void require_sound(const std::string &path);

/// Makes a database of damaged tables, from which values, metadata and data can be read, in the new folder `scratch`:
/// links to the tables of `path`, and a version file with the roots that the one of `path` names, where they are such, or
/// else those that are found in the tables. A table without any is empty there. The counts are not those of the documents.
///
/// Returns whether the table of postings has the root that it had, as far as can be told: else what is in it can be
/// older than the last commit.
bool rebuild(const std::string &path, const std::string &scratch);

}  // namespace glass
}  // namespace cx

#endif
