import { FORMATS } from '../../../src/documents/paper';
import { render } from '../../../src/documents/render';
import { samplePaper } from './sample-paper';

test.each(FORMATS)('%s: the same paper gives the same bytes, another one others', async (format) => {
  const [first, again, other] = await Promise.all([
    render(samplePaper(), format),
    render(samplePaper(), format),
    render(samplePaper(12, { digits: 'arabic' }), format),
  ]);
  expect(Buffer.compare(first, again)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});
