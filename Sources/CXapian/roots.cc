// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the roots of tables without a version file. Each block says at which level of the tree it stands, and in which
// commit it was written; the root is the highest block, and every commit that changes a table writes its root anew.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <string>
#include <utility>

#include "glass.hh"

namespace {

using cx::glass::Root;
using cx::glass::Version;

constexpr uint32_t usual_block_size = 8192;
/// The postings, with the values and the metadata, and the documents' data.
constexpr size_t last_read = 1;
/// Where the list of a block's entries begins, of two bytes each.
constexpr uint32_t list_start = 11;

/// What a block says of itself.
struct Block {
  uint32_t revision;
  uint32_t level;
  uint32_t free_in_one, free;
  uint32_t list_end;

  bool can_be(uint32_t block_size) const {
    return level <= cx::glass::highest_level && list_end > list_start && list_end <= block_size &&
           (list_end - list_start) % 2 == 0 && free_in_one <= free && free <= block_size - list_end;
  }
};

void append(std::string &bytes, uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

/// Nothing free; for a reader it says where the last block ends.
std::string free_list(uint32_t block_count) {
  std::string bytes;
  append(bytes, 0);
  append(bytes, block_count);
  for (int i = 0; i < 4; ++i) append(bytes, 0);
  return bytes;
}

class Table {
 public:
  Table(const std::string &path, uint32_t block_size)
      : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), block_size_(block_size) {
    struct stat status;
    if (file_ >= 0 && ::fstat(file_, &status) == 0) size_ = static_cast<uint64_t>(status.st_size);
  }
  Table(const Table &) = delete;
  Table &operator=(const Table &) = delete;
  ~Table() {
    if (file_ >= 0) ::close(file_);
  }

  uint32_t block_count() const {
    return static_cast<uint32_t>(std::min<uint64_t>(size_ / block_size_, UINT32_MAX));
  }

  /// Block `number`; one that cannot be one when it cannot be read.
  Block block(uint32_t number) const {
    unsigned char head[list_start];
    const off_t place = static_cast<off_t>(number) * block_size_;
    if (::pread(file_, head, sizeof head, place) != static_cast<ssize_t>(sizeof head)) return Block{};
    const auto pair = [&](int at) { return uint32_t{head[at]} << 8 | head[at + 1]; };
    return Block{pair(0) << 16 | pair(2), head[4], pair(5), pair(7), pair(9)};
  }

  bool is_root(const Root &root, uint32_t revision) const {
    if (root.is_fake || root.block >= block_count()) return false;
    const Block found = block(root.block);
    return found.can_be(block_size_) && found.level == root.level && found.revision <= revision;
  }

  /// Makes a block the root; false when it cannot be one.
  bool take(uint32_t number, Root &root) const {
    const Block found = block(number);
    if (!found.can_be(block_size_)) return false;
    root.block = number;
    root.level = found.level;
    root.is_fake = false;
    root.entries = 1;
    root.free_list = free_list(block_count());
    return true;
  }

  /// Makes the highest block the root, of several the newest that is no newer than `revision`; false when there is none.
  bool find_root(uint32_t revision, Root &root) const {
    std::pair<uint32_t, uint32_t> best;
    bool is_found = false;
    for (uint32_t number = 0; number < block_count(); ++number) {
      const Block found = block(number);
      if (!found.can_be(block_size_) || found.revision > revision) continue;
      const std::pair<uint32_t, uint32_t> rank(found.level, found.revision);
      if (is_found && rank <= best) continue;
      best = rank;
      is_found = take(number, root);
    }
    return is_found;
  }

  /// The commit in which the newest of its blocks was written.
  uint32_t newest() const {
    uint32_t result = 0;
    for (uint32_t number = 0; number < block_count(); ++number) {
      const Block found = block(number);
      if (found.can_be(block_size_)) result = std::max(result, found.revision);
    }
    return result;
  }

 private:
  const int file_;
  const uint32_t block_size_;
  uint64_t size_ = 0;
};

void append(std::string &bytes, const Root &root) {
  append(bytes, root.block);
  append(bytes, uint64_t{root.level} << 2 | (root.is_sequential ? 2 : 0) | (root.is_fake ? 1 : 0));
  append(bytes, root.entries);
  append(bytes, root.block_size >> 11);
  append(bytes, root.compress_min);
  append(bytes, root.free_list.size());
  bytes += root.free_list;
}

std::string written(const Version &version) {
  std::string bytes(cx::glass::head);
  bytes.append(reinterpret_cast<const char *>(version.uuid), sizeof version.uuid);
  append(bytes, version.revision);
  for (const Root &root : version.roots) append(bytes, root);
  append(bytes, version.document_count);
  append(bytes, version.last_document - version.document_count);
  append(bytes, version.shortest_document);
  append(bytes, version.most_within);
  append(bytes, version.longest_document - version.most_within);
  append(bytes, version.oldest_changes);
  append(bytes, version.total_length);
  append(bytes, version.most_spellings);
  return bytes;
}

std::string resolved(const std::string &path) {
  char *const real = ::realpath(path.c_str(), nullptr);
  if (!real) throw Xapian::DatabaseOpeningError("cannot be found", path, errno);
  const std::string result = real;
  std::free(real);
  return result;
}

void write(const std::string &path, const std::string &bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const auto count = static_cast<ssize_t>(bytes.size());
  const bool is_written = file >= 0 && ::write(file, bytes.data(), bytes.size()) == count;
  const int failure = errno;
  if (file >= 0) ::close(file);
  if (!is_written) throw Xapian::DatabaseError("cannot be written", path, failure);
}

bool is_sound(const std::string &path) {
  try {
    cx::glass::require_sound(path);
    return true;
  } catch (const Xapian::DatabaseCorruptError &) {
    return false;
  }
}

}  // namespace

bool cx::glass::rebuild(const std::string &path, const std::string &scratch) {
  const std::string folder = resolved(path);
  if (::mkdir(scratch.c_str(), 0700) != 0) throw Xapian::DatabaseError("cannot be made", scratch, errno);
  Version old{}, version{};
  const bool is_known = read(folder, old);
  const uint32_t newest = is_known && is_sound(folder) ? old.revision : UINT32_MAX;
  version.last_document = old.last_document;
  bool is_current = true;
  for (size_t i = 0; i < table_count; ++i) {
    Root &root = version.roots[i];
    root.is_fake = true;
    root.block_size = is_known ? old.roots[i].block_size : usual_block_size;
    if (i > last_read) continue;
    const std::string name = std::string("/") + table_names[i] + ".glass";
    const Table table(folder + name, root.block_size);
    const bool is_named = is_known && table.is_root(old.roots[i], newest);
    if (is_named ? !table.take(old.roots[i].block, root) : !table.find_root(newest, root)) {
      write(scratch + name, "");
    } else if (::symlink((folder + name).c_str(), (scratch + name).c_str()) != 0) {
      throw Xapian::DatabaseError("cannot be made", scratch + name, errno);
    }
    version.revision = std::max(version.revision, is_named ? old.revision : table.newest());
    if (i == 0 && !is_named && is_known) is_current = false;
  }
  write(scratch + "/iamglass", written(version));
  return is_current;
}
