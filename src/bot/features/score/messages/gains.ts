import { postbackAction, textMessage } from '../../../../line/compose';
import type { Message } from '../../../../line/types';
import type { Assessed } from '../assessed';
import { gainsButton } from '../buttons';
import { type About, gainsAbout, rankingAction, totalAction } from '../follow-ups';
import { sheetMessage } from '../sheet';
import { gainsTexts, labels, phrases, texts } from '../texts';
import { gainRow } from './rows';

const PAGE = 10;
const NAMED_IN_ALT = 3;

/** Which 0-point items would add most to the total, ten at a time. */
export function gainsMessage(assessed: Assessed, about: About, from = 0): Message {
  const { assessment, ask } = assessed;
  const year = assessment.fiscalYear;
  const all = gainsAbout(assessed, about);
  const page = all.slice(from, from + PAGE);
  const onward = [rankingAction(assessed, 'weakness', about.instrument), totalAction(assessed)];
  if (page.length === 0) return textMessage(whyNone(assessed, all.length), onward);

  const left = all.length - from - page.length;
  const best = page.slice(0, NAMED_IN_ALT);
  const codes = best.map(({ item }) => item);
  const payload = { year, indicator: about.indicator ?? null, instrument: about.instrument ?? null, from: from + PAGE };
  return sheetMessage({
    kicker: `${assessed.officeName} ${texts.year(year)}`,
    title: titleOf(about),
    lines: [gainsTexts.explain],
    sections: [
      {
        heading: gainsTexts.shown(from + 1, from + page.length, all.length),
        rows: page.map((gain) => gainRow(assessed, gain)),
      },
    ],
    notes: codes.length > 1 ? [gainsTexts.example(codes.slice(0, 2))] : [],
    buttons: left > 0 ? [postbackAction({ label: labels.more(left), kind: gainsButton, payload })] : [],
    altText: gainsTexts.alt(
      year,
      from + 1,
      best.map((gain) => gainsTexts.altPart(gain.item, gain.points)),
    ),
    quickReplies: [ask(labels.tryItems(codes), phrases.whatIf(codes, year)), ...onward],
  });
}

function whyNone({ assessment }: Assessed, count: number): string {
  if (count > 0) return gainsTexts.over;
  const isScored = assessment.items.some(({ score }) => score !== null);
  return isScored ? gainsTexts.notPossible(assessment.fiscalYear) : texts.noItemScores(assessment.fiscalYear);
}

function titleOf({ indicator, instrument }: About): string {
  if (indicator !== undefined) return gainsTexts.titleOf(texts.indicator(indicator));
  return instrument === undefined ? gainsTexts.title : gainsTexts.titleOf(` ${instrument} `);
}
