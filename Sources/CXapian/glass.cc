// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts are those of xapian-core 1.4, backends/glass: glass_version.cc (the file), glass_table.h (the limits of a
// tree), glass_freelist.h (the free blocks).
#include "glass.hh"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <cstring>
#include <limits>

const char *const cx::glass::table_names[table_count] = {"postlist", "docdata",  "termlist",
                                                         "position", "spelling", "synonym"};
/// A magic string, and the format of 14 March 2016, which is that of all Xapian 1.4.
const std::string_view cx::glass::head = "\x0f\x0dXapian Glass\x04\x6e";

namespace {

using cx::glass::Root;
using cx::glass::Version;

/// Of the magic string in the head.
constexpr size_t magic_length = 14;
/// Xapian reads no more than this.
constexpr size_t most_bytes = 256;
/// A database whose making was cut short has tables, of a block each, before it has a version file.
constexpr uint64_t largest_unfinished = 8192;

[[noreturn]] void damaged(const std::string &what) {
  throw Xapian::DatabaseCorruptError("its version file iamglass is damaged: " + what);
}

/// What may not be read, or not now, is neither damaged nor gone.
[[noreturn]] void unreadable(const std::string &what, int failure) {
  throw Xapian::DatabaseOpeningError(what + " cannot be read", std::string(), failure);
}

/// Reads the numbers of the file: seven bits a byte, the lowest first, the eighth says that more follow.
class Numbers {
 public:
  Numbers(const unsigned char *begin, const unsigned char *end) : at_(begin), end_(end) {}

  bool is_at_end() const { return at_ == end_; }

  template <class Number>
  Number next() {
    uint64_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (at_ == end_) damaged("it ends too soon");
      const uint64_t bits = *at_ & 0x7f;
      const bool is_last = *at_++ < 0x80;
      if (shift > 63 || bits << shift >> shift != bits) damaged("a number in it is too large");
      number |= bits << shift;
      if (!is_last) continue;
      // No number is written longer than it need be.
      if (shift > 0 && bits == 0) damaged("a number in it is no number");
      if (number > std::numeric_limits<Number>::max()) damaged("a number in it is too large");
      return static_cast<Number>(number);
    }
  }

  std::string bytes(size_t count) {
    if (count > static_cast<size_t>(end_ - at_)) damaged("it ends too soon");
    const std::string result(reinterpret_cast<const char *>(at_), count);
    at_ += count;
    return result;
  }

 private:
  const unsigned char *at_;
  const unsigned char *end_;
};

uint32_t sum(uint32_t first, uint32_t second) {
  if (first > std::numeric_limits<uint32_t>::max() - second) damaged("its counts do not fit");
  return first + second;
}

Root read_root(Numbers &numbers) {
  Root root{};
  root.block = numbers.next<uint32_t>();
  const auto flags = numbers.next<uint32_t>();
  root.level = flags >> 2;
  root.is_sequential = flags & 2;
  root.is_fake = flags & 1;
  root.entries = numbers.next<uint64_t>();
  const auto kilobytes = numbers.next<uint32_t>();
  if (kilobytes == 0 || kilobytes > 32 || (kilobytes & (kilobytes - 1))) damaged("no such size of blocks");
  root.block_size = kilobytes << 11;
  root.compress_min = numbers.next<uint32_t>();
  root.free_list = numbers.bytes(numbers.next<uint32_t>());
  return root;
}

Version parse(const unsigned char *begin, const unsigned char *end) {
  Numbers numbers(begin, end);
  Version version{};
  std::memcpy(version.uuid, numbers.bytes(sizeof version.uuid).data(), sizeof version.uuid);
  version.revision = numbers.next<uint32_t>();
  for (Root &root : version.roots) root = read_root(numbers);
  version.document_count = numbers.next<uint32_t>();
  version.last_document = sum(version.document_count, numbers.next<uint32_t>());
  version.shortest_document = numbers.next<uint32_t>();
  version.most_within = numbers.next<uint32_t>();
  version.longest_document = sum(version.most_within, numbers.next<uint32_t>());
  version.oldest_changes = numbers.next<uint32_t>();
  version.total_length = numbers.next<uint64_t>();
  version.most_spellings = numbers.next<uint32_t>();
  if (!numbers.is_at_end()) damaged("something follows its end");
  return version;
}

/// A place in the list of free blocks: nowhere, or behind the head of a block that is in use.
void require_place(Numbers &numbers, uint32_t first_unused, uint32_t block_size) {
  const auto block = numbers.next<uint32_t>();
  const auto word = numbers.next<uint32_t>();
  if (block == 0 && word == 0) return;
  if (block >= first_unused || word < 2 || word >= block_size / 4) damaged("its free blocks lie nowhere");
}

void require_free_list(const Root &root, uint32_t revision) {
  if (root.free_list.empty()) return;
  const auto *bytes = reinterpret_cast<const unsigned char *>(root.free_list.data());
  Numbers numbers(bytes, bytes + root.free_list.size());
  if (numbers.next<uint32_t>() > revision) damaged("its free blocks are of another commit");
  const auto first_unused = numbers.next<uint32_t>();
  if (!root.is_fake && root.block >= first_unused) damaged("a root lies where nothing is");
  for (int i = 0; i < 2; ++i) require_place(numbers, first_unused, root.block_size);
  if (!numbers.is_at_end()) damaged("its free blocks cannot be told");
}

/// - size: of the table's file; 0 when it has none.
void require_root(const Root &root, uint32_t revision, uint64_t size) {
  if (root.level > cx::glass::highest_level) damaged("a tree cannot be so high");
  if (root.is_fake) {
    if (root.level != 0 || root.entries != 0) damaged("a table without a root cannot have entries");
  } else {
    if ((uint64_t{root.block} + 1) * root.block_size > size) damaged("a root lies beyond its table");
    // The least that an entry takes: its place in a block, and two lengths.
    if (root.entries > size / 5) damaged("so many entries cannot be in a table");
  }
  require_free_list(root, revision);
}

void require_statistics(const Version &version) {
  if (version.shortest_document > version.longest_document) damaged("its lengths do not fit");
  // 32 bits by 32 bits: no product is too large.
  if (version.total_length > uint64_t{version.document_count} * version.longest_document) {
    damaged("its lengths do not fit");
  }
}

/// A descriptor that is closed at the end; -1: none.
struct Descriptor {
  const int number;
  explicit Descriptor(int opened) : number(opened) {}
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

/// All is asked of the folder that lies there now: another one can be put in its place meanwhile.
class Folder {
 public:
  explicit Folder(const std::string &path)
      : opened_(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)), failure_(is_there() ? 0 : errno) {}

  bool is_there() const { return opened_.number >= 0; }

  bool lies_at(const std::string &path) const {
    struct stat own, other;
    return ::fstat(opened_.number, &own) == 0 && ::stat(path.c_str(), &other) == 0 && own.st_dev == other.st_dev &&
           own.st_ino == other.st_ino;
  }

  /// The bytes of the version file, as far as Xapian would read them and one more; false: there is none.
  bool read_version(std::string &bytes) const {
    const Descriptor file(::openat(opened_.number, "iamglass", O_RDONLY | O_CLOEXEC));
    if (file.number < 0) {
      failure_ = errno;
      return false;
    }
    char buffer[most_bytes + 1];
    ssize_t count;
    do count = ::read(file.number, buffer, sizeof buffer);
    while (count < 0 && errno == EINTR);
    if (count < 0) {
      failure_ = errno;
      return false;
    }
    bytes.assign(buffer, static_cast<size_t>(count));
    return true;
  }

  /// Why the folder could not be opened, or the version file not be read.
  int failure() const { return failure_; }

  /// Of the file of a table; 0 when it has none.
  uint64_t size(size_t table) const {
    struct stat status;
    const bool is_found = ::fstatat(opened_.number, file_name(table).c_str(), &status, 0) == 0;
    return is_found ? static_cast<uint64_t>(status.st_size) : 0;
  }

  /// Xapian takes a table that it may not read for one that is not there, and finds without its entries.
  void require_readable(size_t table) const {
    if (::faccessat(opened_.number, file_name(table).c_str(), R_OK, AT_EACCESS) == 0 || errno == ENOENT) return;
    unreadable("its table " + file_name(table), errno);
  }

  static std::string file_name(size_t table) { return std::string(cx::glass::table_names[table]) + ".glass"; }

 private:
  const Descriptor opened_;
  mutable int failure_;
};

/// Whether it is of the format we know; throws when it is of none.
bool is_known(const std::string &bytes) {
  using cx::glass::head;
  if (bytes.size() < head.size() || bytes.compare(0, magic_length, head, 0, magic_length) != 0) {
    damaged("it does not begin as one");
  }
  return bytes.compare(0, head.size(), head) == 0;
}

Version parse(const std::string &bytes) {
  if (bytes.size() > most_bytes) damaged("it is too long");
  const auto *begin = reinterpret_cast<const unsigned char *>(bytes.data());
  return parse(begin + cx::glass::head.size(), begin + bytes.size());
}

}  // namespace

bool cx::glass::read(const std::string &path, Version &version) {
  std::string bytes;
  const Folder folder(path);
  if (!folder.is_there() || !folder.read_version(bytes)) return false;
  try {
    if (!is_known(bytes)) return false;
    version = parse(bytes);
    return true;
  } catch (const Xapian::DatabaseCorruptError &) {
    return false;
  }
}

namespace {

void require_sound(const Folder &folder) {
  std::string bytes;
  if (!folder.read_version(bytes)) {
    if (folder.failure() != ENOENT) unreadable("its version file iamglass", folder.failure());
    if (folder.size(0) > largest_unfinished) damaged("it is missing");
    return;
  }
  if (!is_known(bytes)) return;
  const Version version = parse(bytes);
  for (size_t i = 0; i < cx::glass::table_count; ++i) {
    folder.require_readable(i);
    require_root(version.roots[i], version.revision, version.roots[i].is_fake ? 0 : folder.size(i));
  }
  require_statistics(version);
}

}  // namespace

void cx::glass::require_sound(const std::string &path) {
  for (;;) {
    const Folder folder(path);
    if (!folder.is_there()) {
      if (folder.failure() != ENOENT && folder.failure() != ENOTDIR) unreadable("its folder", folder.failure());
      return;
    }
    try {
      return ::require_sound(folder);
    } catch (const Xapian::DatabaseCorruptError &) {
      // Another one took its place, and its files are being removed.
      if (folder.lies_at(path)) throw;
    }
  }
}
