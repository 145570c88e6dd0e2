import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownFrameworks } from '../../src/domain/assessments/framework-file';
import { importOfficeFiles } from '../../src/domain/imports/import-office-file';
import { importedText } from '../../src/domain/imports/imported-text';
import { templateCsv } from '../../src/domain/imports/table-template';
import { projectRoot } from '../../src/root';
import { useDatabase } from '../../src/testing/database';

useDatabase();

const bytesOf = (name: string): Buffer => readFileSync(join(projectRoot(), 'data', 'templates', name));

async function imported(name: string): Promise<string> {
  const outcome = await importOfficeFiles([{ name, bytes: bytesOf(name) }], {
    frameworks: knownFrameworks(),
    at: new Date('2026-11-20T02:00:00Z'),
  });
  return outcome.kind === 'done' ? importedText(outcome) : JSON.stringify(outcome.problems);
}

test('the three templates import and hold the same plan', async () => {
  expect(await imported('office.yaml')).toContain('แผนปี 2570 เพิ่ม 2 มาตรการ');
  expect(await imported('measures.csv')).toBe('ไม่มีอะไรเปลี่ยน');
  expect(await imported('measures.xlsx')).toBe('ไม่มีอะไรเปลี่ยน');
});

test('the CSV template is the one the program writes', () => {
  expect(bytesOf('measures.csv').toString('utf8').replaceAll('\r\n', '\n')).toBe(
    templateCsv().replaceAll('\r\n', '\n'),
  );
});
