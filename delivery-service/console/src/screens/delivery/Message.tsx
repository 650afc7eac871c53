import type { Delivery, Mail } from '../../api/types/delivery';
import { Masked } from '../../parts/Masked';
import { Tabs, useTab } from '../../parts/Tabs';
import { t } from '../../texts';

const words = t.delivery.message;
const VIEWS: [string, string][] = [
  ['text', words.views.text ?? ''],
  ['html', words.views.html ?? ''],
  ['headers', words.views.headers ?? ''],
];

function Headers({ mail }: { mail: Mail }) {
  const all = { 'Message-ID': mail.messageId, From: mail.from, To: mail.to, Subject: mail.subject, ...mail.headers };
  return (
    <dl className="bh-facts">
      {Object.entries(all).map(([name, value]) => (
        <div className="bh-facts-pair" key={name}>
          <dt>{name}</dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Rich mail is shown in a frame of its own, which the server fences in: no script, nothing from elsewhere. */
function Rich({ id, mail }: { id: string; mail: Mail }) {
  return mail.html ? (
    <iframe
      className="bh-mail-frame"
      sandbox=""
      referrerPolicy="no-referrer"
      title={words.frame(mail.subject)}
      src={`/console/api/deliveries/${encodeURIComponent(id)}/message`}
    />
  ) : (
    <p className="bh-muted">{words.noHtml}</p>
  );
}

function Opened({ id, mail }: { id: string; mail: Mail }) {
  const view = useTab('view', VIEWS);
  return (
    <>
      <dl className="bh-facts bh-mail-head">
        <dt>{words.from}</dt>
        <dd>{mail.from}</dd>
        <dt>{words.to}</dt>
        <dd>{mail.to}</dd>
        <dt>{words.subject}</dt>
        <dd>
          <strong>{mail.subject}</strong>
        </dd>
      </dl>
      <Tabs label={words.tabs} param="view" tabs={VIEWS} />
      {view === 'text' && <div className="bh-mail-text">{mail.text}</div>}
      {view === 'html' && <Rich id={id} mail={mail} />}
      {view === 'headers' && <Headers mail={mail} />}
    </>
  );
}

/** The message as it was sent, or why it is not shown. */
export function Message({ delivery }: { delivery: Delivery }) {
  const wasTried = delivery.attempts.length > 0;
  return (
    <section className="bh-sheet">
      <h2>{words.title}</h2>
      {delivery.message ? (
        <Opened id={delivery.id} mail={delivery.message} />
      ) : delivery.masked && wasTried ? (
        <Masked says={words.masked} />
      ) : (
        <p className="bh-muted">{delivery.state === 'planned' || delivery.state === 'due' ? words.notYet : words.none}</p>
      )}
    </section>
  );
}
