// A picture as a table: the same, to be read row by row; the first cell of a row leads to the text.
import type { Location } from '../paper';
import type { Table } from '../pictures/scene';

/** Fills `table` anew; a row that stays keeps the focus. */
export function fillTable(table: HTMLTableElement, name: string, { head, rows }: Table, choose: (target: Location) => void): void {
  const page = table.ownerDocument;
  const focused = page.activeElement?.closest('tr')?.dataset['id'];
  const element = <Name extends keyof HTMLElementTagNameMap>(tag: Name, text = '') => {
    const created = page.createElement(tag);
    created.textContent = text;
    return created;
  };
  const headRow = element('tr');
  headRow.append(
    ...head.map((title) => {
      const cell = element('th', title);
      cell.scope = 'col';
      return cell;
    }),
  );
  const headPart = element('thead');
  headPart.append(headRow);
  const body = element('tbody');
  for (const { id, cells, target } of rows) {
    const row = element('tr');
    row.dataset['id'] = id;
    const [first = '', ...others] = cells;
    const firstCell = element('th');
    firstCell.scope = 'row';
    const button = element('button', first);
    button.type = 'button';
    button.addEventListener('click', () => target && choose(target));
    firstCell.append(button);
    row.append(firstCell, ...others.map((text) => element('td', text)));
    body.append(row);
  }
  table.replaceChildren(element('caption', name), headPart, body);
  if (focused !== undefined) {
    [...body.rows].find((row) => row.dataset['id'] === focused)?.querySelector('button')?.focus({ preventScroll: true });
  }
}
