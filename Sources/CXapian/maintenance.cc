// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "guard.hh"

using cx::bytes;
using cx::guard;
using cx::string;

namespace {

class Resolver : public Xapian::Compactor {
 public:
  Resolver(cx_resolve resolve, void *context) : resolve_(resolve), context_(context) {}

  std::string resolve_duplicate_metadata(const std::string &key, size_t count,
                                         const std::string values[]) override {
    if (!resolve_) return Compactor::resolve_duplicate_metadata(key, count, values);
    std::string arena;
    std::vector<cx_span> spans;
    for (size_t i = 0; i < count; ++i) {
      spans.push_back(cx_span{arena.size(), values[i].size()});
      arena += values[i];
    }
    const cx_bytes all = bytes(arena);
    const cx_list list{all.bytes, all.count, spans.data(), spans.size()};
    std::string result;
    const cx_visit_bytes answer = [](void *target, cx_bytes value) {
      static_cast<std::string *>(target)->assign(reinterpret_cast<const char *>(value.bytes), value.count);
      return true;
    };
    if (!resolve_(context_, bare(key), &list, answer, &result)) throw cx::Stopped();
    return result;
  }

 private:
  /// Glass hands over its own form of a key.
  static cx_bytes bare(const std::string &key) {
    const size_t prefix = key.compare(0, 2, "\0\xc0", 2) == 0 ? 2 : 0;
    return cx_bytes{reinterpret_cast<const uint8_t *>(key.data()) + prefix, key.size() - prefix};
  }

  cx_resolve resolve_;
  void *context_;
};

}  // namespace

void cx_release_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

void cx_compact(const cx_list *sources, cx_bytes destination, cx_compaction options, cx_resolve resolve,
                void *context, cx_error *error) {
  guard(error, [&] {
    if (sources->count == 0) throw Xapian::InvalidArgumentError("nothing to compact");
    Xapian::Database database;
    for (size_t i = 0; i < sources->count; ++i) {
      const std::string source = string(*sources, i);
      database.add_database(cx::open(cx::path(bytes(source))));
    }
    const unsigned levels[] = {Xapian::Compactor::STANDARD, Xapian::Compactor::FULL,
                               Xapian::Compactor::FULLER};
    const unsigned flags = levels[options.level] |
                           (options.keep_numbers ? Xapian::DBCOMPACT_NO_RENUMBER : 0) |
                           (options.multipass ? Xapian::DBCOMPACT_MULTIPASS : 0) |
                           (options.single_file ? Xapian::DBCOMPACT_SINGLE_FILE : 0);
    Resolver resolver(resolve, context);
    database.compact(cx::path(destination), flags, options.block_size, resolver);
  });
}
