// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done with the folder of a database as a whole: locked, brought to the disk, put in another's place.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "guard.hh"

using cx::guard;

namespace {

constexpr char lock_name[] = "/flintlock";

/// Xapian's own way (glass, 1.4): a record lock on the first byte, which belongs to the open file where the
/// system knows such locks.
bool take(int descriptor) {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  lock.l_len = 1;
#ifdef F_OFD_SETLK
  const int command = F_OFD_SETLK;
#else
  const int command = F_SETLK;
#endif
  while (::fcntl(descriptor, command, &lock) != 0) {
    if (errno != EINTR) return false;
  }
  return true;
}

int exchange(const char *first, const char *second) {
#ifdef RENAME_EXCHANGE
  return ::renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#elif defined(RENAME_SWAP)
  return ::renamex_np(first, second, RENAME_SWAP);
#else
  (void)first, (void)second;
  errno = ENOSYS;
  return -1;
#endif
}

/// The lock file of `path` becomes that of `other` as well.
void share_lock(const std::string &path, const std::string &other) {
  const std::string fresh = other + lock_name + ".new";
  ::unlink(fresh.c_str());
  if (::link((path + lock_name).c_str(), fresh.c_str()) != 0 ||
      ::rename(fresh.c_str(), (other + lock_name).c_str()) != 0) {
    throw Xapian::DatabaseError("cannot share the lock of " + path, errno);
  }
  // Renaming one name of a file onto another name of the same file leaves both.
  ::unlink(fresh.c_str());
}

}  // namespace

void cx::sync(const std::string &path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw Xapian::DatabaseError("cannot open " + path, errno);
#ifdef F_FULLFSYNC
  const bool done = ::fcntl(descriptor, F_FULLFSYNC) != -1 || ::fsync(descriptor) == 0;
#else
  const bool done = ::fsync(descriptor) == 0;
#endif
  const int failure = errno;
  ::close(descriptor);
  if (!done) throw Xapian::DatabaseError("cannot bring to the disk: " + path, failure);
}

std::string cx::above(std::string path) {
  while (path.size() > 1 && path.back() == '/') path.pop_back();
  const size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

int cx_lock(cx_bytes path, cx_error *error) {
  return guard(error, -1, [&] {
    const std::string folder = cx::path(path);
    const int descriptor = ::open((folder + lock_name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0) {
      if (errno == ENOENT || errno == ENOTDIR) throw Xapian::DatabaseNotFoundError("no database", folder);
      throw Xapian::DatabaseOpeningError("cannot be locked", folder, errno);
    }
    try {
      return cx::patiently([&] {
        if (take(descriptor)) return descriptor;
        if (errno == EAGAIN || errno == EACCES) throw Xapian::DatabaseLockError("already locked", folder);
        throw Xapian::DatabaseOpeningError("cannot be locked", folder, errno);
      });
    } catch (...) {
      ::close(descriptor);
      throw;
    }
  });
}

void cx_unlock(int lock) {
  if (lock >= 0) ::close(lock);
}

void cx_sync_folder(cx_bytes path, cx_error *error) {
  guard(error, [&] {
    const std::string folder = cx::path(path);
    DIR *list = ::opendir(folder.c_str());
    if (!list) throw Xapian::DatabaseError("cannot open " + folder, errno);
    std::string names;
    while (const dirent *entry = ::readdir(list)) {
      if (entry->d_name[0] != '.') names.append(entry->d_name).push_back('\0');
    }
    ::closedir(list);
    for (size_t at = 0; at < names.size(); at = names.find('\0', at) + 1) {
      cx::sync(folder + "/" + (names.c_str() + at));
    }
    cx::sync(folder);
  });
}

void cx_sync_list(cx_bytes path, bool of_folder_above, cx_error *error) {
  guard(error, [&] { cx::sync(of_folder_above ? cx::above(cx::path(path)) : cx::path(path)); });
}

void cx_exchange(cx_bytes path, cx_bytes other, cx_error *error) {
  guard(error, [&] {
    const std::string first = cx::path(path), second = cx::path(other);
    share_lock(first, second);
    cx::sync(second);
    if (exchange(first.c_str(), second.c_str()) != 0) {
      throw Xapian::DatabaseError("this file system cannot exchange two folders at once", errno);
    }
    cx::sync(cx::above(first));
  });
}

cx_folder_identity cx_identify(cx_bytes path) {
  cx_error ignored{};
  const cx_folder_identity identity = guard(&ignored, cx_folder_identity{}, [&] {
    struct stat status;
    if (::stat(cx::path(path).c_str(), &status) != 0) return cx_folder_identity{};
    return cx_folder_identity{static_cast<uint64_t>(status.st_dev), static_cast<uint64_t>(status.st_ino)};
  });
  cx_error_clear(&ignored);
  return identity;
}
