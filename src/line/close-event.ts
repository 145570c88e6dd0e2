/**
 * The update that ends an event: what people said and what we answered is not kept. A failed one keeps its body, so that an admin can
 * have it looked at.
 */
export function closing(state: 'done' | 'failed', at: Date) {
  return {
    $set: { state, closedAt: at },
    $unset: {
      open: true as const,
      notBefore: true as const,
      answer: true as const,
      ...(state === 'done' && { body: true as const, partner: true as const, callsIn: true as const }),
    },
  };
}
