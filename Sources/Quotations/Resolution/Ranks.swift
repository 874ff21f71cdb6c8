// SPDX-License-Identifier: GPL-3.0-or-later

/// Posts that letters after a name or a rank before it tell: *Una Fell MP*, *Det Sgt Una Fell*, *Mr Justice Fell*.
extension PostFinder {
  /// *MP* of *Una Fell MP*.
  func letters(_ entity: Entity) -> String? {
    guard entity.isNamedPerson else { return nil }
    for index in entity.mentions.prefix(40) {
      let mention = scene.mentions[index]
      var at = mention.name.upperBound
      while let token = token(at), at < limits(mention).upperBound, RoleWords.isSuffix(token) {
        if RoleWords.isMember(token) { return scene.reading.words(at..<(at + 1)) }
        at += 1
      }
    }
    return nil
  }

  /// *Det Sgt* of *Det Sgt Una Fell*, *Lord Justice* of *Lord Justice Fell*.
  func rank(_ entity: Entity) -> String? {
    guard entity.isNamedPerson else { return nil }
    for index in entity.mentions.prefix(40) {
      let mention = scene.mentions[index]
      // *PC 4417 Una Fell*
      let isNumbered = token(mention.name.lowerBound - 1)?.kind == .number
      let end = isNumbered ? mention.name.lowerBound - 1 : mention.name.lowerBound
      var start = end
      while start > limits(mention).lowerBound, scene.reading.tokens[start - 1].isCapital,
        scene.reading.tokens[start - 1].has([.title, .roleModifier])
      {
        start -= 1
      }
      // *Lord Chief Justice Lord Fell*
      let isTwice = end - start > 2 && scene.reading.tokens[end - 1].key == scene.reading.tokens[start].key
      if isTwice { return scene.reading.words(start..<(end - 1)) }
      guard (start..<end).contains(where: { RoleWords.isRank(scene.reading.tokens[$0]) }) else { continue }
      return scene.reading.words(start..<end)
    }
    return nil
  }
}
