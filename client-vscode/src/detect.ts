// Tells a parliamentary text among plain text files. Wrong guesses annoy, so it asks for two signs: a line that opens
// such a paper (the same pattern as `firstLine` in package.json) and a numbered question or answer below it. Where numbers
// were lost, or nothing is answered yet, they are the number of the paper and the line that names whose it is. A Flemish
// written question opens with its subject alone; there the signs are that numbered items ask, and that others answer.

/** How much of a text is looked at, in lines. */
export const kLinesRead = 200;
const kOpeningLines = 60;

/** "AH 615", "2024Z17538", alone on their line. */
const kPaperNumber = /^\s*(?:AH \d{1,5}|\d{4}Z ?\d{5})\s*$/;
const kWhose = /^\s*(?:Vragen (?:van|gesteld door) (?:het lid|de le?den)|(?:Antwoord|Mededeling) van (?:[Mm]inister|[Ss]taatssecretaris))\b/;
/** Fewer questions than this make no sign. */
const kLeastAsked = 2;
/** An item of a numbered list: "1. Hoeveel …". */
const kItem = /^\s*(\d{1,2})[.)]\s+(\p{Lu}.*)/u;
const kNumbered = /^\s*(?:(?:Vraag|Vragen|Antwoord|Antwoorden|Antwoord op vraag|Antwoord vraag) ?1\b|1[.:)]?\s*$|1[.)]?\s+\p{Lu})/u;

/** True when `lines`, the first kLinesRead lines of a text, look like a paper of questions; `opening` as above. */
export function looksLikeQuestions(lines: readonly string[], opening: RegExp): boolean {
  const head = lines.slice(0, kOpeningLines).findIndex((line) => opening.test(line));
  return (head >= 0 && lines.slice(head).some((line) => kNumbered.test(line))) || isIdentified(lines) || isAskedAndAnswered(lines);
}

function isIdentified(lines: readonly string[]): boolean {
  const head = lines.slice(0, kOpeningLines);
  return head.some((line) => kPaperNumber.test(line)) && head.some((line) => kWhose.test(line));
}

/** True when the items 1, 2, … of a text all ask something, and numbering then begins anew for their answers. */
function isAskedAndAnswered(lines: readonly string[]): boolean {
  const items: { number: number; text: string }[] = [];
  for (const line of lines) {
    const [, digits, text] = kItem.exec(line) ?? [];
    if (digits !== undefined && text !== undefined) {
      items.push({ number: Number(digits), text });
    } else if (items.length > 0) {
      (items.at(-1) as { text: string }).text += `\n${line}`;
    }
  }
  const again = items.findIndex(({ number }, index) => index > 0 && number === 1);
  const [asking, answering] = [items.slice(0, again), items.slice(again)];
  return (
    again >= kLeastAsked &&
    asking.every(({ number, text }, index) => number === index + 1 && text.includes('?')) &&
    answering.slice(0, kLeastAsked).every(({ number }, index) => number === index + 1) &&
    answering.length >= kLeastAsked
  );
}
