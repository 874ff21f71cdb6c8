// SPDX-License-Identifier: GPL-3.0-or-later

/// A search's answer as JSON: see `Documentation/OutputFormat.md`.
extension JSONWriter {
  public mutating func answer(_ answer: SearchAnswer, to request: SearchRequest) {
    object {
      $0.field("query", request.query)
      $0.key("filters")
      $0.filters(request)
      $0.key("total")
      $0.object {
        $0.field("passages", answer.total.passages)
        $0.field("articles", answer.total.articles)
        $0.field("reports", answer.total.reports)
        $0.field("exact", answer.total.isExact)
        $0.field("articles_exact", answer.total.articlesAreExact)
      }
      $0.key("results")
      $0.array(answer.results) { $0.result($1) }
      $0.key("facets")
      $0.object {
        for (facet, counts) in answer.facets {
          $0.key(facet.rawValue)
          $0.array(counts) { json, count in
            json.object {
              $0.field("value", count.value)
              $0.field("count", count.count)
            }
          }
        }
      }
      $0.field("suggestion", answer.suggestion)
      guard !answer.missing.isEmpty else { return }
      $0.key("missing")
      $0.array(answer.missing) { json, part in
        json.object {
          $0.field("db", part.path)
          $0.field("reason", part.message)
        }
      }
    }
  }

  public mutating func result(_ result: SearchResult) {
    object {
      $0.field("rank", result.rank)
      $0.field("score", result.score)
      $0.key("article")
      $0.object { $0.articleFields(result.article) }
      $0.key("passage")
      $0.passage(result.passage, in: result.article)
      $0.field("more_passages", result.morePassages)
      $0.key("quotations")
      $0.array(result.passage.quotations) { $0.quotation($1, in: result.article) }
      $0.field("cases", result.cases)
      $0.field("family", result.family)
      $0.field("copy_count", result.copyCount)
      $0.key("copies")
      $0.array(result.copies) { json, copy in json.object { $0.articleFields(copy) } }
      if !result.earlierVersions.isEmpty {
        $0.key("earlier_versions")
        $0.array(result.earlierVersions) { $0.version($1) }
      }
      if let newer = result.newerVersion {
        $0.key("newer_version")
        $0.version(newer)
      }
    }
  }

  private mutating func version(_ article: StoredArticle) {
    object {
      $0.articleFields(article)
      $0.field("modified", article.modified)
    }
  }

  public mutating func passage(_ passage: PassageView, in article: StoredArticle) {
    object {
      $0.field("id", "\(article.id)/\(passage.index)")
      $0.key("span")
      $0.value(article.sourceRange(passage.span))
      $0.field("line", article.lineNumber(at: passage.span.lowerBound))
      if let page = article.place.page(at: passage.span.lowerBound) { $0.field("page", page) }
      $0.field("text", passage.text)
      $0.key("highlights")
      $0.array(passage.highlights) { $0.value($1) }
    }
  }

  mutating func filters(_ request: SearchRequest) {
    object {
      if !request.cases.isEmpty { $0.field("case", request.cases) }
      if !request.officials.isEmpty { $0.field("official", request.officials) }
      if !request.organisations.isEmpty { $0.field("organisation", request.organisations) }
      if !request.sources.isEmpty { $0.field("source", request.sources) }
      if let dates = request.dates { $0.field("date", dates.description) }
      if !request.kinds.isEmpty { $0.field("kind", request.kinds.map(\.rawValue)) }
      if request.scope != .article { $0.field("within", request.scope.rawValue) }
    }
  }
}
