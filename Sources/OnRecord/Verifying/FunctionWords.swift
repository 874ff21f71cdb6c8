// SPDX-License-Identifier: GPL-3.0-or-later

/// The words of English that carry no meaning of their own, and those that turn one round.
enum FunctionWords {
  static func isMeaningful(_ term: [UInt8]) -> Bool { !all.contains(term) }
  static func isNegation(_ term: [UInt8]) -> Bool {
    negations.contains(term) || term.suffix(3) == negatedEnd[...]
  }

  private static let negatedEnd = Array("n't".utf8)

  private static let negations = words("no not never none nobody nothing nor neither without cannot")

  private static let all = words(
    """
    a about after again all also although am an and any are aren't as at be because been before being both but by can \
    can't could couldn't did didn't do does doesn't doing don't down each either every for from had hadn't has hasn't \
    have haven't having he he'd he'll her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't \
    it it'd it'll its itself just may me might more most must my myself of off on once only or other our ours ourselves \
    out over own shall she she'd she'll should shouldn't so some such than that that'd the their theirs them themselves \
    then there these they they'd they'll they're they've this those though through to too under until up upon us very \
    was wasn't we we'd we'll we're we've were weren't what when where whether which while who whom whose why will with \
    won't would wouldn't yet you you'd you'll you're you've your yours yourself
    """
  ).union(negations)

  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) })
  }
}
