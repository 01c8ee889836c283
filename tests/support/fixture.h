// Documents from texts, and documents as readable lines.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "support/annotations.h"
#include "syntax/tree.h"
#include "text/source_text.h"

namespace vraagbaak::fixtures {

/// The document that a text gives, freshly parsed.
std::shared_ptr<const model::Document> parse_document(std::string_view text);

/// A document that is edited, as an editor does: tree and model are updated, not built anew.
class LiveDocument {
 public:
  explicit LiveDocument(std::string_view text);

  /// Replaces `range` (clamped to the text).
  void edit(text::ByteRange range, std::string_view replacement);
  const std::shared_ptr<const model::Document>& document() const { return document_; }
  const text::SourceText& text() const { return document_->text(); }
  const syntax::Tree& tree() const { return tree_; }

 private:
  syntax::Parser parser_;
  syntax::Tree tree_;
  std::shared_ptr<const model::Document> document_;
};

/// The tree as an S-expression of its named nodes.
std::string s_expression(const syntax::Tree& tree);
std::string s_expression(std::string_view text);
/// Every node, hidden from S-expressions or not, with its byte range: equal for two trees that are the same in all.
std::string tree_dump(const syntax::Tree& tree);

/// The structure as lines, one per block and reference:
///   form draft
///   question 1 "Kent u het bericht?" answered
///   question 2 "Deelt u de mening?" unanswered
///     question 2a "dat …?" answered
///   answer 1 "Ja."
///     refers to 2 "vraag 2"
std::string outline(const model::Document& document);
/// Everything in the model, ranges included: equal for two documents that no caller can tell apart.
std::string model_dump(const model::Document& document);

/// The text of a range of the document.
std::string slice(const model::Document& document, text::ByteRange range);

/// Entities of a kind in text order, with their absolute ranges.
struct FoundEntity {
  model::BlockView block;
  const model::Entity* entity = nullptr;
  text::ByteRange range() const { return block.at(entity->range); }
};
std::vector<FoundEntity> entities(const model::Document& document, model::EntityKind kind);
/// The external references in text order.
std::vector<model::ExternalReference> external_references(const model::Document& document);

}  // namespace vraagbaak::fixtures
