import { setTimeout as pause } from 'node:timers/promises';
import { zip } from '../../../src/testing/zip';
import { type Fault, Promises } from '../fault';
import type { Content } from '../line';
import { World } from '../world';

/** Staff send files; the process must be there afterwards, and answer. */
const sending = (name: string, contents: Record<string, Content>): Fault => ({
  name,
  run: () =>
    World.with({}, async (world) => {
      const promises = new Promises();
      for (const [id, content] of Object.entries(contents)) {
        world.line.contents.set(id, content);
        const fileName = `${id}.zip`;
        await world.says(world.staff[0] ?? '', { type: 'file', id, fileName, fileSize: content.bytes.length });
      }
      const answeredMs = await world.answersWithin(world.staff[1] ?? '', 20_000);
      // A task that fails is tried again after a second, and again: the process that does it must outlive that.
      await pause(5_000);
      promises.hold(world.isAlive(), 'the process ended');
      const laterMs = world.isAlive() ? await world.answersWithin(world.staff[2] ?? '', 20_000) : Number.NaN;
      return { broken: promises.broken, figures: `others answered after ${answeredMs} and ${laterMs} ms` };
    }),
});

export const smallArchives = sending('small archives from staff', {
  tiny: { bytes: zip(['a']), isCut: false },
  macros: { bytes: zip(['[Content_Types].xml', 'word/vbaProject.bin']), isCut: false },
  larger: { bytes: zip(Array.from({ length: 60 }, (_, n) => `folder/file-${n}.txt`)), isCut: false },
  nothing: { bytes: Buffer.alloc(0), isCut: false },
});

export const brokenDownloads = sending('LINE breaks downloads off', {
  picture: { bytes: Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500_000)]), isCut: true },
  archive: { bytes: zip(['word/document.xml']), isCut: true },
  video: { bytes: Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.alloc(3_000_000)]), isCut: true },
});
