import { Link } from 'react-router';
import type { Catalogue, MomentDefinition, NeedDefinition, Sentences } from '../../api/types/catalogue';
import { durationWords } from '../../parts/duration';
import { actionNames, languagesOf, wordsOf } from '../../parts/names';
import { t } from '../../texts';
import { RuleLine } from './RuleLine';
import { momentWords, saidOf } from './sentences';

const words = t.actions;

function ActionLinks({ ids, catalogue, none }: { ids: string[]; catalogue: Catalogue; none: string }) {
  const name = actionNames(catalogue);
  return ids.length ? (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/actions/${encodeURIComponent(id)}`}>{name(id)}</Link>
        </span>
      ))}
    </>
  ) : (
    <span className="bh-muted">{none}</span>
  );
}

function Need({ need, catalogue, sentences }: { need: NeedDefinition; catalogue: Catalogue; sentences: Sentences | undefined }) {
  const said = saidOf(sentences?.needs, need.id)?.rules;
  const signals = said?.filter((it) => it.stage === 'signal') ?? (need.signals ?? []).map((it) => ({ stage: 'signal', event: it.event, rule: it.where ?? null }));
  const ends = said?.filter((it) => it.stage === 'satisfied') ?? (need.satisfiedBy ? [{ stage: 'satisfied', event: need.satisfiedBy.event, rule: need.satisfiedBy.where ?? null }] : []);
  const served = (catalogue.actions ?? []).filter((it) => it.serves === need.id).map((it) => it.id);
  return (
    <section className="bh-sheet">
      <h2>{wordsOf(need.name) ?? need.id}</h2>
      <p className="bh-muted bh-small">
        {need.halfLife && words.needs.halfLife(durationWords(need.halfLife))} {need.lapsesAfter && words.needs.lapses(durationWords(need.lapsesAfter))}
      </p>
      <h3 className="bh-h3">{words.needs.signals}</h3>
      {signals.map((rule, index) => (
        <RuleLine key={index} rule={rule} aside={words.needs.weight(need.signals?.[index]?.weight ?? 0)} />
      ))}
      {ends.length > 0 && <h3 className="bh-h3">{words.needs.satisfied}</h3>}
      {ends.map((rule, index) => (
        <RuleLine key={index} rule={rule} />
      ))}
      <h3 className="bh-h3">{words.needs.servedBy}</h3>
      <p>
        <ActionLinks ids={served} catalogue={catalogue} none={words.needs.nobody} />
      </p>
    </section>
  );
}

/** Jobs people want done, and what speaks for them. */
export function NeedsTab({ catalogue, sentences }: { catalogue: Catalogue; sentences: Sentences | undefined }) {
  const needs = catalogue.needs ?? [];
  return (
    <div className="bh-grid">
      {needs.length === 0 && <p className="bh-muted">{words.needs.none}</p>}
      {needs.map((need) => (
        <Need key={need.id} need={need} catalogue={catalogue} sentences={sentences} />
      ))}
    </div>
  );
}

function Moment({ moment, catalogue }: { moment: MomentDefinition; catalogue: Catalogue }) {
  const says = momentWords(moment);
  const used = (catalogue.actions ?? []).filter((it) => it.on?.includes(moment.id)).map((it) => it.id);
  return (
    <section className="bh-sheet bh-stack-s">
      <h2>{moment.id}</h2>
      {says && <p className="bh-say">{says}</p>}
      {moment.cooldown && <p className="bh-muted bh-small">{words.moments.cooldown(durationWords(moment.cooldown))}</p>}
      <p>
        {words.moments.used}: <ActionLinks ids={used} catalogue={catalogue} none={words.needs.nobody} />
      </p>
      <details className="bh-more" open={!says}>
        <summary>{words.moments.other}</summary>
        <pre>{JSON.stringify(moment.when, null, 2)}</pre>
      </details>
    </section>
  );
}

/** Patterns worth answering. */
export function MomentsTab({ catalogue }: { catalogue: Catalogue }) {
  const moments = catalogue.moments ?? [];
  return (
    <div className="bh-grid">
      {moments.length === 0 && <p className="bh-muted">{words.moments.none}</p>}
      {moments.map((moment) => (
        <Moment key={moment.id} moment={moment} catalogue={catalogue} />
      ))}
    </div>
  );
}

/** What data are used for. */
export function PurposesTab({ catalogue }: { catalogue: Catalogue }) {
  const purposes = catalogue.purposes ?? [];
  return (
    <div className="bh-grid">
      {purposes.length === 0 && <p className="bh-muted">{words.purposes.none}</p>}
      {purposes.map((it) => (
        <section key={it.id} className="bh-sheet bh-stack-s">
          <h2>{it.name ?? it.id}</h2>
          {languagesOf(it.says).map(([language, text]) => (
            <p key={language} className="bh-say" lang={language || undefined}>
              “{text}”
            </p>
          ))}
          <p className="bh-muted">
            {it.basis && `${t.words.bases[it.basis] ?? it.basis}. `}
            {it.keepFor && words.purposes.keep(durationWords(it.keepFor))} {it.profiling ? words.purposes.profiling : words.purposes.noProfiling}
          </p>
        </section>
      ))}
    </div>
  );
}

/** How the house speaks. */
export function VoiceTab({ catalogue }: { catalogue: Catalogue }) {
  const voice = catalogue.voice;
  if (!voice) {
    return <p className="bh-muted">{words.voice.none}</p>;
  }
  return (
    <div className="bh-grid">
      {(['do', 'dont'] as const).map((side) => (
        <section key={side} className="bh-sheet">
          <h2>{words.voice[side]}</h2>
          <ul>
            {(voice[side] ?? []).map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
