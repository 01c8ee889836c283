// What a user does with papers in other formats: a PDF is read as text, a paper is exported.
import assert from 'node:assert/strict';

const kPaper = 'aanhangsel-4321.pqa';
const kPdf = 'aanhangsel-4322.pdf';
const kDamaged = 'beschadigd.pdf';

const kPages = [
  [
    'Tweede Kamer der Staten-Generaal',
    'Vergaderjaar 2025-2026',
    'Aanhangsel van de Handelingen',
    'Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden',
    '',
    '4322',
    'Vragen van het lid Smit (D66) aan de Minister van Infrastructuur en Waterstaat over',
    'sluizen (ingezonden 2 februari 2026).',
    'Antwoord van Minister Van Dam (Infrastructuur en Waterstaat) (ontvangen 9 maart 2026).',
    '',
    'Vraag 1',
    'Hoeveel sluizen worden er in 2026 vernieuwd, en wat kost dat?',
    '',
    'Antwoord 1',
    'Er worden acht sluizen vernieuwd, voor in totaal € 41,5 miljoen. De werkzaamheden zijn in',
  ],
  [
    'Tweede Kamer, vergaderjaar 2025-2026, Aanhangsel 2',
    '',
    'het najaar klaar.',
    '',
    'Vraag 2',
    'Deelt u de mening dat schippers te lang wachten?',
    '',
    'Antwoord 2',
    'Zie het antwoord op vraag 1.',
  ],
];

/** A PDF with a page for each of `pages`, line by line; for characters of Windows-1252. */
function pdfOf(pages) {
  const escaped = (line) => line.replace(/€/g, '\\200').replace(/([()])/g, '\\$1');
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'];
  const kids = pages.map((lines) => {
    const drawn = `BT /F1 11 Tf 14 TL 72 760 Td\n${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')}\nET`;
    const contents = objects.push(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    return objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R ` +
      '/Resources << /Font << /F1 3 0 R >> >> >>');
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n` +
    `<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

/** Files for the steps, written into the folder before it is opened. */
export const kConversionPapers = { [kPdf]: pdfOf(kPages), [kDamaged]: '%PDF-1.4\nno more of it\n' };

export async function convert({ vscode, step, filePath, fileText, outlineShows }) {
  const says = (words) =>
    vscode.until(`the message ${words}`, async () => (await vscode.notifications()).some((text) => words.test(text)));
  const openDocument = async (file) => {
    await vscode.runCommand('Vraagbaak: Open PDF or Word document as text', { leaves: true });
    await vscode.choose(file);
  };
  const exportAs = async (format, what, file) => {
    await vscode.runCommand('Vraagbaak: Export paper as HTML, Markdown or Akoma Ntoso', { leaves: true });
    await vscode.choose(what);
    await vscode.until('the proposed path', async () => (await vscode.proposedPath()) === filePath(file));
    await vscode.confirmPath();
    await says(new RegExp(`The paper was exported as ${format}`));
  };
  const clearMessages = () => vscode.runCommand('Notifications: Clear All Notifications');

  await step('a PDF is opened as a paper that was not saved yet, and its source is told', async () => {
    await openDocument(kPdf);
    await says(/Tekst van aanhangsel-4322\.pdf, omgezet met pdftotext\./);
    await vscode.until('a new text', async () => vscode.hasTab(/Untitled-1/));
    await vscode.until('the language', async () => (await vscode.languageMode()) === 'Parliamentary questions');
    await vscode.reads('Vragen van het lid Smit', 'voor in totaal € 41,5 miljoen', 'Zie het antwoord op vraag 1');
    await vscode.picture('import');
    await clearMessages();
  });

  await step('it is read like any other paper: questions, answers, and the running title steps back', async () => {
    await vscode.showOutline();
    await outlineShows('Antwoord 2');
    await vscode.press('Control+1');
    await vscode.chord('Control+k', 'l');
    await vscode.until('a dimmed title', async () => (await vscode.opacityOf('Tweede Kamer, vergaderjaar')) === '0.3');
    await vscode.until('no box for the form feed at which a page begins', async () => /, 0\)$/.test(await vscode.colourOf('\f')));
    await vscode.picture('import-read');
    await vscode.chord('Control+k', 'l');
  });

  await step('a PDF that cannot be read is explained', async () => {
    await openDocument(kDamaged);
    await says(/beschadigd\.pdf: het bestand is beschadigd of onvolledig/);
    await vscode.picture('import-damaged');
    await clearMessages();
  });

  await step('a paper is exported as HTML beside itself, and what has no place there is told', async () => {
    await vscode.openFile(kPaper);
    await exportAs('HTML', 'for Word, PDF and browsers', 'aanhangsel-4321.html');
    await says(/Without a place there: 2 × kop- en voetregels/);
    await vscode.picture('export');
    await vscode.answerMessage('Open the file');
    await vscode.reads('<html lang="nl">');
    await vscode.picture('export-html');
    assert.match(fileText('aanhangsel-4321.html'), /<h3>Vraag 7<\/h3>/);
  });

  await step('a paper is exported as Akoma Ntoso', async () => {
    await vscode.openFile(kPaper);
    await exportAs('Akoma Ntoso', 'XML for other programs', 'aanhangsel-4321.xml');
    await vscode.answerMessage('Open the file');
    await vscode.reads('<akomaNtoso');
    assert.match(fileText('aanhangsel-4321.xml'), /<question/);
  });
}
