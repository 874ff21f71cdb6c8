// SPDX-License-Identifier: GPL-3.0-or-later

/// The letters that an accented Latin letter is searched as: *é* as *e*, *æ* as *ae*.
///
/// Two bytes a code point, `-` where there is no (second) letter. From the canonical decompositions of Unicode, and
/// for letters that have none (*ø*, *ß*, *þ*) the usual spelling in English print.
enum LatinFolding {
  /// The one or two letters for `scalar`, padded with `-`; nil when it has none.
  @inline(__always)
  static func letters(for scalar: UInt32) -> (UInt8, UInt8)? {
    let entry: UnsafePointer<UInt8>
    switch scalar {
    case 0xC0..<0x250: entry = latin1AndExtendedAB.utf8Start + Int(scalar - 0xC0) * 2
    case 0x1E00..<0x1F00: entry = extendedAdditional.utf8Start + Int(scalar - 0x1E00) * 2
    default: return nil
    }
    return entry[0] == UInt8(ascii: "-") ? nil : (entry[0], entry[1])
  }

  /// U+00C0 to U+024F.
  private static let latin1AndExtendedAB: StaticString = """
    a-a-a-a-a-a-aec-e-e-e-e-i-i-i-i-d-n-o-o-o-o-o---o-u-u-u-u-y-thss\
    a-a-a-a-a-a-aec-e-e-e-e-i-i-i-i-d-n-o-o-o-o-o---o-u-u-u-u-y-thy-\
    a-a-a-a-a-a-c-c-c-c-c-c-c-c-d-d-d-d-e-e-e-e-e-e-e-e-e-e-g-g-g-g-\
    g-g-g-g-h-h-h-h-i-i-i-i-i-i-i-i-i-i-ijijj-j-k-k-k-l-l-l-l-l-l-l-\
    l-l-l-n-n-n-n-n-n-n-n-n-o-o-o-o-o-o-oeoer-r-r-r-r-r-s-s-s-s-s-s-\
    s-s-t-t-t-t-t-t-u-u-u-u-u-u-u-u-u-u-u-u-w-w-y-y-y-z-z-z-z-z-z-s-\
    ----------------------------------------------------------------\
    o-o---------------------------u-u-------------------------------\
    --------dzdzdzljljljnjnjnja-a-i-i-o-o-u-u-u-u-u-u-u-u-u-u---a-a-\
    a-a-aeae----g-g-k-k-o-o-o-o-----j-dzdzdzg-g-----n-n-a-a-aeae----\
    a-a-a-a-e-e-e-e-i-i-i-i-o-o-o-o-r-r-r-r-u-u-u-u-s-s-t-t-----h-h-\
    ------------a-a-e-e-o-o-o-o-o-o-o-o-y-y-------------------------\
    --------------------------------
    """

  /// U+1E00 to U+1EFF.
  private static let extendedAdditional: StaticString = """
    a-a-b-b-b-b-b-b-c-c-d-d-d-d-d-d-d-d-d-d-e-e-e-e-e-e-e-e-e-e-f-f-\
    g-g-h-h-h-h-h-h-h-h-h-h-i-i-i-i-k-k-k-k-k-k-l-l-l-l-l-l-l-l-m-m-\
    m-m-m-m-n-n-n-n-n-n-n-n-o-o-o-o-o-o-o-o-p-p-p-p-r-r-r-r-r-r-r-r-\
    s-s-s-s-s-s-s-s-s-s-t-t-t-t-t-t-t-t-u-u-u-u-u-u-u-u-u-u-v-v-v-v-\
    w-w-w-w-w-w-w-w-w-w-x-x-x-x-y-y-z-z-z-z-z-z-h-t-w-y---------ss--\
    a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-a-e-e-e-e-e-e-e-e-\
    e-e-e-e-e-e-e-e-i-i-i-i-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-o-\
    o-o-o-o-u-u-u-u-u-u-u-u-u-u-u-u-u-u-y-y-y-y-y-y-y-y-------------
    """
}
