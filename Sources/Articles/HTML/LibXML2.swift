// SPDX-License-Identifier: GPL-3.0-or-later

import CLibXML2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The functions of libxml2 that reading pages and documents needs, looked up when the first of them is read.
///
/// Linked in the usual way, the library and the 30 MB of tables that it draws in would be loaded at each start of the
/// program, also for a search, which reads no page: that took as long as the search.
struct LibXML2: Sendable {
  typealias ReadMemory =
    @convention(c) (UnsafePointer<CChar>?, CInt, UnsafePointer<CChar>?, UnsafePointer<CChar>?, CInt) ->
    htmlDocPtr?
  typealias FreeDocument = @convention(c) (xmlDocPtr?) -> Void
  typealias RootElement = @convention(c) (xmlDocPtr?) -> xmlNodePtr?

  /// For HTML.
  let readMemory: ReadMemory
  let readXML: ReadMemory
  let freeDocument: FreeDocument
  let rootElement: RootElement

  /// nil when the library is not on this machine.
  static let loaded: LibXML2? = {
    let names = ["libxml2.so.2", "libxml2.so.16", "libxml2.so", "libxml2.2.dylib", "libxml2.dylib"]
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first,
      let initialise = dlsym(library, "xmlInitParser"), let read = dlsym(library, "htmlReadMemory"),
      let readXML = dlsym(library, "xmlReadMemory"),
      let free = dlsym(library, "xmlFreeDoc"), let root = dlsym(library, "xmlDocGetRootElement")
    else { return nil }
    // It sets itself up once, before any thread uses it.
    unsafeBitCast(initialise, to: (@convention(c) () -> Void).self)()
    return LibXML2(
      readMemory: unsafeBitCast(read, to: ReadMemory.self),
      readXML: unsafeBitCast(readXML, to: ReadMemory.self),
      freeDocument: unsafeBitCast(free, to: FreeDocument.self),
      rootElement: unsafeBitCast(root, to: RootElement.self))
  }()
}
