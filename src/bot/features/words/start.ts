import { Refusal } from '../../../refusal';
import type { MemberContext } from '../../context';
import type { Input, Outcome } from '../../feature';
import type { ChangeWord } from './buttons';
import type { Values } from './draft';
import { type Commands, wordFor } from './fields/word';
import type { createWordsForm } from './form';
import { meaningOf } from './meaning';
import { texts } from './texts';

const MEANS = /^(?<word>.*?)\s*(?:คือ|หมายถึง|=)\s*(?<meaning>.*)$/su;

/** How words are taught and forgotten. @param form that is begun */
export function createStarts(form: ReturnType<typeof createWordsForm>, commands: Commands) {
  async function begin(
    ctx: MemberContext,
    change: Values['change'],
    typed: string,
    means: Values['means'],
    notice: string | null,
  ): Promise<Outcome> {
    const values: Values = { change, word: null, means };
    if (typed.trim() === '') return form.start(ctx, values, { notice });
    try {
      return await form.start(ctx, { ...values, word: wordFor(ctx, change, typed, commands) }, { notice });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return form.start(ctx, values, { notice: error.message });
    }
  }

  return {
    /** `กสธ คือ กองสาธารณสุข`, `สอนคำ กสธ` */
    teaching: async (ctx: MemberContext, { slots }: Input): Promise<Outcome> => {
      const detail = slots.detail ?? '';
      const { word = detail, meaning = '' } = MEANS.exec(detail)?.groups ?? {};
      const means = meaning === '' ? null : await meaningOf(ctx, meaning);
      return begin(ctx, 'teach', word, means, means === null && meaning !== '' ? texts.noMeaning(meaning) : null);
    },
    /** `ลบคำ กสธ` */
    forgetting: (ctx: MemberContext, { slots }: Input): Promise<Outcome> =>
      begin(ctx, 'forget', slots.detail ?? '', null, null),
    fromCard: (ctx: MemberContext, { payload }: Input<ChangeWord>): Promise<Outcome> =>
      begin(ctx, payload.forget === null ? 'teach' : 'forget', payload.forget ?? '', null, null),
  };
}
