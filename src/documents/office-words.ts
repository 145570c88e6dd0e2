import type { Organisation } from '../domain/organisations/organisation.model';

// What every paper says of the office, in the words of official papers.

/** `อำเภอคำม่วง จังหวัดกาฬสินธุ์`; empty where neither is known */
export function placeOf({ amphoe, province }: Pick<Organisation, 'amphoe' | 'province'>): string {
  return [amphoe && `อำเภอ${amphoe}`, province && `จังหวัด${province}`].filter(Boolean).join(' ');
}

/** `ปีงบประมาณ พ.ศ. 2565` */
export const yearOf = (fiscalYear: number): string => `ปีงบประมาณ พ.ศ. ${fiscalYear}`;

/** `เทศบาลตำบลคำม่วง อำเภอคำม่วง จังหวัดกาฬสินธุ์` */
export const officeAndPlace = (organisation: Pick<Organisation, 'name' | 'amphoe' | 'province'>): string =>
  [organisation.name, placeOf(organisation)].filter(Boolean).join(' ');

/** `มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน` */
export const MEASURES_NAME = 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';

/** `การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ` */
export const ITA_NAME = 'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ';
