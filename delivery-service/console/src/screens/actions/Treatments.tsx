import { useSearchParams } from 'react-router';
import type { ActionDefinition, Catalogue, TreatmentDefinition } from '../../api/types/catalogue';
import type { Text } from '../../api/types/common';
import { channelWord } from '../../parts/Badge';
import { languagesOf } from '../../parts/names';
import { TreatmentView } from '../../parts/Treatment';
import { t } from '../../texts';

const words = t.actions.treatments;
const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

function languageWord(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** All languages any text of the action has. */
function languages(action: ActionDefinition): string[] {
  const texts = (action.treatments ?? []).flatMap((it) => [it.subject, ...it.blocks.flatMap((block) => [block.text, block.alt])]);
  return [...new Set(texts.flatMap((text) => languagesOf(text).map(([tag]) => tag)))].filter(Boolean).sort();
}

function inLanguage(text: Text | null | undefined, language: string): string | null {
  const all = new Map(languagesOf(text));
  return all.get(language) ?? all.get('') ?? all.get('en') ?? [...all.values()][0] ?? null;
}

function Treatment({ it, where, language }: { it: TreatmentDefinition; where: string; language: string }) {
  const filled = {
    id: it.id,
    form: it.form ?? null,
    subject: inLanguage(it.subject, language),
    blocks: it.blocks.map((block) => ({
      type: block.type,
      url: block.url ?? null,
      text: inLanguage(block.text, language) ?? (block.type === 'reason' ? t.why.person.reason : null),
      alt: inLanguage(block.alt, language),
    })),
  };
  return (
    <li>
      <h3 className="bh-h3">{where}</h3>
      <div lang={language || undefined}>
        <TreatmentView treatment={filled} items={[]} />
      </div>
    </li>
  );
}

/** The words of an action, by channel and language. */
export function Treatments({ action, catalogue }: { action: ActionDefinition; catalogue: Catalogue }) {
  const [params, setParams] = useSearchParams();
  const all = languages(action);
  const asked = params.get('lang') ?? '';
  const language = all.includes(asked) ? asked : all.includes('en') ? 'en' : (all[0] ?? '');
  const places = new Map((catalogue.placements ?? []).map((it) => [it.id, it.channel]));
  const where = (it: TreatmentDefinition) =>
    it.placement ? `${channelWord(places.get(it.placement))} – ${it.placement}` : channelWord(it.channel);
  const treatments = action.treatments ?? [];
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      {treatments.length === 0 && <p className="bh-muted">{words.none}</p>}
      {all.length > 1 && (
        <label className="bh-field bh-fit">
          {words.language}
          <select value={language} onChange={(event) => setParams({ lang: event.target.value }, { replace: true, preventScrollReset: true })}>
            {all.map((tag) => (
              <option key={tag} value={tag}>
                {languageWord(tag)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ul className="bh-plain bh-grid">
        {treatments.map((it) => (
          <Treatment key={it.id} it={it} where={where(it)} language={language} />
        ))}
      </ul>
      <p className="bh-muted bh-small">{words.asItIs}</p>
    </section>
  );
}
