import { compact } from '../../../compact';
import { analyseAssessment } from '../../../domain/assessments/analyse-assessment';
import { knownFrameworkOf } from '../../../domain/assessments/framework-file';
import { localDate } from '../../../domain/calendar/dates';
import { documentName } from '../../../domain/documents/texts';
import { mimeOf } from '../../../domain/evidence/file-types.rules';
import type { Organisation } from '../../../domain/organisations/organisation.model';
import { telephoneLink } from '../../../domain/papers/telephone.rules';
import type { Publication } from '../../../domain/publications/publication';
import { officeTexts, yearTexts } from './texts';

/** Columns of the table, in order: English names without spaces, with what they hold. */
const COLUMNS = [
  ['fiscal_year', 'ปีงบประมาณ (พ.ศ.)', 'integer'],
  ['measure_number', 'หมายเลขมาตรการ', 'integer'],
  ['measure_title', 'ชื่อมาตรการ', 'string'],
  ['responsible_units', 'ผู้รับผิดชอบ คั่นด้วย ;', 'string'],
  ['round', 'รอบรายงาน 6m หรือ 12m', 'string'],
  ['reporting_unit', 'ส่วนราชการที่รายงาน', 'string'],
  ['status', 'not_started, in_progress, done, blocked', 'string'],
  ['progress_percent', 'ความก้าวหน้า ร้อยละ', 'integer'],
  ['detail', 'รายละเอียดการดำเนินงาน', 'string'],
  ['output', 'ผลผลิต', 'string'],
  ['outcome', 'ผลลัพธ์', 'string'],
  ['remarks', 'หมายเหตุ', 'string'],
  ['released_on', 'วันที่เผยแพร่', 'date'],
] as const;

const BOM = '\uFEFF';

/** A row for each result; a measure without any has one row with its plan alone. */
export function csvOf({ fiscalYear, measures }: Publication): string {
  const rows = measures.flatMap(({ measure, units, results }) => {
    const own = [fiscalYear, measure.num, measure.title, units.join('; ')];
    if (results.length === 0) return [[...own, ...Array<null>(COLUMNS.length - own.length).fill(null)]];
    return results.map((one) => [
      ...own,
      one.round,
      one.unit,
      one.status,
      one.progress,
      one.detail,
      one.output,
      one.outcome,
      one.remarks,
      localDate(one.releasedAt),
    ]);
  });
  const lines = [COLUMNS.map(([name]) => name), ...rows].map((row) => row.map(cell).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula gets a sign before it that keeps it a text. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}

/** What the columns of the table are (CSV on the Web). */
export function csvwOf({ organisation, fiscalYear }: Publication, csvAddress: string): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'th' }],
    url: csvAddress,
    'dc:title': yearTexts.description(organisation.name, fiscalYear),
    dialect: { header: true, encoding: 'utf-8' },
    tableSchema: {
      columns: COLUMNS.map(([name, description, datatype]) => ({
        name,
        titles: name,
        datatype,
        'dc:description': description,
      })),
    },
  };
}

/** The same as the page says. */
export function jsonOf(publication: Publication, address: string): object {
  const { organisation, fiscalYear, editions, measures, papers, assessment, contact, telephone } = publication;
  const analysis = assessment && analyseAssessment(assessment, knownFrameworkOf(assessment.fiscalYear));
  return {
    organisation: placeOf(organisation),
    fiscalYear,
    contact,
    telephone,
    editions: editions.map(({ round, number, releasedAt, withdrawn }) => ({
      round,
      number,
      releasedOn: localDate(releasedAt),
      withdrawn: withdrawn && { on: localDate(withdrawn.at), reason: withdrawn.reason },
    })),
    measures: measures.map(({ measure, units, results }) => ({
      number: measure.num,
      title: measure.title,
      responsibleUnits: units,
      guidelines: measure.guidelines,
      procedures: measure.procedures,
      period: measure.period,
      followUp: measure.followUp,
      results: results.map(({ releasedAt, ...result }) => ({ ...result, releasedOn: localDate(releasedAt) })),
    })),
    papers: papers.map(({ name, version }) => ({
      name: documentName(version),
      address: `${address}/${name}`,
      mediaType: mimeOf(version.format),
      bytes: version.size,
      sha256: version.sha256,
      madeOn: localDate(version.at),
    })),
    assessment: analysis && {
      fiscalYear: analysis.fiscalYear,
      total: analysis.total,
      level: analysis.level,
      instruments: analysis.instruments,
      indicators: analysis.indicators,
      strengths: analysis.strengths,
      weaknesses: analysis.weaknesses,
      zeroItems: analysis.zeroItems,
    },
  };
}

const placeOf = ({ _id, name, tambon, amphoe, province }: Organisation) => ({
  slug: _id,
  name,
  tambon,
  amphoe,
  province,
});

/** The office's datasets (DCAT), with what Thai catalogues of open data ask for. */
export function catalogOf(organisation: Organisation, publications: readonly Publication[], baseUrl: string): object {
  const home = `${baseUrl}/public/${organisation._id}`;
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': organisation.name };
  const spatial = compact([organisation.tambon, organisation.amphoe, organisation.province]).join(' ');
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
    },
    '@type': 'dcat:Catalog',
    '@id': home,
    'dct:title': officeTexts.description(organisation.name),
    'dct:publisher': publisher,
    'dct:language': 'th',
    'dcat:dataset': publications.map(({ fiscalYear, editions, papers, contact, telephone }) => {
      const page = `${home}/${fiscalYear}`;
      const days = editions.flatMap(({ releasedAt, withdrawn }) => compact([releasedAt, withdrawn?.at]));
      const last = new Date(Math.max(...days.map((at) => at.getTime())));
      const first = new Date(Math.min(...days.map((at) => at.getTime())));
      return {
        '@type': 'dcat:Dataset',
        '@id': page,
        'dct:identifier': `${organisation._id}-${fiscalYear}`,
        'dct:title': `${yearTexts.title} ${yearTexts.kicker(fiscalYear)}`,
        'dct:description': yearTexts.description(organisation.name, fiscalYear),
        'dct:publisher': publisher,
        'dcat:contactPoint': {
          '@type': 'vcard:Organization',
          'vcard:fn': contact ?? organisation.name,
          ...(telephone !== null && { 'vcard:hasTelephone': { '@id': telephoneLink(telephone) } }),
        },
        'dcat:keyword': ['ITA', 'คุณธรรมและความโปร่งใส', 'ธรรมาภิบาล'],
        'dct:language': 'th',
        'dct:accrualPeriodicity': 'http://purl.org/cld/freq/semiannual',
        'dct:spatial': spatial,
        'dct:issued': localDate(first),
        'dct:modified': localDate(last),
        'dct:accessRights': 'public',
        'dcat:landingPage': page,
        'dcat:distribution': [
          distribution(`${page}.json`, 'application/json', 'JSON'),
          { ...distribution(`${page}.csv`, 'text/csv', 'CSV'), 'dct:conformsTo': `${page}.csv-metadata.json` },
          ...papers.map(({ name, version }) => ({
            ...distribution(`${page}/${name}`, mimeOf(version.format), version.format.toUpperCase()),
            'dct:title': documentName(version),
            'dcat:byteSize': version.size,
            'dct:issued': localDate(version.at),
          })),
        ],
      };
    }),
  };
}

const distribution = (address: string, type: string, format: string) => ({
  '@type': 'dcat:Distribution',
  'dcat:downloadURL': address,
  'dcat:mediaType': type,
  'dct:format': format,
});
