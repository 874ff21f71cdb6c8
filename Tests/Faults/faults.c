// SPDX-License-Identifier: GPL-3.0-or-later
//
// Loaded into the command by tests (LD_PRELOAD): stands between it and the system, for whatever changes files below
// one folder. Each such call is a step.
//
//   FAULTS_ROOT    the folder, absolute
//   FAULTS_KILL    the process is killed before the step of this number, from 1
//   FAULTS_FULL    the disk is full: no byte can be written from the step of this number on
//   FAULTS_READONLY  nothing can be changed
//   FAULTS_COUNT   how many steps there were is written there at the end
//   FAULTS_LOG     every step is written there, for a model of what a power cut leaves (see PowerCut.swift)
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))next(#name))

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long steps;
static int log_file = -1;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

static long number(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

/// The absolute path of a name, its folder's links resolved, when it lies below the root; else null.
static const char *below(int folder, const char *name, char *result) {
  const char *root = getenv("FAULTS_ROOT");
  if (!root || !name) return NULL;
  char whole[2 * PATH_MAX], start[PATH_MAX];
  if (name[0] == '/') {
    snprintf(whole, sizeof whole, "%s", name);
  } else {
    if (folder == AT_FDCWD) {
      if (!getcwd(start, sizeof start)) return NULL;
    } else {
      char link[64];
      snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
      const ssize_t count = readlink(link, start, sizeof start - 1);
      if (count < 0) return NULL;
      start[count] = 0;
    }
    snprintf(whole, sizeof whole, "%s/%s", start, name);
  }
  for (size_t end = strlen(whole); end > 1 && whole[end - 1] == '/'; --end) whole[end - 1] = 0;
  char *slash = strrchr(whole, '/');
  if (!slash) return NULL;
  *slash = 0;
  if (!realpath(slash == whole ? "/" : whole, result)) return NULL;
  snprintf(result + strlen(result), PATH_MAX - strlen(result), "/%s", slash + 1);
  const size_t length = strlen(root);
  return strncmp(result, root, length) == 0 && (result[length] == '/' || !result[length]) ? result : NULL;
}

static int is_below(int descriptor) {
  char link[64], path[PATH_MAX];
  const char *root = getenv("FAULTS_ROOT");
  if (!root) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  const ssize_t count = readlink(link, path, sizeof path - 1);
  if (count <= 0) return 0;
  path[count] = 0;
  const size_t length = strlen(root);
  return strncmp(path, root, length) == 0 && (path[length] == '/' || !path[length]);
}

/// Counts a step, and ends the process before the one that was named.
static long step(void) {
  ++steps;
  if (steps == number("FAULTS_KILL")) kill(getpid(), SIGKILL);
  return steps;
}

static int is_full(void) {
  const long full = number("FAULTS_FULL");
  return full > 0 && steps >= full;
}

static int is_read_only(void) { return getenv("FAULTS_READONLY") != NULL; }

static uint64_t inode_of(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) == 0 ? status.st_ino : 0;
}

static uint64_t inode_at(const char *path) {
  struct stat status;
  return lstat(path, &status) == 0 ? status.st_ino : 0;
}

/// A record: the kind, two numbers, and two byte strings, each behind its length.
static void note(char kind, uint64_t first, uint64_t second, const void *one, size_t one_count, const void *two,
                 size_t two_count) {
  const char *path = getenv("FAULTS_LOG");
  if (!path) return;
  if (log_file < 0) log_file = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const uint64_t head[5] = {(uint64_t)kind, first, second, one_count, two_count};
  struct iovec parts[3] = {{(void *)head, sizeof head}, {(void *)one, one_count}, {(void *)two, two_count}};
  if (REAL(writev)(log_file, parts, 3) < 0) abort();
}

static void note_names(char kind, uint64_t inode, const char *one, const char *two) {
  note(kind, inode, 0, one, strlen(one), two ? two : "", two ? strlen(two) : 0);
}

static int opened(const char *function, int folder, const char *name, int flags, mode_t mode) {
  typedef int (*plain)(const char *, int, ...);
  typedef int (*at)(int, const char *, int, ...);
  const int is_at = strstr(function, "at") != NULL;
  char path[PATH_MAX + 512];
  if (is_read_only() && (flags & (O_ACCMODE | O_CREAT | O_TRUNC)) && below(folder, name, path)) {
    errno = EROFS;
    return -1;
  }
  const int changes = (flags & (O_CREAT | O_TRUNC)) && below(folder, name, path);
  pthread_mutex_lock(&mutex);
  const uint64_t before = changes ? inode_at(path) : 0;
  const int makes = changes && (before == 0 || (flags & O_TRUNC));
  if (makes) step();
  if (makes && before == 0 && is_full()) {
    pthread_mutex_unlock(&mutex);
    errno = ENOSPC;
    return -1;
  }
  const int result = is_at ? ((at)next(function))(folder, name, flags, mode)
                           : ((plain)next(function))(name, flags, mode);
  const int failure = errno;
  if (makes && result >= 0) {
    if (before == 0) note_names('c', inode_of(result), path, NULL);
    if (before != 0) note('t', before, 0, "", 0, "", 0);
  }
  pthread_mutex_unlock(&mutex);
  errno = failure;
  return result;
}

#define OPEN(name)                                   \
  int name(const char *path, int flags, ...) {       \
    va_list rest;                                    \
    va_start(rest, flags);                           \
    const mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                    \
    return opened(#name, AT_FDCWD, path, flags, mode); \
  }
#define OPENAT(name)                                        \
  int name(int folder, const char *path, int flags, ...) {  \
    va_list rest;                                           \
    va_start(rest, flags);                                  \
    const mode_t mode = (flags & O_CREAT) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                           \
    return opened(#name, folder, path, flags, mode);        \
  }
OPEN(open)
OPEN(open64)
OPENAT(openat)
OPENAT(openat64)

static ssize_t written(int descriptor, const void *bytes, size_t count, off_t place, int is_placed) {
  if (descriptor == log_file || !is_below(descriptor)) {
    return is_placed ? REAL(pwrite)(descriptor, bytes, count, place) : REAL(write)(descriptor, bytes, count);
  }
  pthread_mutex_lock(&mutex);
  step();
  ssize_t result = -1;
  int failure = ENOSPC;
  if (!is_full()) {
    if (!is_placed) {
      place = fcntl(descriptor, F_GETFL) & O_APPEND ? lseek(descriptor, 0, SEEK_END)
                                                    : lseek(descriptor, 0, SEEK_CUR);
    }
    result = is_placed ? REAL(pwrite)(descriptor, bytes, count, place)
                       : REAL(write)(descriptor, bytes, count);
    failure = errno;
    if (result > 0) note('w', inode_of(descriptor), (uint64_t)place, bytes, (size_t)result, "", 0);
  }
  pthread_mutex_unlock(&mutex);
  errno = failure;
  return result;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return written(descriptor, bytes, count, 0, 0);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t place) {
  return written(descriptor, bytes, count, place, 1);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t place) {
  return written(descriptor, bytes, count, place, 1);
}

static int synced(const char *function, int descriptor) {
  typedef int (*sync)(int);
  if (!is_below(descriptor)) return ((sync)next(function))(descriptor);
  pthread_mutex_lock(&mutex);
  step();
  // The test's own disk need not be waited for.
  note('s', inode_of(descriptor), 0, "", 0, "", 0);
  pthread_mutex_unlock(&mutex);
  return 0;
}
int fsync(int descriptor) { return synced("fsync", descriptor); }
int fdatasync(int descriptor) { return synced("fdatasync", descriptor); }

static int cut(const char *function, int descriptor, off_t size) {
  typedef int (*truncate)(int, off_t);
  if (!is_below(descriptor)) return ((truncate)next(function))(descriptor, size);
  pthread_mutex_lock(&mutex);
  step();
  const int result = ((truncate)next(function))(descriptor, size);
  const int failure = errno;
  if (result == 0) note('t', inode_of(descriptor), (uint64_t)size, "", 0, "", 0);
  pthread_mutex_unlock(&mutex);
  errno = failure;
  return result;
}
int ftruncate(int descriptor, off_t size) { return cut("ftruncate", descriptor, size); }
int ftruncate64(int descriptor, off64_t size) { return cut("ftruncate64", descriptor, size); }

/// A change of names: a step, the call, and its record when it succeeded.
#define NAMES(kind, inode, from, to, call)       \
  char one[PATH_MAX + 512], two[PATH_MAX + 512]; \
  const char *first = (from);                    \
  const char *second = (to);                     \
  if (!first) return call;                       \
  if (is_read_only()) {                          \
    errno = EROFS;                               \
    return -1;                                   \
  }                                              \
  pthread_mutex_lock(&mutex);                    \
  step();                                        \
  const uint64_t node = (inode);                 \
  const int result = call;                       \
  const int failure = errno;                     \
  if (result == 0) note_names(kind, node ? node : inode_at(first), first, second); \
  (void)two;                                     \
  pthread_mutex_unlock(&mutex);                  \
  errno = failure;                               \
  return result;

int rename(const char *from, const char *to) {
  NAMES('r', 0, below(AT_FDCWD, from, one), below(AT_FDCWD, to, two), REAL(rename)(from, to))
}
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  NAMES(flags & 2 /* RENAME_EXCHANGE */ ? 'x' : 'r', 0, below(from_folder, from, one), below(to_folder, to, two),
        REAL(renameat2)(from_folder, from, to_folder, to, flags))
}
int link(const char *from, const char *to) {
  NAMES('l', 0, below(AT_FDCWD, from, one), below(AT_FDCWD, to, two), REAL(link)(from, to))
}
int unlink(const char *path) { NAMES('u', 1, below(AT_FDCWD, path, one), NULL, REAL(unlink)(path)) }
int rmdir(const char *path) { NAMES('u', 1, below(AT_FDCWD, path, one), NULL, REAL(rmdir)(path)) }
int mkdir(const char *path, mode_t mode) {
  NAMES('d', 0, below(AT_FDCWD, path, one), NULL, REAL(mkdir)(path, mode))
}

/// How many steps there were, for tests that go through all.
__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULTS_COUNT");
  if (!path || !steps) return;
  const int file = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  char text[32];
  const int count = snprintf(text, sizeof text, "%ld", steps);
  if (REAL(write)(file, text, (size_t)count) < 0) abort();
  REAL(close)(file);
}
