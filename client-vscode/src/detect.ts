// Tells a parliamentary text among plain text files. Wrong guesses annoy, so it asks for two signs: a line that opens
// such a paper (the same pattern as `firstLine` in package.json) and a numbered question or answer below it.

/** How much of a text is looked at, in lines. */
export const kLinesRead = 200;
const kOpeningLines = 60;

const kNumbered = /^\s*(?:(?:Vraag|Vragen|Antwoord|Antwoorden|Antwoord op vraag|Antwoord vraag) ?1\b|1[.:)]?\s*$|1[.)]?\s+\p{Lu})/u;

/** True when `lines`, the first kLinesRead lines of a text, look like a paper of questions; `opening` as above. */
export function looksLikeQuestions(lines: readonly string[], opening: RegExp): boolean {
  const head = lines.slice(0, kOpeningLines).findIndex((line) => opening.test(line));
  return head >= 0 && lines.slice(head).some((line) => kNumbered.test(line));
}
