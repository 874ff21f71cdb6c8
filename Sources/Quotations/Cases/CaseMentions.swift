// SPDX-License-Identifier: GPL-3.0-or-later

/// The forms under which an article may speak of a subject, and where it does.
struct CaseMentions {
  struct Form {
    var key: UInt64
    var length: Int
    var subject: Int
  }

  struct Mention {
    var tokens: Range<Int>
    var key: UInt64
  }

  let article: CaseArticle
  let index: CaseNameIndex
  /// By the hash of the first word, the longest first.
  private var forms: [UInt64: [Form]] = [:]

  private var reader: CaseNameReader { article.reader }

  init(article: CaseArticle, index: CaseNameIndex, subjects: [CaseSubject]) {
    self.article = article
    self.index = index
    for (number, subject) in subjects.enumerated() where !subject.evidence.isEmpty {
      for one in subject.evidence { add(one.name.tokens, number, whole(one)) }
      for identity in [subject.identity] + subject.others { addPerson(identity, number) }
    }
    for first in forms.keys { forms[first]?.sort { $0.length > $1.length } }
  }

  private func whole(_ evidence: CaseEvidence) -> Bool {
    evidence.name.kind != .single || evidence.isDescribed
  }

  private mutating func add(_ tokens: Range<Int>, _ subject: Int, _ isWhole: Bool) {
    guard isWhole else { return }
    let form = Form(key: reader.key(tokens), length: tokens.count, subject: subject)
    let first = reader.tokens[tokens.lowerBound].hash
    if forms[first]?.contains(where: { $0.key == form.key }) != true {
      forms[first, default: []].append(form)
    }
  }

  /// The forms of a person's name: in full, and surname or first name alone when nobody else in the article
  /// has it.
  private mutating func addPerson(_ identity: CaseSubject.Identity, _ subject: Int) {
    switch identity {
    case .person(let person):
      for name in index.names(of: person) { add(name.tokens, subject, true) }
      if index.byLast[person.last]?.count == 1 { addWord(person.last, subject) }
      if index.byFirst[person.first]?.count == 1, index.byLast[person.first] == nil {
        addWord(person.first, subject)
      }
    case .words(let key):
      guard let word = index.single(key), index.byFirst[word] == nil, index.byLast[word] == nil else {
        return
      }
      addWord(word, subject)
    case .event: break
    }
  }

  private mutating func addWord(_ hash: UInt64, _ subject: Int) {
    let key = reader.key(ofWord: hash)
    if forms[hash]?.contains(where: { $0.key == key }) != true {
      forms[hash, default: []].append(Form(key: key, length: 1, subject: subject))
    }
  }

  /// The mentions of every subject, in the order of the text.
  func find(count: Int) -> [[Mention]] {
    var found: [[Mention]] = Array(repeating: [], count: count)
    var at = 0
    while at < reader.tokens.count {
      guard reader.tokens[at].shape.isName, let form = form(at: at) else {
        at += 1
        continue
      }
      found[form.subject].append(Mention(tokens: at..<(at + form.length), key: form.key))
      at += form.length
    }
    return found
  }

  private func form(at place: Int) -> Form? {
    guard let candidates = forms[reader.tokens[place].hash] else { return nil }
    return candidates.first { form in
      let end = place + form.length
      guard end <= reader.tokens.count, reader.key(place..<end) == form.key else { return false }
      return form.length > 1 || isAlone(place)
    }
  }

  /// Whether a single word is a name by itself, not part of a longer one. In a line of capitals any word may
  /// follow a name: *Crane Jailed*.
  private func isAlone(_ place: Int) -> Bool {
    if reader.isNamePart(place + 1), !article.isTitle(place) { return false }
    guard reader.isNamePart(place - 1) else { return true }
    return reader.has(place - 1, .title) || reader.has(place - 1, .relation)
  }
}
