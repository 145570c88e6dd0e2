// A program of its own, since the compiler's memory grows with each document: makes one PDF of what it is sent, and ends.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const FOLDER = import.meta.dirname;
const STANDARD = 'a-2a';

process.once('message', ({ data, pictures, fonts, madeAt }) => {
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: fonts.map((file) => readFileSync(file)) }],
  });
  compiler.mapShadow(join(FOLDER, 'data.json'), Buffer.from(data));
  for (const [place, picture] of pictures.entries()) {
    compiler.mapShadow(join(FOLDER, `emblem-${place}.png`), Buffer.from(picture));
  }
  const compiled = compiler.compile({ mainFilePath: join(FOLDER, 'paper.typ') });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics())));
  const pdf = compiler.pdf(document, { pdfStandard: STANDARD, creationTimestamp: madeAt });
  process.send(pdf, () => process.disconnect());
});
