import type { Block, RecommendedItem, Treatment } from '../api/types/decision';
import { t } from '../texts';
import './treatment.css';

const words = t.why.person;

function textOf(block: Block): string | null {
  return typeof block.text === 'string' && block.text ? block.text : null;
}

/** The items of a block, where it brings its own. */
function itemsOf(block: Block): RecommendedItem[] | null {
  return Array.isArray(block.items) ? (block.items as RecommendedItem[]) : null;
}

function Items({ items }: { items: RecommendedItem[] }) {
  if (items.length === 0) {
    return <p className="bh-muted">{words.noItems}</p>;
  }
  return (
    <ul className="bh-plain bh-stack-s">
      {items.map((item) => (
        <li key={item.id}>
          <strong>{item.name ?? item.id}</strong>
          {item.reason && <span className="bh-muted"> – {item.reason}</span>}
        </li>
      ))}
    </ul>
  );
}

function Answers({ block }: { block: Block }) {
  const answers = Array.isArray(block.answers) ? block.answers : [];
  return (
    <div className="bh-stack-s">
      <p>{textOf(block) ?? words.question}</p>
      <div className="bh-treatment-answers">
        {answers.map((answer) => (
          <span key={String(answer)}>{String(answer)}</span>
        ))}
      </div>
    </div>
  );
}

function OneBlock({ block, items }: { block: Block; items: RecommendedItem[] }) {
  const text = textOf(block);
  switch (block.type) {
    case 'headline':
      return <p className="bh-treatment-headline">{text}</p>;
    case 'items':
    case 'item':
      return <Items items={itemsOf(block) ?? items} />;
    case 'button':
      return (
        <span className="bh-treatment-button" title={block.url ?? undefined}>
          {text}
        </span>
      );
    case 'reason':
      return text ? <p className="bh-treatment-reason">{text}</p> : null;
    case 'question':
      return <Answers block={block} />;
    case 'feedback':
      return (
        <div className="bh-treatment-answers bh-small bh-muted">
          {words.feedback.map((it) => (
            <span key={it}>{it}</span>
          ))}
        </div>
      );
    case 'image':
      return <p className="bh-muted">{`${words.image}: ${block.alt ?? block.url ?? ''}`}</p>;
    case 'order':
      return <span className="bh-treatment-button">{text ?? words.order}</span>;
    case 'address':
      return <p className="bh-muted">{text ?? words.address}</p>;
    default:
      return text ? <p>{text}</p> : null;
  }
}

/** A treatment as the person sees it, block by block. */
export function TreatmentView({ treatment, items }: { treatment: Treatment; items: RecommendedItem[] }) {
  return (
    <div className="bh-treatment">
      {treatment.subject && (
        <p>
          <span className="bh-muted bh-small">{words.subject}</span>
          <br />
          <strong>{treatment.subject}</strong>
        </p>
      )}
      {treatment.blocks.map((block, index) => (
        <OneBlock key={index} block={block} items={items} />
      ))}
    </div>
  );
}
