import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import manifest from '../package.json';
import { looksLikeQuestions } from '../src/detect';

const opening = new RegExp(manifest.contributes.languages[0]?.firstLine ?? '');
const looks = (text: string) => looksLikeQuestions(text.split('\n'), opening);

describe('looksLikeQuestions', () => {
  for (const [name, text] of Object.entries({
    'an Aanhangsel paper': 'Tweede Kamer der Staten-Generaal2\nVergaderjaar 2024–2025\n\nVraag 1\nKent u het bericht?',
    'a ministry draft': 'AH 4321\n\n2024Z 17972\n\nVraag 1: Bent u bekend met het bericht?',
    'a question paper': '2024Z18888\n\n(ingezonden 20 november 2024)\n\n1\nBent u bekend met het bericht?',
    'a Flemish question': 'SCHRIFTELIJKE VRAAG\nnr. 12\nvan JAN PEETERS\n\n1. Hoeveel dossiers zijn er?',
    'a Flemish question that opens with its subject':
      'Veren  -  Dienstregeling\n\nEr varen veel veren.\n\n1. Hoeveel veren varen er?\nGraag per provincie.\n\n2. Wie betaalt ze?\n' +
      'ANTWOORD\n 1. Er varen 31 veren.\n\n2. De gemeenten.',
    'a question paper without numbers': '2026Z18892\n\nVragen van het lid Waterman (D66) over veren\n\nBent u bekend met het bericht?',
    'a notice of delay': 'AH 615\n2026Z17538\nMededeling van staatssecretaris Bakker (Verkeer)\n\nDe vragen kunnen niet tijdig worden beantwoord.',
    'a list': 'Nr. 12  Lijst van vragen en antwoorden\n\n1 Kunt u dit toelichten?',
    'a letter': 'Den Haag\n\nHierbij stuur ik u de antwoorden op de vragen van het lid Jansen.\n\nAntwoord op vraag 1\nJa.',
    'a typed draft': 'Vraag 1\nWat is uw oordeel?',
  })) {
    it(`knows ${name}`, () => assert.ok(looks(text)));
  }

  for (const [name, text] of Object.entries({
    'an empty text': '',
    'a to-do list': '1. Melk kopen\n2. Brood kopen',
    'questions for an interview': 'Interview\n1. Hoe oud bent u?\n2. Waar woont u?\n3. Wat doet u?',
    'a manual with steps': '1. Staat de kast recht?\n2. Draai de schroef vast.\n\nOnderhoud\n1. Stof de kast af.\n2. Klaar.',
    'a news item that mentions questions': 'De oppositie stelde Kamervragen.\n1. Hoe verder?\nVragen blijven er genoeg.',
    'a letter without questions': 'Aan de Voorzitter van de\nTweede Kamer der Staten-Generaal\n\nHierbij bied ik u het verslag aan.',
    'questions far below': `${'tekst\n'.repeat(80)}Vragen van het lid Jansen\nVraag 1\n`,
  })) {
    it(`leaves ${name} alone`, () => assert.ok(!looks(text)));
  }
});
