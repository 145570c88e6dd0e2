import {
  AlignmentType,
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { repacked, withTime } from '../fixed-zip';
import { MARGIN, SHEET, sectionsOf } from '../layout';
import type { Paper } from '../paper';
import { documentTexts } from '../texts';
import { BlockWriter } from './blocks';
import { fixedIds } from './fixed-ids';
import { numbering } from './numbering';

/** As offices have it on their computers; Word takes another where it is not. */
const FONT = { ascii: 'TH SarabunPSK', hAnsi: 'TH SarabunPSK', cs: 'TH SarabunPSK', eastAsia: 'TH SarabunPSK' };
/** Half points. */
const SIZE = 32;
const LANGUAGE = { value: 'th-TH', bidirectional: 'th-TH', eastAsia: 'th-TH' };
const TWIPS_PER_CM = 567;

const twips = (cm: number): number => Math.round(cm * TWIPS_PER_CM);

/** A paper (`printReady`, emblems as PNG) as a Word file. The same paper gives the same bytes. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  let lists = 0;
  const nextList = (): number => ++lists;
  const document = new Document({
    title: paper.title,
    creator: paper.office,
    lastModifiedBy: paper.office,
    revision: 1,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE, sizeComplexScript: SIZE, language: LANGUAGE },
          paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
        },
        ...headingStyles(),
      },
    },
    numbering: numbering(paper.digits),
    sections: sectionsOf(paper).map(({ orientation, blocks }, place) => {
      const writer = new BlockWriter(orientation, nextList);
      const { top, bottom, left, right } = MARGIN[orientation];
      return {
        properties: {
          // The paper's first page bears no number.
          titlePage: place === 0,
          page: {
            size: {
              width: twips(SHEET.short),
              height: twips(SHEET.long),
              orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: twips(top),
              bottom: twips(bottom),
              left: twips(left),
              right: twips(right),
              header: twips(1.25),
            },
            pageNumbers: { formatType: paper.digits === 'thai' ? NumberFormat.THAI_NUMBERS : NumberFormat.DECIMAL },
          },
        },
        headers: { default: pageNumberHeader() },
        children: blocks.flatMap((block, at) => writer.write(block, blocks[at - 1], blocks[at + 1])),
      };
    }),
  });
  const packed = await Packer.toBuffer(document);
  const withFixedIds = fixedIds();
  return repacked(new Uint8Array(packed), (text) => withFixedIds(withTime(text, paper.madeAt)));
}

/** Word's own headings are blue and of another font. */
function headingStyles(): Record<string, object> {
  const style = {
    run: { font: FONT, bold: true, color: '000000' },
    paragraph: { spacing: { before: 120, after: 60 } },
  };
  return { heading1: style, heading2: style, heading3: style };
}

function pageNumberHeader(): Header {
  const [before = '', after = ''] = documentTexts.pageNumber('\n').split('\n');
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [before, PageNumber.CURRENT, after] })],
      }),
    ],
  });
}
