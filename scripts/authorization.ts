import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorizationDocument } from '../src/bot/authorization/document';
import { allFeatures } from '../src/bot/features';
import { projectRoot } from '../src/root';
import { STAFF_PAGES } from '../src/web/pages/staff/all-pages';

writeFileSync(join(projectRoot(), 'docs/AUTHORIZATION.md'), authorizationDocument(allFeatures(), STAFF_PAGES));
