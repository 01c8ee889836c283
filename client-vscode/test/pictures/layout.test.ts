import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { drawChain, emptyScene, heading, mean } from '../../src/pictures/layout';
import { canvasOf } from './canvas';

const kTable = { head: ['Question'], rows: [] };

describe('emptyScene', () => {
  it('is as wide as the tab, holds the table, and says why there is nothing', () => {
    const scene = emptyScene(canvasOf(300), kTable, 'No questions.');
    assert.deepEqual([scene.width, scene.table, scene.empty], [300, kTable, 'No questions.']);
    assert.deepEqual([scene.items, scene.lines, scene.words, scene.marks], [[], [], [], []]);
  });

  it('says nothing when there is something to draw', () => {
    assert.ok(!('empty' in emptyScene(canvasOf(), kTable, undefined)));
  });
});

describe('heading', () => {
  it('goes on below where its part is narrow, which then begins lower', () => {
    const scene = emptyScene(canvasOf(), kTable, undefined);
    const narrow = heading(scene, 10, 100, 'Questions and answers', 80, canvasOf());
    assert.deepEqual(scene.words.map(({ text }) => text), ['Questions', 'and answers']);
    assert.ok(narrow > heading(scene, 10, 100, 'Questions', 80, canvasOf()));
  });
});

describe('drawChain', () => {
  const tops = new Map([['a', 0], ['b', 100]]);
  const drawn = (side: 1 | -1, to = 'b', lane = 0) => {
    const scene = emptyScene(canvasOf(), kTable, undefined);
    drawChain(scene, { id: 'chain', from: 'a', to, lane }, { side, x: 200, tops, height: 50 });
    return scene.lines;
  };
  /** The coordinate of the lane in which an arrow runs: that of its long vertical line. */
  const laneOf = (path: string | undefined) => Number(/ (\d+) [\d.]+V/.exec(path ?? '')?.[1]);

  it('leaves the lower half of one box and points into the upper half of the other', () => {
    const [line] = drawn(1);
    assert.match(line?.path ?? '', /^M200 34H.*L202 116L/);
    assert.deepEqual([line?.from, line?.to, line?.look], ['a', 'b', 'chain']);
  });

  it('runs outside the column, in each lane further away', () => {
    assert.deepEqual([laneOf(drawn(1)[0]?.path), laneOf(drawn(1, 'b', 1)[0]?.path)], [216, 224]);
    assert.deepEqual([laneOf(drawn(-1)[0]?.path), laneOf(drawn(-1, 'b', 1)[0]?.path)], [184, 176]);
  });

  it('does not lead to a box that is not there', () => {
    assert.deepEqual(drawn(1, 'c'), []);
  });
});

describe('mean', () => {
  it('is nought of nothing', () => {
    assert.deepEqual([mean([1, 2, 6]), mean([])], [3, 0]);
  });
});
