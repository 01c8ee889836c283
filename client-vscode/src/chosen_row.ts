// Which row of a view a command is for.
import type * as vscode from 'vscode';

const kAgainMs = 50;
const kTries = 20;

/** The row that is chosen. The editor knows of none while it draws the rows anew, which a click may fall into, so that it is
 * asked again for a second. */
export async function chosenRow<Row>(view: vscode.TreeView<Row>): Promise<Row | undefined> {
  for (let tries = 0; tries < kTries && view.selection.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, kAgainMs));
  }
  return view.selection[0];
}
