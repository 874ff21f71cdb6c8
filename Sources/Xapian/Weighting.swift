// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// How much a term's presence in a document counts.
///
/// The parameters are named as in Xapian's manual, which gives the formulas and their sources; the defaults
/// are Xapian's.
public struct Weighting: Sendable, Hashable {
  let kind: cx_weighting
  private let parameters: [Double]
  let scheme: String

  private init(_ kind: cx_weighting, _ parameters: [Double] = [], scheme: String = "") {
    self.kind = kind
    self.parameters = parameters
    self.scheme = scheme
  }

  /// Okapi BM25 (Robertson and others, TREC-3), Xapian's default.
  ///
  /// - Parameters:
  ///   - k1: how soon more occurrences stop counting: 0, at once.
  ///   - b: how far long documents are discounted: 0, not at all, to 1.
  public static func bm25(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minimumNormalisedLength: Double = 0.5
  ) -> Weighting {
    Weighting(CX_BM25, [k1, k2, k3, b, minimumNormalisedLength])
  }

  /// BM25+ (Lv and Zhai 2011), which is fairer to long documents.
  public static func bm25Plus(
    k1: Double = 1, k2: Double = 0, k3: Double = 1, b: Double = 0.5, minimumNormalisedLength: Double = 0.5,
    delta: Double = 1
  ) -> Weighting {
    Weighting(CX_BM25_PLUS, [k1, k2, k3, b, minimumNormalisedLength, delta])
  }

  /// No weights: quickest where the order is by value or number.
  public static let boolean = Weighting(CX_BOOL)
  /// The traditional probabilistic weighting.
  public static func traditional(k: Double = 1) -> Weighting { Weighting(CX_TRAD, [k]) }
  /// TF-IDF; `scheme` gives the normalisations of wdf, idf and weight, a letter each.
  public static func tfIDF(_ scheme: String = "ntn") -> Weighting { Weighting(CX_TFIDF, scheme: scheme) }
  /// The number of the query's terms that match.
  public static let coordinate = Weighting(CX_COORD)
  public static func inL2(c: Double = 1) -> Weighting { Weighting(CX_INL2, [c]) }
  public static func ifB2(c: Double = 1) -> Weighting { Weighting(CX_IFB2, [c]) }
  public static func ineB2(c: Double = 1) -> Weighting { Weighting(CX_INEB2, [c]) }
  public static func bb2(c: Double = 1) -> Weighting { Weighting(CX_BB2, [c]) }
  public static func pl2(c: Double = 1) -> Weighting { Weighting(CX_PL2, [c]) }
  public static func pl2Plus(c: Double = 1, delta: Double = 0.8) -> Weighting {
    Weighting(CX_PL2_PLUS, [c, delta])
  }
  public static let dlh = Weighting(CX_DLH)
  public static let dph = Weighting(CX_DPH)

  /// A unigram language model.
  public static func languageModel(
    log: Double = 0, smoothing: Smoothing = .twoStage, _ first: Double = 0.7, _ second: Double = 2000
  ) -> Weighting {
    Weighting(CX_LM, [log, Double(smoothing.rawValue), first, second])
  }

  /// How a language model allows for words that it has not seen.
  public enum Smoothing: Int, Sendable, Hashable {
    case twoStage = 1
    case dirichlet = 2
    case absoluteDiscount = 3
    case jelinekMercer = 4
    case dirichletPlus = 5
  }

  /// k1, k2, k3, b and the least normalised length; `nil` for another scheme.
  var bm25Parameters: [Double]? { kind == CX_BM25 ? parameters : nil }

  func fill(_ target: inout (Double, Double, Double, Double, Double, Double)) {
    func parameter(_ index: Int) -> Double { index < parameters.count ? parameters[index] : 0 }
    target = (parameter(0), parameter(1), parameter(2), parameter(3), parameter(4), parameter(5))
  }
}
