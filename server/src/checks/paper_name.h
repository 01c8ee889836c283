// How a publication is called in running text, from its normalised identifier.
#pragma once

#include <string>
#include <string_view>

#include "checks/check.h"
#include "model/reference.h"

namespace vraagbaak::checks {

/// The kind in words: "Kamerstuk", "Aanhangsel van de Handelingen", "Staatsblad".
std::string_view reference_kind_name(model::ReferenceKind kind, Language language);

/// "Kamerstuk 27 925, nr. 919" for kst-27925-919, "Aanhangsel van de Handelingen 2022–2023, nr. 3276" for
/// ah-tk-20222023-3276 (the short form of A3.43 as letters and answers use it), "Brief van 28 oktober
/// 2022" for brief-2022-10-28; for other kinds the kind's name and the identifier, for an identifier of an unknown
/// shape the identifier as it is.
std::string paper_name(model::ReferenceKind kind, std::string_view id, Language language);

/// The same where only the identifier is known; what is no Kamerstuk, Aanhangsel, letter or written question goes by
/// its identifier ("2022Z25029").
std::string paper_name(std::string_view id, Language language);

}  // namespace vraagbaak::checks
