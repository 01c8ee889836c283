// Gives a schema of LSP that was made from TypeScript types back what its generator loses: members that a type takes
// over from an intersection (`interface A extends B`, where `type B = C & { … }`). LSP 3.17, pull diagnostics.
//   node mend_schema.mjs SCHEMA.json
import { readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(path, 'utf8'));
const resultId = { type: 'string' };
const full = { kind: { const: 'full' }, resultId, items: { type: 'array', items: { $ref: '#/definitions/Diagnostic' } } };
const unchanged = { kind: { const: 'unchanged' }, resultId };
const lost = {
  DiagnosticOptions: [{ workDoneProgress: { type: 'boolean' } }, []],
  DiagnosticRegistrationOptions: [{ workDoneProgress: { type: 'boolean' } }, []],
  RelatedUnchangedDocumentDiagnosticReport: [unchanged, ['kind', 'resultId']],
  WorkspaceFullDocumentDiagnosticReport: [full, ['kind', 'items']],
  WorkspaceUnchangedDocumentDiagnosticReport: [unchanged, ['kind', 'resultId']],
};
for (const [name, [properties, required]] of Object.entries(lost)) {
  const definition = schema.definitions[name];
  definition.properties = { ...properties, ...definition.properties };
  definition.required = [...new Set([...(definition.required ?? []), ...required])];
}
writeFileSync(path, JSON.stringify(schema));
