import type { Answer } from '../../api/types/decision';
import { channelWord, OutcomeBadge } from '../../parts/Badge';
import { TreatmentView } from '../../parts/Treatment';
import { plain, Said } from '../../parts/Said';
import { When } from '../../parts/When';
import { t } from '../../texts';
import { closest } from './waterfall';
import { Waterfall } from './Waterfall';
import { Worth } from './Worth';

const words = t.why.person;

function Silence({ answer }: { answer: Answer }) {
  return (
    <>
      <p className="bh-silence-says">{answer.outcome === 'wait' ? words.wait : answer.treatment ? words.neutral : words.silence}</p>
      {answer.until && (
        <p>
          {words.waitUntil} <When at={answer.until} />.
        </p>
      )}
    </>
  );
}

function PersonSees({ answer }: { answer: Answer }) {
  return (
    <section className="bh-sheet bh-stack-s">
      <h2>{words.title}</h2>
      {answer.outcome !== 'act' && <Silence answer={answer} />}
      {answer.treatment && <TreatmentView treatment={answer.treatment} items={answer.items} />}
      {answer.outbound && (
        <p className="bh-muted bh-small">
          {words.outbound(channelWord(answer.outbound.channel))}, {words.notBefore} <When at={answer.outbound.notBefore} as="moment" />{' '}
          {words.sendBefore} <When at={answer.outbound.sendBefore} as="moment" />
        </p>
      )}
      {answer.validUntil && !answer.outbound && (
        <p className="bh-muted bh-small">
          {words.validUntil} <When at={answer.validUntil} />
        </p>
      )}
    </section>
  );
}

function WhyNow({ lines, level }: { lines: string[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return lines.length ? (
    <>
      <Heading className="bh-h3">{t.why.moments}</Heading>
      <ul className="bh-plain bh-muted">
        {lines.map((line) => (
          <li key={line}>
            <Said text={line} />
          </li>
        ))}
      </ul>
    </>
  ) : null;
}

/** What came out for one place, and how. */
export function AnswerView({ answer, name, several }: { answer: Answer; name: (action: string) => string; several: boolean }) {
  const near = answer.outcome === 'act' ? null : closest(answer);
  return (
    <article className="bh-stack" aria-label={t.why.answerFor(answer.placement)}>
      <section className="bh-sheet bh-verdict" data-outcome={answer.outcome}>
        <p className="bh-line">
          <OutcomeBadge outcome={answer.outcome} />
          <span className="bh-muted">{t.why.placement(answer.placement)}</span>
        </p>
        {several && (
          <h2 className="bh-verdict-title">
            {answer.outcome === 'act' ? t.why.headline.act(name(answer.action ?? '')) : t.why.headline[answer.outcome]}
          </h2>
        )}
        <p className="bh-say">{answer.reason}</p>
        {answer.outcome !== 'act' && (
          <p className="bh-muted">{near ? t.why.closest(name(near.action), plain(near.says)) : t.why.nothingClose}</p>
        )}
        <WhyNow lines={answer.why?.now ?? []} level={several ? 3 : 2} />
      </section>
      <div className="bh-grid">
        <PersonSees answer={answer} />
        <Worth answer={answer} />
      </div>
      <Waterfall answer={answer} name={name} />
    </article>
  );
}
