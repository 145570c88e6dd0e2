import type { Feature, Image } from 'write-excel-file/node';

/** Of each sheet, in their order: its name, and the rows of its head. */
export interface PrintTitles {
  name: string;
  head: { from: number; to: number } | null;
}

const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
/** The first page bears no number. */
const HEADER = '<headerFooter differentFirst="1"><oddHeader>&amp;C- &amp;P -</oddHeader></headerFooter>';

/** How sheets are printed: as wide as the paper, with the table's head and the page's number on each page. */
export const printSetup = (sheets: readonly PrintTitles[]): Feature<Image['content']> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(/<worksheet[^>]*>/, `$&${FIT_TO_PAGE}`).replace(/<pageSetup[^>]*\/>/, `$&${HEADER}`),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml) => xml.replace('<definedNames/>', () => definedNames(sheets)),
      },
    },
  },
});

function definedNames(sheets: readonly PrintTitles[]): string {
  const names = sheets.flatMap(({ name, head }, place) =>
    head === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${escaped(`'${name.replaceAll("'", "''")}'`)}!$${head.from}:$${head.to}</definedName>`,
        ],
  );
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
