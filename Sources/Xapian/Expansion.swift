// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// How to look for terms that tell relevant documents from the rest.
public struct Expansion: Sendable, Hashable {
  /// How many terms at most.
  public var maximum: UInt32 = 10
  /// Whether the query's own terms may be among them.
  public var includesQueryTerms = false
  /// Whether to count in how many documents each term is, where several databases are one, not estimate it.
  public var usesExactFrequencies = false
  /// Bo1 (Amati 2003) in place of the probabilistic formula.
  public var usesBo1 = false
  /// The constant of the probabilistic formula.
  public var k = 1.0
  /// Leave out terms that weigh less.
  public var minimumWeight = 0.0
  /// Only terms that begin with this.
  public var prefix: [UInt8] = []

  public init(maximum: UInt32 = 10) { self.maximum = maximum }
}

/// A term with its weight.
public struct WeightedTerm: Sendable, Hashable {
  public var bytes: [UInt8]
  public var weight: Double

  /// The term as text.
  public var string: String { String(bytes) }
}

private final class Expanding {
  var terms: [WeightedTerm] = []
  let keep: Callback<[UInt8], Bool>
  init(_ keep: Callback<[UInt8], Bool>) { self.keep = keep }

  static func from(_ context: UnsafeMutableRawPointer?) -> Expanding {
    Unmanaged.fromOpaque(context!).takeUnretainedValue()
  }
}

extension ReadableDatabase where Self: ~Copyable {
  /// The terms that best tell the documents judged relevant from the rest, the best first.
  public func expansionTerms(
    relevant: [DocumentID], query: Query = .matchNothing, _ expansion: Expansion = Expansion()
  ) throws(XapianError) -> [WeightedTerm] {
    do { return try expansionTerms(relevant: relevant, query: query, expansion) { _ in true } } catch {
      throw error as! XapianError
    }
  }

  /// The same, of the terms that `keep` lets pass. What `keep` throws is thrown here.
  public func expansionTerms(
    relevant: [DocumentID], query: Query = .matchNothing, _ expansion: Expansion = Expansion(),
    keep: ([UInt8]) throws -> Bool
  ) throws -> [WeightedTerm] {
    let built = try QueryProgram(query).build()
    defer { cx_query_free(built) }
    return try withCallback(keep) { callback, error in
      let expanding = Expanding(callback)
      expansion.withC(relevant: relevant) {
        cx_expand(
          pointer, built, $0,
          { context, term, stop in
            let answer = Expanding.from(context).keep.answer(term.array)
            stop.pointee = answer == nil
            return answer ?? false
          },
          { context, term, weight in
            Expanding.from(context).terms.append(WeightedTerm(bytes: term.array, weight: weight))
            return true
          }, Unmanaged.passUnretained(expanding).toOpaque(), error)
      }
      return withExtendedLifetime(expanding) { expanding.terms }
    }
  }
}

extension Expansion {
  fileprivate func withC(relevant: [DocumentID], _ body: (UnsafePointer<cx_expansion>) -> Void) {
    prefix.withC { prefix in
      // Never null: an empty array's pointer may be.
      (relevant + [0]).withUnsafeBufferPointer { documents in
        var options = cx_expansion(
          maximum: maximum, relevant: documents.baseAddress!, relevant_count: relevant.count,
          include_query_terms: includesQueryTerms, exact_frequencies: usesExactFrequencies, bo1: usesBo1,
          k: k,
          minimum_weight: minimumWeight, prefix: prefix)
        body(&options)
      }
    }
  }
}
