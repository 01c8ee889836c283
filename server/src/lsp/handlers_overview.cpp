// The requests that LSP does not have: vraagbaak/overview, vraagbaak/references, vraagbaak/facts, vraagbaak/folder.
#include <string>

#include "lsp/server.h"
#include "lsp/to_proto_overview.h"

namespace vraagbaak::lsp {

namespace {

rpc::RawJson overview(const Read& read, const DocumentParams& /*params*/) {
  const auto analysis = read.snapshot->analysis();
  const auto severity_of = [&](const checks::Finding& finding) { return read.settings->severity_of(finding); };
  return to_proto::overview(features::overview(*analysis, read.snapshot->uri(), severity_of, read.settings->language),
                            analysis->document(), read);
}

rpc::RawJson reference_lists(const Read& read, const DocumentParams& /*params*/) {
  const auto document = read.snapshot->document();
  return to_proto::reference_lists(
      features::reference_lists(*document, read.snapshot->uri(), *read.library, read.settings->language), read);
}

rpc::RawJson fact_ledger(const Read& read, const DocumentParams& /*params*/, const rpc::Reply& waiting) {
  const auto unwanted = [&] { return waiting.cancelled(); };
  return to_proto::fact_ledger(features::fact_ledger(*read.snapshot->document(), read.snapshot->uri(), *read.library,
                                                     read.settings->language, unwanted),
                               read);
}

rpc::RawJson folder_graph(const Read& read, const DocumentParams& /*params*/) {
  return to_proto::folder_graph(features::folder_graph(read.snapshot->uri(), *read.library, read.settings->language));
}

}  // namespace

void bind_overview(Binder& on, Server& /*server*/) {
  on.later<DocumentParams>(std::string(kOverviewMethod), session::Urgency::bulk, overview);
  on.later<DocumentParams>(std::string(kReferencesMethod), session::Urgency::bulk, reference_lists);
  on.later<DocumentParams>(std::string(kFactsMethod), session::Urgency::bulk, fact_ledger);
  on.later<DocumentParams>(std::string(kFolderMethod), session::Urgency::bulk, folder_graph);
}

}  // namespace vraagbaak::lsp
