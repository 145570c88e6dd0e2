import { mongo } from 'mongoose';
import { ROUNDS } from '../../../src/domain/calendar/dates';
import { type EvidenceCounts, evidenceKey } from '../../../src/domain/evidence/find-evidence';
import type { Measure } from '../../../src/domain/measures/measure.model';
import { type MeasurePart, partsOf } from '../../../src/domain/measures/parts.rules';
import { officeId } from '../../../src/domain/office-store';
import type { Organisation } from '../../../src/domain/organisations/organisation.model';
import type { Report } from '../../../src/domain/reports/report.model';

const UNITS = ['clerk_office', 'finance_division', 'public_works_division', 'executives'];

/** A piece of evidence for every part of the measures up to 50 in both rounds: for tests of what else may lack. */
export const EVIDENCE_FOR_ALL: EvidenceCounts = new Map(
  Array.from({ length: 50 }, (_, n) => n + 1).flatMap((num) =>
    ROUNDS.flatMap((round) => UNITS.map((unit) => [evidenceKey(num, round, unit), 1] as const)),
  ),
);

/** An office with three divisions, a group of executives and ทุกส่วนราชการ. */
export function anOffice(given: Partial<Organisation> = {}): Organisation {
  return {
    _id: officeId('sample'),
    name: 'เทศบาลตำบลตัวอย่าง',
    type: 'subdistrict_municipality',
    tambon: null,
    amphoe: null,
    province: null,
    units: [
      { key: 'clerk_office', name: 'สำนักปลัด', aliases: [], group: false },
      { key: 'finance_division', name: 'กองคลัง', aliases: [], group: false },
      { key: 'public_works_division', name: 'กองช่าง', aliases: [], group: false },
      { key: 'executives', name: 'ผู้บริหาร', aliases: [], group: true },
      { key: 'all_units', name: 'ทุกส่วนราชการ', aliases: [], group: true },
    ],
    roundDates: [],
    ...given,
  };
}

export function aMeasure(given: Partial<Measure> = {}): Measure {
  return {
    office: officeId('sample'),
    fiscalYear: 2570,
    num: 1,
    title: 'จัดทำแนวทางการใช้ทรัพย์สินของราชการ',
    guidelines: [],
    procedures: [],
    units: ['clerk_office'],
    period: null,
    followUp: [],
    rounds: ['6m', '12m'],
    dueOn: {},
    indicators: [],
    items: [],
    carriedFrom: null,
    group: null,
    result: null,
    ...given,
  };
}

/** The part of a unit of `anOffice`; unset: of the first that owes one. */
export function aPart(given: Partial<Measure> = {}, unit?: string): MeasurePart {
  const parts = partsOf(anOffice(), aMeasure(given));
  const found = parts.find((part) => unit === undefined || part.unit === unit);
  if (!found) throw new Error(`No part of ${unit}`);
  return found;
}

export function aReport(given: Partial<Report> = {}): Report {
  return {
    office: officeId('sample'),
    fiscalYear: 2570,
    measure: 1,
    round: '6m',
    unit: 'clerk_office',
    status: null,
    progress: null,
    detail: null,
    output: null,
    outcome: null,
    remarks: null,
    version: 1,
    reportedBy: new mongo.ObjectId(),
    reportedAt: new Date('2026-11-20T03:00:00Z'),
    ...given,
  };
}
