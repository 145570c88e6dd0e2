const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * They start programs, databases and browsers, or walk through a year: a third of a minute to two and a half minutes each. Begun last, one
 * of them would keep one worker busy while the others have nothing left to do. The first and the fourth start six processes and four:
 * the two between them take as long as the first, so that those do not meet.
 */
const SLOWEST = [
  'crash/delivery',
  'authorization/matrix',
  'journeys/fiscal-year',
  'chaos/failover',
  'crash/kill',
  'start/start-and-stop',
  'journeys/any-input',
  'database/embedded',
  'browser/pages',
  'crash/content',
  'operations/backup',
  'browser/first-visit',
  'database/replica-set',
  'operations/upgrades',
  'bot/understand/learned',
].map((name) => `/test/${name}.test.ts`);

/** The slowest first. The others as Jest has them: by how long they took before, or by their size. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = SLOWEST.findIndex((end) => path.endsWith(end));
      return index < 0 ? SLOWEST.length : index;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
