import { type Round, roundName } from '../../domain/calendar/dates';
import { MEASURES_NAME, yearOf } from '../office-words';

export const texts = {
  title: (fiscalYear: number, round: Round) =>
    `เอกสารทั้งหมด ${MEASURES_NAME} ประจำ${yearOf(fiscalYear)} ${roundName(round)}`,
};
