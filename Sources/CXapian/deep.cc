// SPDX-License-Identifier: GPL-3.0-or-later
#include "deep.hh"

#include <pthread.h>

#include <exception>

namespace {

// An input byte makes one level at most, and a level takes less than this of the stack.
constexpr size_t stack_per_byte = 512;
constexpr size_t harmless_bytes = 256;
constexpr size_t maximum_bytes = 1 << 20;

struct Task {
  const std::function<void()> &body;
  std::exception_ptr thrown;
};

void *run(void *context) {
  Task *task = static_cast<Task *>(context);
  try {
    task->body();
  } catch (...) {
    task->thrown = std::current_exception();
  }
  return nullptr;
}

bool deeper_than(const Xapian::Query &query, int levels) {
  if (levels == 0) return true;
  for (size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (deeper_than(query.get_subquery(i), levels - 1)) return true;
  }
  return false;
}

}  // namespace

void cx::with_room_for(size_t input_bytes, const std::function<void()> &body) {
  if (input_bytes <= harmless_bytes) return body();
  if (input_bytes > maximum_bytes) throw Xapian::InvalidArgumentError("a query of more than a mebibyte");
  Task task{body, nullptr};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, (1 << 20) + input_bytes * stack_per_byte);
  pthread_t thread;
  const int failure = pthread_create(&thread, &attributes, run, &task);
  pthread_attr_destroy(&attributes);
  if (failure) throw Xapian::InternalError("no thread for a long query", failure);
  pthread_join(thread, nullptr);
  if (task.thrown) std::rethrow_exception(task.thrown);
}

void cx::check_depth(const Xapian::Query &query) {
  if (deeper_than(query, maximum_depth)) {
    throw Xapian::InvalidArgumentError("a query of more than " + std::to_string(maximum_depth) + " levels");
  }
}
