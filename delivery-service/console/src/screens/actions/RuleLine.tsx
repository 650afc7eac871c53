import type { SaidRule } from '../../api/types/catalogue';
import { t } from '../../texts';

const words = t.actions.rules;

/** A rule as a sentence; as written on demand. */
export function RuleLine({ rule, aside }: { rule: SaidRule; aside?: string }) {
  return (
    <div className="bh-rule">
      <p className="bh-sentence">
        {rule.event && <strong>{rule.event}</strong>}
        {rule.event && rule.says && ': '}
        {rule.says ?? (!rule.event && rule.rule ? <code>{rule.rule}</code> : null)}
        {rule.event && !rule.rule && <span className="bh-muted"> – {t.actions.needs.every}</span>}
        {aside && <span className="bh-muted bh-small"> ({aside})</span>}
      </p>
      {rule.rule && (rule.says || rule.event) && (
        <details className="bh-more">
          <summary>{words.asWritten}</summary>
          <pre>{rule.rule}</pre>
        </details>
      )}
    </div>
  );
}
