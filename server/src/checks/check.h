// What a check is. A check is a pure function from a document to findings; it knows no editor, no disk, no clock.
//  - `block` checks look at one block and are cached with it;
//  - `document` checks look at the numbering, the header and what facts.h lists, and run only when those changed;
//  - `paper` checks judge the traces that they gather from each block (traces.h), and run only when one changed, in
//    papers of ordinary size (250 kB);
//  - `workspace` checks look at the document among the other texts, and run apart from the others (workspace.h);
//  - `look_up` checks do the same where that takes long: in an editor they run in the background (look_up.h).
// A check has one file, checks/<code>.cpp with '-' as '_', whose header comment is its page in the catalogue,
// and one row in checks/registry.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/library.h"
#include "model/document.h"

namespace vraagbaak::checks {

enum class Severity : uint8_t { error = 1, warning = 2, information = 3, hint = 4 };

/// A text in both languages of the interface; "{0}", "{1}" … stand for a finding's arguments.
struct Message {
  std::string_view dutch;
  std::string_view english;
};

/// A place in a block, so that it moves with the block.
struct Place {
  /// What the range rests on. A place that is not `fixed` is found again (place.h) when the text around it changed.
  enum class Anchor : uint8_t { fixed, heading, label, part, entity, target, field, trace };

  model::BlockId block;
  model::BlockRange range;
  Anchor anchor = Anchor::fixed;
  uint32_t index = 0;   ///< of the label, part, entity, header field or trace
  uint32_t target = 0;  ///< Anchor::target: index in InternalReference::targets
};

/// A place in another text, with that text as it was when the place was found.
struct Elsewhere {
  std::string uri;
  text::SourceText text;
  text::ByteRange range;
};

struct Related {
  Place place;
  const Message* message = nullptr;  ///< with static storage
  std::vector<std::string> arguments;
  std::shared_ptr<const Elsewhere> elsewhere = nullptr;  ///< instead of `place`, in another text
};

struct Check;

struct Finding {
  const Check* check = nullptr;
  Place place;
  const Message* message = nullptr;  ///< with static storage
  std::vector<std::string> arguments;
  std::vector<Related> related;
  Severity severity = Severity::warning;  ///< the check's own unless it says otherwise for this finding

  Finding& relate(Place where, const Message& what, std::vector<std::string> with = {}) {
    related.push_back({where, &what, std::move(with)});
    return *this;
  }
  Finding& relate(Elsewhere where, const Message& what, std::vector<std::string> with = {}) {
    related.push_back({{}, &what, std::move(with), std::make_shared<const Elsewhere>(std::move(where))});
    return *this;
  }
};

/// Collects the findings of one check.
class Report {
 public:
  Report(const Check& check, std::vector<Finding>& findings) : check_(check), findings_(findings) {}
  Finding& add(Place place, const Message& message, std::vector<std::string> arguments = {});

 private:
  const Check& check_;
  std::vector<Finding>& findings_;
};

class BlockReading;
class Paper;
class Surroundings;
struct Trace;

/// A block with what a block check may look at besides it.
struct BlockInput {
  const model::Block& block;
  model::BlockId id;
  std::string_view text;  ///< the block's bytes
  model::Form form;
  BlockReading& reading;  ///< the passages of the block, for all checks together

  /// The bytes of `range`, clamped to the block.
  std::string_view slice(model::BlockRange range) const;
  Place place(model::BlockRange range) const { return {id, range}; }
};

struct Check {
  std::string_view code;  ///< kebab-case, stable
  Severity severity = Severity::warning;
  Message title;  ///< a few words, for lists and SARIF rules
  void (*block)(const BlockInput& input, Report& report) = nullptr;
  void (*document)(const model::Document& document, Report& report) = nullptr;
  /// Adds what `paper` judges, of one block; several checks may judge the same traces.
  void (*trace)(const BlockInput& input, std::vector<Trace>& traces) = nullptr;
  void (*paper)(const Paper& paper, Report& report) = nullptr;
  /// Looks at the document (at `uri`) among the other texts of the workspace; see workspace.h.
  void (*workspace)(const model::Document& document, const std::string& uri, const index::Library& library,
                    Report& report) = nullptr;
  /// The same, for what nobody would wait for; see look_up.h.
  void (*look_up)(Surroundings& around, Report& report) = nullptr;
};

enum class Language : uint8_t { dutch, english };
/// `message` in `language` with its arguments filled in. An argument that is missing leaves nothing.
std::string render(const Message& message, const std::vector<std::string>& arguments, Language language);

}  // namespace vraagbaak::checks
