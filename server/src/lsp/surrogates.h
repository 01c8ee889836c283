// JSON from an editor may hold half a surrogate pair, as JavaScript's strings do: "\ud83d" without its other half.
// That is no Unicode and no parser takes it, but the message must not be lost: the server would go on with a text
// that is not the editor's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace vraagbaak::lsp {

/// `message`, which is JSON, with every unpaired surrogate escape replaced by "\ufffd", which is as long in UTF-16, so
/// that positions stay right. nullopt when there is none, which is found at the speed of memchr.
std::optional<std::string> without_lone_surrogates(std::string_view message);

}  // namespace vraagbaak::lsp
