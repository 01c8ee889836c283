// The words in and around the pictures, in the language of the editor. A page has no translations of its own.
import type { Sign } from './scene';

export type PictureName = 'map' | 'references' | 'time';

export type PictureTexts = ReturnType<typeof pictureTexts>;

/** `l10n`: the editor's translations, or something that leaves texts as they are. */
export function pictureTexts(l10n: { t: (message: string) => string }) {
  return {
    title: l10n.t('Paper as picture'),
    pictures: {
      map: l10n.t('Coverage map'),
      references: l10n.t('References'),
      time: l10n.t('Time line'),
    } satisfies Record<PictureName, string>,
    which: l10n.t('Which picture'),
    asTable: l10n.t('As table'),
    saveSvg: l10n.t('Save as SVG'),
    savePng: l10n.t('Save as PNG'),
    reading: l10n.t('Reading…'),
    noPaper: l10n.t('Open a paper with questions first.'),
    howTo: l10n.t('Arrow keys move, Enter goes to the text.'),
    and: l10n.t('and'),

    signs: {
      answered: l10n.t('answered'),
      reference: l10n.t('refers to another answer'),
      problem: l10n.t('answered, with a finding'),
      partial: l10n.t('answered, a part is not'),
      empty: l10n.t('answer still empty'),
      unanswered: l10n.t('not answered'),
      notExpected: l10n.t('no answer expected here'),
      broken: l10n.t('does not exist'),
      text: l10n.t('in this paper'),
      file: l10n.t('in this folder'),
      web: l10n.t('official address'),
      unknown: l10n.t('not found'),
      contradicted: l10n.t('somebody says otherwise'),
      agreed: l10n.t('somebody says the same'),
      alone: l10n.t('said once'),
    } satisfies Record<Sign, string>,

    noQuestions: l10n.t('No questions in this text.'),
    progress: l10n.t('{0} of {1} answered'),
    questionCount: l10n.t('{0} questions'),
    onlyRefer: l10n.t('{0} only refer'),
    inOneGlance: l10n.t('In one glance'),
    questionsAndAnswers: l10n.t('Questions and their answers'),
    range: l10n.t('Questions {0}–{1}'),
    answersTo: l10n.t('answers question {0}'),
    jointAnswer: l10n.t('answered together'),
    chain: l10n.t('refers to'),
    refersTo: l10n.t('refers to {0}'),
    refersToNothing: l10n.t('refers to {0}, which does not exist'),
    question: l10n.t('Question'),
    state: l10n.t('State'),
    answer: l10n.t('Answer'),

    noReferences: l10n.t('This paper refers to nothing, and no text of the folder refers to it.'),
    referencesInside: l10n.t('{0} within this paper'),
    referencesOutside: l10n.t('{0} to other papers'),
    referencesIncoming: l10n.t('{0} from other papers'),
    theHead: l10n.t('The paper itself'),
    wholePaper: l10n.t('The whole paper'),
    citing: l10n.t('Refer to this paper'),
    thisPaper: l10n.t('This paper'),
    cited: l10n.t('Cited here'),
    questionOf: l10n.t('Question {0} of {1}'),
    from: l10n.t('From'),
    to: l10n.t('To'),
    leadsTo: l10n.t('Refers to'),
    words: l10n.t('Words'),
    place: l10n.t('Place'),
    line: l10n.t('line {0}'),
    citedIn: l10n.t('cited in {0}'),
    referredFrom: l10n.t('referred to from {0}'),

    factsUnknown: l10n.t('This version of the server does not tell which figures a paper has. Install a newer one to see the time line.'),
    noFacts: l10n.t('No figures or dates in this paper.'),
    factCount: l10n.t('{0} figures and dates'),
    contradictedCount: l10n.t('{0} contradicted elsewhere'),
    factsTruncated: l10n.t('only the first {0} are shown'),
    withTime: l10n.t('With a date or a period'),
    withoutTime: l10n.t('Without a date'),
    dates: l10n.t('Dates'),
    otherwise: l10n.t('otherwise in {0}'),
    since: l10n.t('since {0}'),
    until: l10n.t('until {0}'),
    figure: l10n.t('Figure'),
    about: l10n.t('About'),
    when: l10n.t('When'),
    elsewhere: l10n.t('Elsewhere'),

    saved: l10n.t('The picture was saved as {0}.'),
    notDrawn: l10n.t('The picture could not be made: {0}'),
  };
}
