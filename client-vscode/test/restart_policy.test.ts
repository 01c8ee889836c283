import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { kDelays, kHealthyAfter, RestartPolicy } from '../src/restart_policy';

describe('RestartPolicy', () => {
  it('waits longer each time and then gives up', () => {
    const policy = new RestartPolicy();
    const waits = [...kDelays, undefined].map((_, failure) => policy.next(failure * 1000));
    assert.deepEqual(waits, [...kDelays, undefined]);
    assert.deepEqual([...kDelays].sort((a, b) => a - b), kDelays);
  });

  it('begins anew after a long quiet time', () => {
    const policy = new RestartPolicy();
    kDelays.forEach((_, failure) => policy.next(failure));
    assert.equal(policy.next(kHealthyAfter + 100), kDelays[0]);
  });
});
