// What a user does in VS Code and what they then see, for a VS Code that runs in headless Chromium.
// Knows the editor, nothing of parliamentary texts. Every wait is for something on screen, with a time limit.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const kChromium = '/usr/bin/chromium';
// Nothing but this machine resolves in the browser.
const kChromiumArguments = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
/** Until something is held not to happen, by a machine that has other work too. */
const kPatienceMs = 40000;
/** Until what was done is held to be lost, and is done again. */
const kRetryMs = 4000;
const kStartPatienceMs = 90000;

/** What WCAG 2.1 asks on its levels A and AA, and what is good practice beyond that. */
const kAxeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
const kAxeExcluded = {
  // Good practice for a page of its own: within an editor, tabs name what is shown.
  'page-has-heading-one': { enabled: false },
  // An experiment of axe-core, which takes words that are cut to the room they have for a label. What is read out begins
  // with the name that is written first, and has the words in full.
  'label-content-name-mismatch': { enabled: false },
};

/** Opens `url` in a browser and waits for the folder's files. `modules` is where playwright-core and axe-core are installed. */
export async function openVSCode({ url, modules, screenshots }) {
  const { chromium } = createRequire(path.join(modules, 'index.js'))('playwright-core');
  mkdirSync(screenshots, { recursive: true });
  const browser = await chromium.launch({ executablePath: kChromium, headless: true, args: kChromiumArguments });
  const context = await browser.newContext({ viewport: { width: 1200, height: 740 } });
  const page = await context.newPage();
  page.setDefaultTimeout(kPatienceMs);
  const foreign = new Set();
  // VS Code's own name for the files of this machine, which its service worker answers.
  const here = (hostname) => ['127.0.0.1', 'localhost'].includes(hostname) ||
    /^vscode-remote\+127-002e.*\.vscode-resource\.vscode-cdn\.net$/.test(hostname);
  page.on('request', (request) => {
    const { protocol, hostname, origin } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !here(hostname)) foreign.add(origin);
  });
  await page.goto(url);
  await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: kStartPatienceMs });
  const axe = readFileSync(path.join(modules, 'axe/node_modules/axe-core/axe.min.js'), 'utf8');
  return new VSCode(page, browser, screenshots, foreign, axe);
}

class VSCode {
  /** `foreign`: other machines the page asked for something; `axe`: the script that judges pages. */
  constructor(page, browser, screenshots, foreign, axe) {
    Object.assign(this, { page, browser, screenshots, foreign, axe });
  }

  async close() {
    await this.browser.close();
  }

  /** Loads the window anew; it comes back with what was open. By command, as the editor then keeps its state first. */
  async reload() {
    const loaded = this.page.waitForEvent('load', { timeout: kStartPatienceMs });
    await this.runCommand('Developer: Reload Window', { leaves: true });
    await loaded;
    await this.page.waitForSelector('.editor-instance .view-lines .view-line', { timeout: kStartPatienceMs });
  }

  /** Takes a picture once the screen stands still. */
  async picture(name) {
    await this.page.waitForTimeout(300);
    await this.page.screenshot({ path: path.join(this.screenshots, `${name}.png`) });
  }

  /** In a few words what stands on screen and where keys go. */
  async onScreen() {
    return this.page.evaluate(() => {
      const words = (selector) => [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getAttribute('aria-label') || element.innerText.trim());
      const focused = document.activeElement;
      return {
        tab: words('.tab.active'),
        cursor: words('#status\\.editor\\.selection'),
        sideBar: words('.part.sidebar .composite.title, .part.sidebar .pane-header[aria-expanded="true"]'),
        panel: words('.part.panel .action-item.checked'),
        over: words('.quick-input-widget input, .monaco-dialog-box, .suggest-widget.visible, .action-widget, .rename-box'),
        messages: words('.notifications-toasts .notification-list-item-message'),
        keysGoTo: `${focused?.tagName.toLowerCase()}.${focused?.className} ${focused?.getAttribute('aria-label') ?? ''}`,
      };
    }).catch((error) => error.message);
  }

  /** Asks `look` again and again until it gives something; `what` names it when it never does. */
  async until(what, look, patience = kPatienceMs) {
    const end = Date.now() + patience;
    for (let last; ; await this.page.waitForTimeout(100)) {
      try {
        last = await look();
        if (last) {
          return last;
        }
      } catch (error) {
        last = error;
      }
      if (Date.now() > end) {
        throw new Error(`not seen in ${patience} ms: ${what}; last: ${JSON.stringify(last?.message ?? last)}`);
      }
    }
  }

  /** Does something until `look` gives what it is for. The editor loses keys and clicks while it moves the focus or draws a
   * list anew, and whoever sees nothing happen does it again. */
  async insist(what, act, look) {
    return this.until(what, async () => {
      const before = await look();
      if (before) {
        return before;
      }
      await act();
      return this.until(what, look, kRetryMs);
    });
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  async openFile(name) {
    // The name of one file may be the end of another's, and rows change places while files are still being found.
    const row = this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`);
    await this.until(`${name} in front`, async () => {
      await this.quickOpen(name);
      // A file that was written a moment ago may be missing from the list; it is found when asked for anew.
      if (!(await row.first().click({ timeout: kRetryMs }).then(() => true, () => false))) {
        await this.press('Escape');
        return false;
      }
      await this.restMouse();
      return this.inFront(name, kRetryMs).then(() => true, () => false);
    });
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Waits until a file is the one that its column shows. */
  async inFront(name, patience = kPatienceMs) {
    await this.until(`${name} in front`, () => this.isInFront(name), patience);
  }

  /** The tab comes first, while the text before it still takes keys. */
  async isInFront(name) {
    return this.page.evaluate((wanted) =>
      [...document.querySelectorAll('.tab.active')].some((tab) => tab.getAttribute('data-resource-name') === wanted) &&
      [...document.querySelectorAll('.editor-instance .monaco-editor[data-uri]')].some((editor) =>
        decodeURIComponent(editor.getAttribute('data-uri')).endsWith(`/${wanted}`)), name);
  }

  async closeFile(name) {
    await this.clickCloseOf(this.page.locator(`.tab[data-resource-name="${name}"]`));
  }

  async clickCloseOf(tab) {
    await tab.locator('.codicon-close').click();
    await this.restMouse();
    await tab.waitFor({ state: 'detached' });
  }

  /** `leaves`: the command goes on to ask something in the same place. */
  async runCommand(title, { leaves = false } = {}) {
    await this.quickOpen(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
    await this.press('Enter');
    if (!leaves) {
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
  }

  /** Two keys, one after the other. */
  async chord(first, second) {
    await this.press(first);
    await this.press(second);
  }

  async chordInText(first, second) {
    await this.press('Control+1');
    await this.chord(first, second);
  }

  /** The rows of the list that a command or a menu opened. */
  async quickPickRows() {
    return (await this.rows('.quick-input-widget:visible .quick-input-list .monaco-list-row')).map((row) => row.text);
  }

  /** Takes the first row with `text` of such a list. */
  async choose(text) {
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
    await this.restMouse();
  }

  /** The path that is proposed where a command asks for a file or a folder. */
  async proposedPath() {
    await this.pathButton().waitFor();
    return this.page.locator('.quick-input-widget:visible .quick-input-box input').inputValue();
  }

  /** Takes the path that stands there. */
  async confirmPath() {
    await this.pathButton().click();
    await this.restMouse();
  }

  pathButton() {
    return this.page.locator('.quick-input-widget:visible .quick-input-action .monaco-button').first();
  }

  /** What a dialog asks; it stays. */
  async dialog() {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor();
    return box.innerText();
  }

  async answerDialog(button) {
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: button }).click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
  }

  /** A view of the side bar, by its title. */
  pane(title) {
    return `.part.sidebar .pane:has(> .pane-header[aria-label^="${title}"])`;
  }

  async foldView(title) {
    await this.setViewOpen(title, false);
  }

  async unfoldView(title) {
    await this.setViewOpen(title, true);
  }

  /** Other views move while one folds, so that a click may miss. */
  async setViewOpen(title, open) {
    const header = this.page.locator(`${this.pane(title)} > .pane-header`);
    await this.until(`${title} ${open ? 'open' : 'folded'}`, async () => {
      if ((await header.getAttribute('aria-expanded')) === String(open)) {
        return true;
      }
      await header.click();
      return false;
    });
    await this.restMouse();
  }

  async viewRows(title) {
    return this.rows(`${this.pane(title)} .monaco-list-row`);
  }

  /** Presses two keys in the text until the view with that title is there and has the focus. */
  async focusView(title, first, second) {
    const rows = this.page.locator(`${this.pane(title)} .monaco-list:focus-within`);
    await this.insist(`the focus on ${title}`, () => this.chordInText(first, second), () => rows.isVisible());
  }

  /** Presses two keys in the text until an editor with that title is there. */
  async openBeside(title, first, second) {
    await this.insist(`${title} beside the text`, () => this.chordInText(first, second), () => this.hasTab(title));
  }

  /** The line above the rows of a view. */
  async viewMessage(title) {
    return (await this.page.locator(`${this.pane(title)} .message`).innerText()).trim();
  }

  viewRow(title, start) {
    return this.page.locator(`${this.pane(title)} .monaco-list-row[aria-label^="${start}"]`).first();
  }

  async clickRow(title, start) {
    await this.viewRow(title, start).locator('.monaco-icon-label').click();
    await this.restMouse();
  }

  async expandRow(title, start) {
    const row = this.viewRow(title, start);
    const isOpen = async () => (await row.getAttribute('aria-expanded')) === 'true';
    await this.insist(`"${start}" open`, () => row.locator('.monaco-tl-twistie').click(), isOpen);
    await this.restMouse();
  }

  async selectedRow(title) {
    return this.page.locator(`${this.pane(title)} .monaco-list-row.selected`).first().getAttribute('aria-label');
  }

  /** Drags a row by its name onto another one, until another row begins with `from`. */
  async dragRow(title, from, to) {
    const name = (start) => this.viewRow(title, start).locator('.monaco-icon-label');
    const label = () => this.viewRow(title, from).getAttribute('aria-label');
    const before = await label();
    const drag = async () => {
      await name(from).dragTo(name(to));
      await this.restMouse();
    };
    await this.insist(`"${from}" dragged`, drag, async () => (await label()) !== before);
  }

  /** What an item of the status bar says and what is read out; undefined when it is not there. */
  async statusItem(id) {
    return this.page.evaluate((wanted) => {
      const item = [...document.querySelectorAll('.statusbar-item')].find((element) => element.id.endsWith(wanted));
      const button = item?.querySelector('a');
      return item && { text: item.textContent, label: button?.getAttribute('aria-label') ?? '' };
    }, id);
  }

  async clickStatusItem(id) {
    await this.page.locator(`.statusbar-item[id$="${id}"] a`).click();
    await this.restMouse();
  }

  /** How clear the first piece of text on screen is that begins with `text`: "1" unless it is dimmed. */
  async opacityOf(text) {
    return this.page.$$eval('.editor-instance .view-line span[class*="mtk"]', (elements, wanted) => {
      const found = elements.find((element) => element.textContent.replace(/\u00a0/g, ' ').startsWith(wanted));
      return found && getComputedStyle(found).opacity;
    }, text);
  }

  /** The words that marks put behind lines of the text. */
  async marksAfter() {
    return this.page.$$eval('.editor-instance .view-line span[class*="ced-"]', (elements) =>
      elements
        .map((element) => getComputedStyle(element, '::after').content)
        .filter((content) => content !== 'none')
        .map((content) => content.replace(/^"|"$/g, '')));
  }

  async showsComparison() {
    return (await this.page.locator('.monaco-diff-editor:visible').count()) > 0;
  }

  /** The steps of the tour that is open. */
  async tourSteps() {
    return this.rows('.gettingStartedContainer .getting-started-step');
  }

  /** Looks for something in the open page of settings. */
  async filterSettings(words) {
    await this.page.locator('.settings-editor .suggest-input-container .monaco-editor').click();
    await this.page.keyboard.insertText(words);
  }

  /** What the settings on that page are called and what they mean. */
  async shownSettings() {
    return (await this.rows('.settings-editor .settings-tree-container .monaco-list-row')).map((row) => row.text);
  }

  /** What a page inside the editor says, such as a preview. */
  async pageText() {
    const texts = await Promise.all(
      this.page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')),
    );
    return texts.slice(1).join('\n');
  }

  /** The page inside the editor that has an element of this kind, such as a picture. */
  async pageWith(selector) {
    return this.until(`a page with ${selector}`, async () => {
      for (const frame of this.page.frames().slice(1)) {
        if (await frame.$(selector).catch(() => null)) {
          return frame;
        }
      }
      return undefined;
    });
  }

  /** What is read out of each such element on a page inside the editor, or else written on it. */
  async pageMarks(selector) {
    const frame = await this.pageWith('#panel');
    return frame.$$eval(selector, (elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''));
  }

  /** Finds the element anew when the page is drawn anew before it is clicked. */
  async clickMark(selector, start) {
    const frame = await this.pageWith(selector);
    await this.until(`"${start}" clicked`, async () => {
      const elements = await frame.$$(selector);
      for (const element of elements) {
        const text = (await element.getAttribute('aria-label')) ?? (await element.textContent());
        if (text.startsWith(start)) {
          await element.click({ timeout: kRetryMs });
          return true;
        }
      }
      throw new Error(`not among ${elements.length} of ${selector}`);
    });
    await this.restMouse();
  }

  /** Leaves a page for the text beside it; the page passes keys on a moment later. */
  async focusText() {
    await this.until('the text', async () => {
      await this.press('Control+1');
      return (await this.page.locator('.monaco-editor.focused').count()) > 0;
    });
  }

  async focusPage(selector) {
    const frame = await this.pageWith(selector);
    await frame.focus(selector);
  }

  /** What is read out of the element that has the focus on that page; nothing while keys go elsewhere. */
  async pageFocus() {
    const frame = await this.pageWith('#panel');
    return frame.evaluate(() => {
      const element = document.hasFocus() ? document.activeElement : null;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
  }

  /** Presses keys one after the other, and waits until what has the focus on that page begins with the words for each. Begins
   * anew at `selector` when a key does not arrive: the text beside the page may take the focus back. */
  async walkPage(selector, way) {
    await this.until('the way through the page', async () => {
      await this.focusPage(selector);
      for (const [key, start] of way) {
        await this.press(key);
        await this.until(`${start} after ${key}`, async () => (await this.pageFocus()).startsWith(start), kRetryMs);
      }
      return true;
    });
  }

  async pageColour(selector, property) {
    const frame = await this.pageWith(selector);
    return frame.$eval(selector, (element, name) => getComputedStyle(element).getPropertyValue(name), property);
  }

  /** What keeps someone from using the page inside the editor that has such an element, as axe-core judges it. */
  async pageBarriers(selector) {
    const frame = await this.pageWith(selector);
    // By the debugger, as the page lets no other script in.
    if (!(await frame.evaluate(() => 'axe' in window))) {
      await frame.evaluate(this.axe);
    }
    return frame.evaluate(async ({ values, rules }) => {
      // The page around it, which is not of the extension, would have to answer.
      const { violations } = await window.axe.run(document, { runOnly: { type: 'tag', values }, rules, iframes: false, resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n').slice(1).join(';').trim()}`));
    }, { values: kAxeRules, rules: kAxeExcluded });
  }

  /** Takes the file that is proposed where one is to be saved. */
  async saveAs(pattern) {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    await this.until(`the path ${pattern}`, async () => pattern.test(await input.inputValue({ timeout: 1000 })));
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async closeTab(name) {
    await this.clickCloseOf(this.page.locator('.tab', { hasText: name }));
  }

  async hasTab(name) {
    return (await this.page.$$eval('.tab', (tabs) => tabs.map((tab) => tab.getAttribute('aria-label') ?? '')))
      .some((label) => name.test(label));
  }

  async goTo(line, column = 1) {
    await this.press('Control+1');
    await this.quickOpen(`:${line}:${column}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: String(line) }).first().waitFor();
    await this.press('Enter');
    await this.cursorOn(line);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  async quickOpen(text) {
    const input = this.page.locator('.quick-input-widget:visible .quick-input-box input');
    // It goes when something else takes the focus, such as a text that a change of files opens.
    await this.until('the quick input', async () => {
      if (!(await input.isVisible())) {
        await this.press('Control+p');
      }
      await input.fill(text, { timeout: kRetryMs });
      return (await input.inputValue({ timeout: kRetryMs })) === text;
    });
  }

  async cursorOn(line) {
    await this.until(`the cursor on line ${line}`, async () => (await this.cursor())?.line === line);
  }

  /** Line and column as the status bar shows them. */
  async cursor() {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const match = /Ln (\d+), Col (\d+)/.exec(text);
    return match && { line: Number(match[1]), column: Number(match[2]) };
  }

  /** The names above the text of what the cursor is in, from the outside to the inside. */
  async breadcrumbs() {
    return this.page.$$eval('.part.editor .monaco-breadcrumb-item', (items) =>
      items.map((item) => (item.querySelector('.label-name') ?? item).textContent.trim()));
  }

  async languageMode() {
    return (await this.page.locator('#status\\.editor\\.mode').innerText()).trim();
  }

  /** The rows on screen of a list or tree, from top to bottom: what is read out, what is written, how deep. */
  async rows(selector) {
    return this.page.$$eval(selector, (elements) =>
      elements
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          label: element.getAttribute('aria-label') ?? '',
          text: element.textContent ?? '',
          level: Number(element.getAttribute('aria-level') ?? 0),
        }))
        .sort((a, b) => a.top - b.top));
  }

  /** Clicks the first such element of a part of the side bar, which may show another part, or be away. Follows the editor when
   * that goes on to show a part which it was asked for before. */
  async inSideBar(part, selector) {
    const element = this.page.locator(selector).first();
    await this.until(`${selector} in ${part}`, async () => {
      await this.runCommand(`View: Show ${part}`);
      return element.click({ timeout: kRetryMs }).then(() => true, () => false);
    });
  }

  /** Gives the outline the whole side bar: only rows on screen exist for a test. */
  async showOutline() {
    await this.inSideBar('Explorer', '.explorer-viewlet .pane-header.expanded');
    await this.runCommand('Explorer: Focus on Outline View');
  }

  async outline() {
    return this.rows('.outline-pane .monaco-list-row');
  }

  /** Writes the user's settings, as text, in the editor's own settings file. */
  async changeSettings(json) {
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.inFront('settings.json');
    await this.page.locator('.monaco-editor.focused[data-uri$="/settings.json"]').waitFor();
    await this.press('Control+a');
    await this.page.keyboard.insertText(json);
    await this.press('Control+s');
    await this.until('saved settings', async () => (await this.page.locator('.tab.active.dirty').count()) === 0);
    await this.closeFile('settings.json');
  }

  async showProblems() {
    if ((await this.page.locator('.markers-panel:visible').count()) === 0) {
      await this.press('Control+Shift+M');
    }
  }

  /** The findings in the Problems view, without the rows of files and of related places. */
  async problems() {
    return (await this.rows('.markers-panel .monaco-list-row')).filter((row) => row.level === 2);
  }

  /** Leaves the findings with these words, so that they are on screen; all of them for none. */
  async filterProblems(words) {
    await this.page.locator('.panel .viewpane-filter input').fill(words);
  }

  /** The pieces of text on screen that are underlined as wrong, by the line that the editor draws below them: where it begins,
   * and its width, in pixels. How far down it stands changes with the lines that come above lines of the text. */
  async underlined() {
    return this.page.$$eval('.editor-instance .cdr[class*="squiggly-"]', (elements) =>
      elements.map((element) => {
        const { left, width } = element.getBoundingClientRect();
        return { left, width };
      }));
  }

  /** Opens the page of an extension and presses its button to uninstall it. */
  async uninstallExtension(name) {
    await this.inSideBar('Extensions', `.extensions-list .monaco-list-row:has-text("${name}")`);
    const button = this.page.locator('.extension-editor .monaco-action-bar .action-label:visible', { hasText: /^Uninstall$/ });
    await button.first().click();
    await button.first().waitFor({ state: 'detached' });
  }

  /** Where text is underlined, as classes such as squiggly-warning. */
  async squiggles() {
    return this.page.$$eval('.monaco-editor .cdr', (elements) =>
      elements.flatMap((element) => [...element.classList]).filter((name) => name.startsWith('squiggly-')));
  }

  /** What stands in the editor's window, line by line as drawn: long lines are wrapped, reminders are in it. */
  async lines() {
    return this.page.$$eval('.editor-instance .view-lines .view-line', (elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        // The editor writes blanks as non-breaking ones, and a thin one before a reminder.
        .map((line) => line.text.replace(/[\u00a0\u200a]/g, ' ')));
  }

  /** Waits until the lines on screen hold each of `pieces`. */
  async reads(...pieces) {
    for (const piece of pieces) {
      await this.until(`"${piece}" in the text`, async () => (await this.lines()).join('\n').includes(piece));
    }
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Presses Ctrl+Z once and waits for a text without changes. */
  async undo() {
    await this.press('Control+z');
    await this.until('nothing left to undo', async () => (await this.page.locator('.tab.active.dirty').count()) === 0);
  }

  async save() {
    await this.press('Control+s');
    await this.until('a saved text', async () => (await this.page.locator('.tab.active.dirty').count()) === 0);
  }

  /** Takes back everything since the text was last saved. */
  async revert() {
    await this.press('Escape');
    await this.runCommand('File: Revert File');
    await this.until('the saved text', async () => (await this.page.locator('.tab.active.dirty').count()) === 0);
  }

  /** After a step that failed: closes what is open over the text and takes its changes back. */
  async recover() {
    await this.press('Escape');
    if ((await this.page.locator('.tab.active.dirty').count()) > 0) {
      await this.revert().catch((error) => console.log(`      ${error.message.split('\n')[0]}`));
    }
  }

  /** Waits for proposals and gives what their rows say. */
  async proposals() {
    return this.until('proposals', async () => {
      const rows = await this.rows('.suggest-widget.visible .monaco-list-row');
      return rows.length > 0 && rows.map((row) => row.text.replace(/\u00a0/g, ' '));
    });
  }

  /** Takes the first proposal whose row begins with `text`. */
  async takeProposal(text) {
    await this.until(`the proposal "${text}"`, async () => {
      const focused = this.page.locator('.suggest-widget.visible .monaco-list-row.focused');
      if (((await focused.textContent({ timeout: 1000 })) ?? '').replace(/\u00a0/g, ' ').startsWith(text)) {
        return true;
      }
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Tab');
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** Opens a menu of actions with `open` and gives its titles; the menu stays. Opens it anew when it does not come: the
   * editor drops a menu when findings arrive meanwhile. */
  async actions(open) {
    const shown = async () => {
      const titles = await this.page.$$eval('.action-widget .monaco-list-row.action', (rows) =>
        rows.map((row) => row.textContent));
      return titles.length > 0 && titles;
    };
    return this.until('actions', async () => {
      await open();
      return this.until('a menu', shown, kRetryMs);
    });
  }

  /** Chooses from the menu that `actions` opened. */
  async chooseAction(title) {
    await this.until(`the action "${title}"`, async () => {
      const focused = this.page.locator('.action-widget .monaco-list-row.action.focused');
      if (((await focused.textContent({ timeout: 1000 })) ?? '').startsWith(title)) {
        return true;
      }
      await this.press('ArrowDown');
      return false;
    });
    await this.press('Enter');
    await this.page.locator('.action-widget').waitFor({ state: 'hidden' });
  }

  /** Ctrl+. until it offers `title`: what is wrong is known a moment after it is written. */
  async quickFixes(title) {
    return this.until(`the fix "${title}"`, async () => {
      const titles = await this.actions(() => this.press('Control+.'));
      if (titles.includes(title)) {
        return titles;
      }
      await this.press('Escape');
      return false;
    });
  }

  async lightBulb() {
    const bulb = this.page.locator('.lightBulbWidget:visible, .cgmr[class*="codicon-gutter-lightbulb"]:visible').first();
    await bulb.click();
    await this.restMouse();
  }

  /** The lines that stand above lines of the text, as `codelens` draws them. */
  async lenses() {
    return this.page.$$eval('.codelens-decoration', (elements) =>
      elements.flatMap((element) => element.innerText.split('|').map((title) => title.trim())));
  }

  async clickLens(title) {
    await this.page.locator('.codelens-decoration a', { hasText: title }).first().click();
    await this.restMouse();
  }

  /** Shift+F12: the places in the window that opens between the lines, once there are `count`; it stays. */
  async peekReferences(count) {
    const widget = this.page.locator('.reference-zone-widget');
    await this.insist('the places', () => this.press('Shift+F12'), () => widget.isVisible());
    return this.peekedPlaces(count);
  }

  /** The places in a window between the lines, once there are `count`; it stays. */
  async peekedPlaces(count) {
    return this.until(`${count} places`, async () => {
      const rows = await this.rows('.reference-zone-widget .monaco-list-row');
      assert.equal(rows.length, count, rows.map((row) => row.label).join(' | '));
      return rows.map((row) => row.label);
    });
  }

  async endPeek() {
    await this.press('Escape');
    await this.page.locator('.reference-zone-widget').waitFor({ state: 'detached' });
  }

  /** Ctrl+T: looks for `words` among papers and questions until the first one found says all of `wanted`; the list stays. */
  async searchFolder(words, ...wanted) {
    await this.quickOpen(`#${words}`);
    await this.until(`${wanted.join(', ')} found`, async () => {
      const [first] = await this.rows('.quick-input-list .monaco-list-row');
      assert.ok(wanted.every((part) => part.test(first?.text ?? '')), first?.text);
      return true;
    });
  }

  /** Shows the documentation beside the proposals, and gives what it says. The editor remembers that it was asked for. */
  async showDetails() {
    const details = this.page.locator('.suggest-details-container:visible');
    const words = async () => (await details.count()) > 0 && (await details.innerText()).trim();
    return this.insist('the documentation', () => this.press('Control+Space'), words);
  }

  /** The call hierarchy of the symbol at the cursor: waits until its name and those of its callers begin with `wanted`. */
  async callers(...wanted) {
    const title = this.page.locator('.part.sidebar .composite.title', { hasText: /callers/i });
    await this.insist('the title', () => this.press('Shift+Alt+H'), () => title.isVisible());
    await this.until('callers', async () => {
      const names = (await this.rows('.part.sidebar .monaco-list-row')).map((row) => row.text);
      assert.deepEqual(names.map((name, i) => name.slice(0, wanted[i]?.length)), wanted);
      return true;
    });
  }

  /** F2: types a new name over the one that is proposed, which it gives. */
  async rename(line, column, name, picture) {
    await this.goTo(line, column);
    const input = this.page.locator('.rename-box input.rename-input');
    await this.insist('the name', () => this.press('F2'), () => input.isVisible());
    const before = await input.inputValue();
    await input.fill(name);
    if (picture) {
      await this.picture(picture);
    }
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
    return before;
  }

  /** Gives the file of the open text another name, as in the list of files, and lets other texts change along. */
  async renameFile(name) {
    await this.runCommand('File: Reveal Active File in Explorer View');
    await this.page.locator('.explorer-folders-view .monaco-list-row.focused').waitFor();
    await this.press('F2');
    const input = this.page.locator('.explorer-folders-view input');
    await input.waitFor();
    await input.fill(name);
    await this.press('Enter');
    await this.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'OK' }).click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
    await this.inFront(name);
    await this.page.locator('.explorer-folders-view .monaco-list-row.focused', { hasText: name }).waitFor();
  }

  /** Rests the mouse on a place until the hover says all of `wanted`: what is underlined is explained before the server has
   * answered. Lenses and hints that arrive late move the text, so that the mouse is put on the caret anew when it has waited
   * for a while. */
  async hover(line, column, ...wanted) {
    await this.goTo(line, column);
    let rested = 0;
    let last = '';
    await this.until(`a hover with ${wanted.join(', ')}`, async () => {
      const caret = await this.page.locator('.monaco-editor.focused .cursors-layer .cursor').first().boundingBox();
      const place = JSON.stringify(caret);
      if (place !== last || ++rested % 20 === 0) {
        last = place;
        await this.page.mouse.move(caret.x + 80, caret.y + 160);
        await this.page.mouse.move(caret.x + 3, caret.y + caret.height / 2, { steps: 5 });
      }
      const text = await this.hoverText();
      assert.ok(wanted.every((words) => words.test(text)), text);
      return true;
    });
  }

  /** What the hovers that are open say; the line below it, with what can be done, comes a little later. */
  async hoverText() {
    return this.page.$$eval('.monaco-hover:not(.hidden)', (elements) =>
      elements.filter((element) => element.checkVisibility()).map((element) => element.innerText).join('\n'));
  }

  async endHover() {
    await this.restMouse();
    await this.press('Escape');
  }

  /** Puts the mouse in the title bar, left of everything that explains itself when pointed at. */
  async restMouse() {
    await this.page.mouse.move(150, 15);
  }

  /** Presses F12 at a place until the cursor is on line `to` of a file. */
  async goToDefinition(line, column, file, to) {
    await this.goTo(line, column);
    await this.insist(`a jump to line ${to} of ${file}`, () => this.press('F12'), async () =>
      (await this.isInFront(file)) && (await this.cursor())?.line === to);
  }

  /** The colour of the first piece of text on screen that begins with `text`. */
  async colourOf(text) {
    return this.page.$$eval('.editor-instance .view-line span[class*="mtk"]', (elements, wanted) => {
      // The editor writes blanks as non-breaking ones.
      const found = elements.find((element) => element.textContent.replace(/\u00a0/g, ' ').startsWith(wanted));
      return found && getComputedStyle(found).color;
    }, text);
  }

  /** Presses a button of a message. */
  async answerMessage(button) {
    const pressed = this.page.locator('.notifications-toasts .monaco-button', { hasText: button });
    await pressed.click();
    await pressed.waitFor({ state: 'detached' });
    await this.restMouse();
  }

  async notifications() {
    return this.page.$$eval('.notifications-toasts .notification-list-item-message', (elements) =>
      elements.map((element) => element.textContent));
  }
}
