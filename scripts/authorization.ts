import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorizationDocument } from '../src/bot/authorization/document';
import { allFeatures } from '../src/bot/features';
import { projectRoot } from '../src/root';

writeFileSync(join(projectRoot(), 'docs/AUTHORIZATION.md'), authorizationDocument(allFeatures()));
