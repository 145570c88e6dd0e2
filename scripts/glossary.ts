// npm run glossary: the table of phrases in docs/GLOSSARY.md, anew from src/bot/understand/phrases.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/root';
import { withPhrases } from './glossary/phrases-table';

const file = join(projectRoot(), 'docs/GLOSSARY.md');
writeFileSync(file, withPhrases(readFileSync(file, 'utf8')));
