// SPDX-License-Identifier: GPL-3.0-or-later

/// Measures extractions against articles whose attributions people have marked.
///
/// The road: a text and its ``Standoff`` annotation make a ``Gold`` article; an ``Extraction`` of the same text is
/// compared with it, which fills a ``Tally``; tallies add up over articles, and ``Measures`` are their quotients.
/// `Documentation/Evaluation.md` defines every figure. Nothing here is used when articles are indexed, and nothing
/// here uses the engine: the gold must not depend on what it judges.
public enum Evaluation {}
