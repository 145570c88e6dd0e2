import { COLOURS } from '../../../../flex-templates/parts/colours';
import type { FlexBubble, FlexComponent, Message } from '../../../line/types';

interface LineMessageProps {
  message: Message;
  /** what it is said to be */
  label: string;
  /** where pictures of our own are reached: they are loaded from this page's address */
  base: string;
}

/** A card as LINE shows it: drawn from the very message, with what our cards are made of. What LINE draws by itself is not taken for ours. */
export function LineMessage({ message, label, base }: LineMessageProps) {
  if (message.type !== 'flex' || message.contents.type !== 'bubble') throw new Error('no card');
  const { hero, header, body, footer } = message.contents as FlexBubble;
  return (
    <figure class="line-message">
      <figcaption class="faint small">{label}</figcaption>
      <div class="line-card">
        {[hero, header, body, footer].map((part, index) => part && <Part key={index} part={part} base={base} />)}
      </div>
    </figure>
  );
}

/** A class for each colour of the cards, since pages have no inline styles. */
const NAMES = new Map(Object.entries(COLOURS).map(([name, value]) => [value as string, name]));
const classOf = (kind: string, colour: string | undefined): string =>
  colour === undefined ? '' : ` ${kind}-${NAMES.get(colour) ?? 'ink'}`;

function Part({ part, base }: { part: FlexComponent; base: string }) {
  switch (part.type) {
    case 'box':
      return (
        <div
          class={`line-box line-${part.layout}${part.cornerRadius ? ' line-round' : ''}${classOf('back', part.backgroundColor)}`}
        >
          {part.contents.map((one, index) => (
            <Part key={index} part={one} base={base} />
          ))}
        </div>
      );
    case 'text':
      return (
        <p
          class={`line-text line-${part.size ?? 'md'}${part.weight === 'bold' ? ' line-bold' : ''}${classOf('ink', part.color)}`}
        >
          {part.text}
        </p>
      );
    case 'button':
      return (
        <p class={`line-button${part.style === 'primary' ? ` line-primary${classOf('back', part.color)}` : ''}`}>
          {part.action.label}
        </p>
      );
    case 'image':
      return (
        <img class="line-picture" src={part.url.startsWith(base) ? part.url.slice(base.length) : part.url} alt="" />
      );
    case 'separator':
      return <hr />;
    default:
      throw new Error(`a card that pages cannot draw: ${part.type}`);
  }
}
