import type { Instrument } from '../domain/assessments/assessment.model';

/** The instruments in full, with what they are called for short. */
export const INSTRUMENT_NAMES: Record<Instrument, string> = {
  IIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)',
  EIT: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)',
  OIT: 'แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)',
};
