// npm run train: learns what lines mean from data/understanding, and writes the weights there (docs/ARCHITECTURE.md).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WEIGHTS_FILE } from '../src/bot/understand/learned/weights';
import { projectRoot } from '../src/root';
import { train } from './training/train';

const weights = train();
writeFileSync(join(projectRoot(), WEIGHTS_FILE), weights);
console.log(`${WEIGHTS_FILE}: ${weights.length} bytes`);
