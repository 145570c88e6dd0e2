// npm run train [-- FILE]: learns what lines mean from data/understanding, and writes the weights there (docs/ARCHITECTURE.md), or to a file.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WEIGHTS_FILE } from '../src/bot/understand/learned/weights';
import { projectRoot } from '../src/root';
import { train } from './training/train';

const weights = train();
const file = process.argv[2] ?? WEIGHTS_FILE;
writeFileSync(resolve(projectRoot(), file), weights);
console.log(`${file}: ${weights.length} bytes`);
